import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { unbrokenDates } from "@/lib/unbrokenDates";

/**
 * A text of ours; where the reader's language is missing, the other one with a plain word that says so. `children`:
 * the same text with marks in it.
 */
export async function LocalText(props: { locale: Locale; value: Localized; children?: ReactNode }) {
  const { locale, value, children = unbrokenDates(value.text) } = props;
  if (!value.fallback) return children;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <span lang={LANGUAGE_TAG[value.lang]}>{children}</span>{" "}
      <span className="soft small">({t(`otherLanguage.${value.lang}`)})</span>
    </>
  );
}
