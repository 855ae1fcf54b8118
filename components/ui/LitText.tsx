import { Fragment } from "react";
import type { TextRange } from "@/lib/language/text";

/** A text with dots under the words that it shares with the question: the mark for words that stand. */
export function LitText({ text, lit }: { text: string; lit: readonly TextRange[] }) {
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
