import { getTranslations } from "next-intl/server";
import type { Localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";

/** A text of ours; where the reader's language is missing, the other one with a plain word that says so. */
export async function LocalText({ locale, value }: { locale: Locale; value: Localized }) {
  if (!value.fallback) return value.text;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <span lang={LANGUAGE_TAG[value.lang]}>{value.text}</span>{" "}
      <span className="soft small">({t(`otherLanguage.${value.lang}`)})</span>
    </>
  );
}
