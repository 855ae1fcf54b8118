import { getTranslations } from "next-intl/server";
import type { Check, QuoteState } from "@/lib/captures/quoteState";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** What came of looking for a quotation in the copies of its source, in a sentence. */
export async function quoteWords(locale: Locale, said: QuoteState): Promise<string> {
  const t = await getTranslations({ locale, namespace: "quotes" });
  if (said.state !== "checked") return t(said.state);
  const day = ({ copiedAt }: Check) => formatPartialDate(dayOf(copiedAt), locale);
  const { latest, before } = said;
  const date = day(latest);
  const page = latest.pieces[0]?.page;
  if (latest.result === "not_found") {
    const none = t("not_found", { date });
    return before ? t("beforeToo", { none, before: t("before", { date: day(before) }) }) : none;
  }
  const words = page ? t(`${latest.result}Page`, { date, page }) : t(latest.result, { date });
  const how = latest.differences.map((difference) => t(`difference.${difference}`));
  return how.length > 0 ? t("because", { words, how: new Intl.ListFormat(locale).format(how) }) : words;
}
