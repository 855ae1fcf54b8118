import type { Span } from "@/lib/language/span";
import type { ParsedWording, Token } from "../parse/tokens";
import type { Edit } from "./edit";
import { diffTokens } from "./hunks";
import { dropMoved, isReordered } from "./moves";
import { isAcronym, isFootnoteNumber, isWrittenAlike } from "./sameWords";
import { pairWords } from "./wordPairs";

/** Where two wordings differ, and the spans that both share, in the order of the later wording. */
export type Alignment = { edits: Edit[]; shared: { earlier: Span; later: Span }[] };

function spanOfTokens(tokens: readonly Token[]): Span[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

export function align(earlier: ParsedWording, later: ParsedWording): Alignment {
  let [i, j] = [0, 0];
  const edits: Edit[] = [];
  const shared: Alignment["shared"] = [];
  for (const step of diffTokens(earlier.tokens, later.tokens)) {
    const at = { earlier: i, later: j };
    i += step.earlier.length;
    j += step.later.length;
    const isShared =
      step.same ||
      isWrittenAlike(step.earlier, step.later) ||
      isAcronym(step.earlier, step.later) ||
      isFootnoteNumber(step, later.tokens[at.later + step.later.length]);
    if (isShared) {
      const [there, here] = [spanOfTokens(step.earlier), spanOfTokens(step.later)];
      for (const one of there) for (const other of here) shared.push({ earlier: one, later: other });
      continue;
    }
    edits.push({
      earlier: step.earlier,
      later: step.later,
      removed: [...step.earlier],
      added: [...step.later],
      at,
      pairs: [],
    });
  }
  const inOrder = !isReordered(earlier, later);
  for (const edit of edits) dropMoved([edit], inOrder);
  dropMoved(edits, inOrder);
  for (const edit of edits) pairWords(edit);
  return { edits, shared };
}
