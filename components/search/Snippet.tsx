import { lit } from "@/lib/search/claims/highlight";
import { passageOf } from "@/lib/search/claims/snippet";
import { HighlightedText } from "./HighlightedText";

/** The part of a text that holds most of the terms, with dots under them. */
export function Snippet(props: { text: string; terms: readonly string[]; longest?: number }) {
  const snippet = passageOf(props.text, lit(props.text, props.terms), props.longest);
  return (
    <>
      {snippet.isCutBefore && "… "}
      <HighlightedText text={snippet.text} ranges={snippet.lit} />
      {snippet.isCutAfter && " …"}
    </>
  );
}
