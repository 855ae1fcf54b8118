import { getTranslations } from "next-intl/server";
import { formatPartialDate, type PartialDate, partialDateInput } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** A date as exactly as it is known; says so when it is unknown. */
export async function When({ locale, date }: { locale: Locale; date: PartialDate | null }) {
  if (date) return <time dateTime={partialDateInput(date)}>{formatPartialDate(date, locale)}</time>;
  const t = await getTranslations({ locale, namespace: "record" });
  return <span>{t("unknownDate")}</span>;
}
