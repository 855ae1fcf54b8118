import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/lib/i18n/routing";

/** Links to this page in the other languages; the route behind them remembers the choice. Needs no script. */
export async function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  const t = await getTranslations({ locale, namespace: "site" });
  return LOCALES.filter((other) => other !== locale).map((other) => (
    <a
      key={other}
      href={`/language?to=${encodeURIComponent(href(other, path))}`}
      lang={LANGUAGE_TAG[other]}
      hrefLang={LANGUAGE_TAG[other]}
      rel="nofollow"
    >
      {t(`language.${other}`)}
    </a>
  ));
}
