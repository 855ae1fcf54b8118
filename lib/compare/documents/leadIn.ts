import type { Match } from "../words/longestCommon";
import type { Read } from "./passages";
import { differInSubstance } from "./substance";

/** A heading or a lead-in is looked for so many passages before. */
const REACH = 60;

/** What a passage stands under: an item under the words that lead its list in, others under their heading. */
function leadIn(all: readonly Read[], at: number): string {
  const isItem = all[at]?.kind === "item";
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const read = all[before];
    if (read?.kind === "heading" || (isItem && read?.kind === "text" && /[:：]$/u.test(read.text)))
      return read.text;
  }
  return "";
}

/** Whether a passage that stands elsewhere now says something else there: under "we do not share" instead of "we share". */
export function turnsElsewhere(earlier: readonly Read[], later: readonly Read[]) {
  const known = new Map<string, boolean>();
  return ([i, j]: Match): boolean => {
    const [was, is] = [leadIn(earlier, i), leadIn(later, j)];
    if (was === "" || is === "" || was === is) return false;
    const key = `${was}\n${is}`;
    const turns = known.get(key) ?? differInSubstance(was, is, ["negation", "modal", "quantifier"]);
    known.set(key, turns);
    return turns;
  };
}
