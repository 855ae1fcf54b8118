import { getTranslations } from "next-intl/server";
import { type DatePrecision, formatPartialDate, storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** When something was said, as a word in a sentence; says so when it is not known. */
export async function saidDay(
  locale: Locale,
  { saidOn, saidPrecision }: { saidOn: Date | null; saidPrecision: DatePrecision | null },
): Promise<string> {
  const date = storedDate(saidOn, saidPrecision);
  if (date) return formatPartialDate(date, locale);
  const t = await getTranslations({ locale, namespace: "record" });
  return t("unknownDate");
}
