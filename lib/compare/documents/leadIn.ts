import type { Match } from "../words/longestCommon";
import type { Read } from "./passages";
import { differInSubstance, has, isClause } from "./substance";

/** A heading or a lead-in is looked for so many passages before. */
const REACH = 60;

const leadsIn = ({ kind, text }: Read) => kind === "text" && /[:：]$/u.test(text);

/** What a passage stands under: an item under the words that lead its list in, others under their heading. */
function leadIn(all: readonly Read[], at: number, isItem: boolean): Read | null {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const read = all[before];
    if (read?.kind === "heading" || (isItem && read && leadsIn(read))) return read;
  }
  return null;
}

const headsOf = (all: readonly Read[]) =>
  new Set(all.filter((read) => read.kind === "heading" || leadsIn(read)).map(({ key }) => key));

/** A member of a list, or a figure of a table: what it says is said by what it stands under. */
const isFragment = ({ kind, text }: Read) =>
  kind !== "heading" && !isClause(text) && (kind === "item" || has(text, ["number"]));

/**
 * Whether a passage that stands in both says something else where it stands now: under "we do not share" instead of "we
 * share", or, with no verb of its own, under another heading that both versions have.
 */
export function turnsElsewhere(earlier: readonly Read[], later: readonly Read[]) {
  const [were, are] = [headsOf(earlier), headsOf(later)];
  const known = new Map<string, boolean>();
  const isTurned = (was: string, is: string): boolean => {
    const key = `${was}\n${is}`;
    const turns = known.get(key) ?? differInSubstance(was, is, ["negation", "modal", "quantifier"]);
    known.set(key, turns);
    return turns;
  };
  return ([i, j]: Match, isInPlace: boolean): boolean => {
    // What only one version marks as an item is none: their marks differ, not what it stands under.
    const isItem = earlier[i]?.kind === "item" && later[j]?.kind === "item";
    const [was, is, read] = [leadIn(earlier, i, isItem), leadIn(later, j, isItem), later[j]];
    if (!was || !is || !read || was.key === is.key) return false;
    const isBetween = were.has(is.key) && are.has(was.key);
    return (isBetween && isFragment(read)) || ((isBetween || !isInPlace) && isTurned(was.text, is.text));
  };
}
