import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

/** For a claim of kind promise that is a wording of none on record: readers who look among promises miss it. */
export async function WithoutPromise({ locale, slug }: { locale: Locale; slug: string }) {
  const t = await getTranslations({ locale, namespace: "verdicts.page" });
  return (
    <p className="soft">
      {t("noPromise")} <a href={href(locale, `/desk/claims/${slug}#of-promise`)}>{t("linkPromise")}</a>
    </p>
  );
}
