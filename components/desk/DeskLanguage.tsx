"use client";

import { useLocale, useTranslations } from "next-intl";
import { href } from "@/lib/i18n/address";
import { usePathname } from "@/lib/i18n/navigation";
import { LANGUAGE_TAG, LOCALES } from "@/lib/i18n/routing";

/** The same page in the other language. A form's draft is kept, so that changing over loses nothing. */
export function DeskLanguage() {
  const t = useTranslations("site");
  const locale = useLocale();
  const path = usePathname();
  return LOCALES.filter((other) => other !== locale).map((other) => (
    <a
      key={other}
      href={`/language?to=${encodeURIComponent(href(other, path))}`}
      lang={LANGUAGE_TAG[other]}
      hrefLang={LANGUAGE_TAG[other]}
    >
      {t(`language.${other}`)}
    </a>
  ));
}
