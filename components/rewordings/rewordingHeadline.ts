import { getTranslations } from "next-intl/server";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { type HeadlinePart, headlineParts } from "@/lib/rewordings/headline";
import type { RewordingLine } from "@/lib/site/select";

type Compared = Pick<RewordingLine, "changes" | "headlineEn" | "headlineZh"> &
  Record<"earlierClaim" | "laterClaim", { quoteLang: Locale }>;

/**
 * What became of a promise: as reviewers put it in the reader's language, else as a sentence made of their table; null where
 * the table gives none.
 */
export async function rewordingHeadline(locale: Locale, compared: Compared): Promise<string | null> {
  const own = inLanguage(locale, compared.headlineEn, compared.headlineZh);
  if (own && !own.fallback) return own.text;
  const t = await getTranslations({ locale, namespace: "record.headline" });
  const told = (part: HeadlinePart): string => {
    if (part.as === "term") {
      return t("moved", { term: t(`term.${part.term}`), effect: t(`effect.${part.effect}`) });
    }
    const { from, to } = part;
    if (part.as === "figures")
      return t("figures", { term: t(`term.${part.term}`), from: part.from, to: part.to });
    if (from && to) return t("became", { from, to });
    return from ? t("gone", { from }) : t("came", { to: to ?? "" });
  };
  const { changes, earlierClaim, laterClaim } = compared;
  const canRead = earlierClaim.quoteLang === locale && laterClaim.quoteLang === locale;
  const parts = headlineParts(changes, canRead).map(told);
  if (parts.length === 0) return null;
  if (locale === "zh") return parts.join("，");
  const said = new Intl.ListFormat(locale, { type: "conjunction" }).format(parts);
  return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
}
