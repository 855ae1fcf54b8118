import { LitText } from "@/components/ui/LitText";
import { lit } from "@/lib/search/claims/highlight";
import { passageOf } from "@/lib/search/claims/snippet";

/** The stretch of a text in which most of the terms stand, with dots under them. */
export function Passage(props: { text: string; terms: readonly string[]; longest?: number }) {
  const passage = passageOf(props.text, lit(props.text, props.terms), props.longest);
  return (
    <>
      {passage.isCutBefore && "… "}
      <LitText text={passage.text} lit={passage.lit} />
      {passage.isCutAfter && " …"}
    </>
  );
}
