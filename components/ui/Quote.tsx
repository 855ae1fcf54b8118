import type { ReactNode } from "react";

/** Writing that the text is in: `en`, `zh-Hans`, `zh-Hant`. It chooses the typeface and the quotation marks. */
export type QuoteLang = string;

/** What somebody said, word for word; the quotation marks follow the language. */
export function Quote(props: {
  lang: QuoteLang;
  children: ReactNode;
  cite?: string;
  small?: boolean;
  /** Who said it, where: set below in the sans, in the language of the page. */
  attribution?: ReactNode;
}) {
  return (
    <figure>
      <blockquote className={`quote${props.small ? " small-quote" : ""}`} lang={props.lang} cite={props.cite}>
        <q className={isMarked(props.children) ? "marked" : undefined}>{props.children}</q>
      </blockquote>
      {props.attribution && <figcaption className="by">{props.attribution}</figcaption>}
    </figure>
  );
}

/** Words that bring their own quotation marks, as the beginning of a newspaper's sentence may, get no second ones. */
const isMarked = (words: ReactNode) => typeof words === "string" && /^["“「『«]/u.test(words.trimStart());

/** A few words of somebody inside our own sentence. */
export function InlineQuote({ lang, children }: { lang: QuoteLang; children: ReactNode }) {
  return (
    <q lang={lang} className="said-inline">
      {children}
    </q>
  );
}
