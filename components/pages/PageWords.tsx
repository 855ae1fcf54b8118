import { LocalText } from "@/components/ui/LocalText";
import { Paragraphs } from "@/components/ui/Paragraphs";
import { inLanguage } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";

/** The words of one version, in the reader's language or else in the other, which is then said; nothing where there are none. */
export function PageWords(props: { locale: Locale; text: { textEn: string | null; textZh: string | null } }) {
  const { locale, text } = props;
  const words = inLanguage(locale, text.textEn, text.textZh);
  if (!words) return null;
  return (
    <>
      {words.fallback && (
        <p className="soft small">
          <LocalText locale={locale} value={{ ...words, text: "" }} />
        </p>
      )}
      <div lang={LANGUAGE_TAG[words.lang]}>
        <Paragraphs text={words.text} />
      </div>
    </>
  );
}
