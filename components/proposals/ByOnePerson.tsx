import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** Beneath a notice of what one person took back: that it was one person, or when a second one confirmed it. */
export async function ByOnePerson({ locale, confirmedAt }: { locale: Locale; confirmedAt: Date | null }) {
  const t = await getTranslations({ locale, namespace: "proposals.public" });
  const date = confirmedAt ? formatPartialDate(dayOf(confirmedAt), locale) : "";
  return <p className="by">{confirmedAt ? t("confirmed", { date }) : t("alone")}</p>;
}
