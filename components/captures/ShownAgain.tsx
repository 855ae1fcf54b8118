import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** That a copy was hidden for a time, and why it is shown again. */
export async function ShownAgain({ locale, shown }: { locale: Locale; shown: { at: Date; reason: string } }) {
  const t = await getTranslations({ locale, namespace: "captures.copy.withheld" });
  const date = formatPartialDate(dayOf(shown.at), locale);
  return <p className="by">{t("shown", { date, reason: shown.reason })}</p>;
}
