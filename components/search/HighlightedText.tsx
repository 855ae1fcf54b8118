import { Fragment } from "react";
import type { Stretch } from "@/lib/search/claims/snippet";

/** A text with dots under the words that it shares with the query. */
export function HighlightedText({ text, ranges }: { text: string; ranges: readonly Stretch[] }) {
  return (
    <>
      {ranges.map(({ start, end }, n) => (
        <Fragment key={start}>
          {text.slice(ranges[n - 1]?.end ?? 0, start)}
          <mark className="stet">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
