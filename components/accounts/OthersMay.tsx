import { getFormatter, getTranslations } from "next-intl/server";
import type { Reviewer } from "@/lib/accounts/queries";
import type { Locale } from "@/lib/i18n/routing";

/** Most people who are named; with more, the rest are "other reviewers". */
const MOST_NAMED = 3;

/** Why this person may not do it, and who can. */
export async function OthersMay(props: { locale: Locale; why: string; people: readonly Reviewer[] }) {
  const { locale, why, people } = props;
  const t = await getTranslations({ locale, namespace: "accounts.othersMay" });
  const format = await getFormatter({ locale });
  const named = people.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = people.length > MOST_NAMED ? [t("more")] : [];
  const who =
    named.length === 0
      ? t("nobody")
      : t("who", { names: format.list([...named, ...more], { type: "disjunction" }) });
  return <p>{t("both", { why, who })}</p>;
}
