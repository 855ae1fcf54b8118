import { match } from "@formatjs/intl-localematcher";
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from "./routing";

/** Languages of a header that are looked at; no browser sends more. */
const MOST_LANGUAGES = 20;

/** What a reader wants: the language chosen before, else the best that the browser asks for. */
export function negotiate(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = readAcceptLanguage(acceptLanguage ?? "");
  if (wanted.length === 0) return DEFAULT_LOCALE;
  const found = match(wanted.map(anyChinese), LOCALES, DEFAULT_LOCALE);
  return isLocale(found) ? found : DEFAULT_LOCALE;
}

/** The matcher takes traditional and simplified for different languages; readers of either prefer Chinese to English. */
function anyChinese(tag: string): string {
  return /^zh\b/i.test(tag) ? "zh" : tag;
}

/** The language tags of the header, most wanted first; what is malformed or refused (`q=0`) is left out. */
export function readAcceptLanguage(header: string): string[] {
  return header
    .split(",", MOST_LANGUAGES)
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => quality > 0 && isLanguageTag(tag))
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
