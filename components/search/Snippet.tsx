import { HighlightedText } from "@/components/ui/HighlightedText";
import { findHighlights } from "@/lib/search/claims/highlight";
import { snippetOf } from "@/lib/search/claims/snippet";

/** The part of a text with most of the terms, which are highlighted. */
export async function Snippet(props: { text: string; terms: readonly string[]; maxLength?: number }) {
  const snippet = snippetOf(props.text, await findHighlights(props.text, props.terms), props.maxLength);
  return (
    <>
      {snippet.isCutBefore && "… "}
      <HighlightedText text={snippet.text} highlights={snippet.highlights} />
      {snippet.isCutAfter && " …"}
    </>
  );
}
