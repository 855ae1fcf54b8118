import { Fragment } from "react";
import type { Stretch } from "@/lib/search/claims/snippet";

/** A text with dots under the words that it shares with the question: the mark for words that stand. */
export function LitText({ text, lit }: { text: string; lit: readonly Stretch[] }) {
  return (
    <>
      {lit.map(({ start, end }, n) => (
        <Fragment key={start}>
          {text.slice(lit[n - 1]?.end ?? 0, start)}
          <mark className="stet">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(lit.at(-1)?.end ?? 0)}
    </>
  );
}
