import { Fragment } from "react";
import type { Span } from "@/lib/language/span";

/** A text with dots under the words that it shares with the query. */
export function HighlightedText({ text, highlights }: { text: string; highlights: readonly Span[] }) {
  return (
    <>
      {highlights.map(({ start, end }, n) => (
        <Fragment key={start}>
          {text.slice(highlights[n - 1]?.end ?? 0, start)}
          <mark className="stet">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(highlights.at(-1)?.end ?? 0)}
    </>
  );
}
