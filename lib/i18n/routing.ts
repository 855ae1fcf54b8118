import { defineRouting } from "next-intl/routing";

export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** Remembers a reader's choice; read by `proxy.ts`, written by `app/language/route.ts`, and for people who chose one in their account. */
export const LOCALE_COOKIE = "stet-language";

/** The value of `lang` and `hreflang`: what the site calls `zh` is written in simplified characters. */
export const LANGUAGE_TAG = { en: "en", zh: "zh-Hans" } as const satisfies Record<Locale, string>;

/** Language and territory, as the Open Graph protocol wants a locale. */
export const OPEN_GRAPH_LOCALE = { en: "en_US", zh: "zh_CN" } as const satisfies Record<Locale, string>;

/** Of two languages, the one that this is not. */
export const otherLocale = (locale: Locale): Locale => (locale === "en" ? "zh" : "en");

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: "always",
  localeCookie: false,
  localeDetection: false,
});

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
