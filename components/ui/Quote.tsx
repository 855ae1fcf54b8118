import type { ReactNode } from "react";
import { Quoted } from "./Quoted";

/** Writing that the text is in: `en`, `zh-Hans`, `zh-Hant`. It chooses the typeface and the quotation marks. */
export type QuoteLang = string;

/** What somebody said, word for word; the quotation marks follow the language. */
export function Quote(props: {
  lang: QuoteLang;
  children: string | null | undefined;
  cite?: string;
  small?: boolean;
  /** Who said it, where: set below in the sans, in the language of the page. */
  attribution?: ReactNode;
}) {
  return (
    <figure>
      <blockquote className={`quote${props.small ? " small-quote" : ""}`} lang={props.lang} cite={props.cite}>
        <Quoted lang={props.lang} text={props.children} />
      </blockquote>
      {props.attribution && <figcaption className="by">{props.attribution}</figcaption>}
    </figure>
  );
}

/** A few words of somebody inside our own sentence. */
export function InlineQuote({ lang, children }: { lang: QuoteLang; children: string }) {
  return <Quoted lang={lang} text={children} className="said-inline" />;
}
