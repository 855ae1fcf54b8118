import { getTranslations } from "next-intl/server";
import type { Check, QuoteState } from "@/lib/captures/quoteState";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { saysOtherwise } from "@/lib/quoteFind";

/** What came of looking for a quotation in the copies of its source, in a sentence. */
export async function quoteWords(locale: Locale, said: QuoteState): Promise<string> {
  const t = await getTranslations({ locale, namespace: "quotes" });
  if (said.state !== "checked") return t(said.state);
  const day = ({ copiedAt }: Check) => formatPartialDate(dayOf(copiedAt), locale);
  const { latest, before } = said;
  const now = await latestWords(locale, latest, day(latest));
  if (!before) return now;
  const earlier = before.result === "found" ? "before" : "beforeDiffers";
  return t("beforeToo", { now, before: t(earlier, { date: day(before) }) });
}

async function latestWords(
  locale: Locale,
  { result, pieces, differences }: Check,
  date: string,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: "quotes" });
  const page = pieces[0]?.page;
  const said = saysOtherwise(differences) ? "otherwise" : result;
  const words = page && said !== "not_found" ? t(`${said}Page`, { date, page }) : t(said, { date });
  const how = differences.map((difference) => t(`difference.${difference}`));
  return how.length > 0 ? t("because", { words, how: new Intl.ListFormat(locale).format(how) }) : words;
}
