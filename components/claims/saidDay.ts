import { getTranslations } from "next-intl/server";
import { formatPartialDate, storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimLine } from "@/lib/site/select";

/** When something was said, as a word in a sentence; says so when it is not known. */
export async function saidDay(
  locale: Locale,
  { saidOn, saidPrecision }: Pick<ClaimLine, "saidOn" | "saidPrecision">,
): Promise<string> {
  const date = storedDate(saidOn, saidPrecision);
  if (date) return formatPartialDate(date, locale);
  const t = await getTranslations({ locale, namespace: "record" });
  return t("unknownDate");
}
