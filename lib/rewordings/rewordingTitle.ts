import { inLanguage, type Localized, localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

type Titled = {
  headlineEn: string | null;
  headlineZh: string | null;
  promise: { titleEn: string | null; titleZh: string | null };
};

/** What a rewording is called: its headline, or the promise's title. A headline in the reader's language comes first. */
export function rewordingTitle(locale: Locale, { headlineEn, headlineZh, promise }: Titled): Localized {
  const headline = inLanguage(locale, headlineEn, headlineZh);
  const title = localized(locale, promise, "title");
  return headline && (!headline.fallback || title.fallback) ? headline : title;
}
