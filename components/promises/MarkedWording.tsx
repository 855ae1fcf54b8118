import { markTranslator } from "@/lib/i18n/marks";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { markTerms } from "@/lib/promises/marked";
import type { RewordingLine } from "@/lib/publish/select";

/**
 * One wording with the pencil on the words that a confirmed rewording points at: struck where they went, underlined
 * where they came, dotted where they stand. Who hears the page hears "removed:" and "added:".
 */
export function MarkedWording(props: {
  locale: Locale;
  side: "earlier" | "later";
  wording: { quote: string; quoteLang: Locale };
  changes: RewordingLine["changes"];
}) {
  const t = markTranslator(props.locale);
  const own = LANGUAGE_TAG[props.locale];
  let at = 0;
  const parts = markTerms(props.wording.quote, props.side, props.changes).map((part) => {
    const placed = { ...part, at };
    at += part.text.length;
    return placed;
  });
  const heard = (words: string) => (
    <span className="visually-hidden" lang={own}>
      {` ${words} `}
    </span>
  );
  return (
    <blockquote className="quote" lang={LANGUAGE_TAG[props.wording.quoteLang]}>
      <q>
        {parts.map(({ text, mark, at: key }) => {
          if (mark === null) return <span key={key}>{text}</span>;
          if (mark === "stands") {
            return (
              <span key={key} className="stet">
                {text}
              </span>
            );
          }
          const Mark = mark === "cut" ? "del" : "ins";
          return (
            <span key={key}>
              {heard(t(mark === "cut" ? "removed" : "added"))}
              <Mark>{text}</Mark>
              {heard(t("end"))}
            </span>
          );
        })}
      </q>
    </blockquote>
  );
}
