import { getTranslations } from "next-intl/server";
import { formatPartialDate, type PartialDate, partialDateInput } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** A date no more exact than it is known; says so when it is not known at all. */
export async function When({ locale, date }: { locale: Locale; date: PartialDate | null }) {
  if (date) return <time dateTime={partialDateInput(date)}>{formatPartialDate(date, locale)}</time>;
  const t = await getTranslations({ locale, namespace: "record" });
  return <span>{t("unknownDate")}</span>;
}
