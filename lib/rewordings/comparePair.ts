import type { NamePair } from "@/lib/compare/renames/types";
import type { Comparison, Wording } from "@/lib/compare/types";
import type { Tx } from "@/lib/db";
import { done, type Result } from "@/lib/errors";
import { groupsOf } from "@/lib/renames/names";
import { renamesBetween } from "@/lib/renames/queries";
import { namesOfWe } from "@/lib/speakers/speakingFor.queries";
import { threadAnswer } from "@/lib/threadAnswers";
import { cannotBecomePair, type Pair } from "./pair";
import { wordingOf } from "./wordingOf";

/** What the comparer said of a pair, with which names as one, and names that it asks people about. */
export type ComparedPair = {
  wordings: { earlier: Wording; later: Wording };
  said: Comparison;
  renames: NamePair[];
  offers: NamePair[];
};

/**
 * Compares two wordings within a write, with the renames that hold for them and the names of whoever is meant by "we"; refused
 * for words that take it too long.
 */
export async function comparePair(tx: Tx, { earlier, later }: Pair): Promise<Result<ComparedPair>> {
  const wordings = { earlier: wordingOf(earlier), later: wordingOf(later) };
  const renames = await renamesBetween(tx, earlier, later);
  const speaker = await namesOfWe([{ id: earlier.speakerId }, { id: later.speakerId }], tx);
  const said = await threadAnswer("compare", { ...wordings, renames: groupsOf(renames), speaker });
  if (!said.ok) return said;
  const offered = await threadAnswer("offer_renames", wordings);
  return done({ wordings, said: said.value, renames, offers: offered.ok ? offered.value : [] });
}

/** Whether the comparer finds that a wording which is not on record yet says something else than one that is. */
export async function isWorthSuggesting(tx: Tx, pair: Pair): Promise<boolean> {
  if (cannotBecomePair(pair.earlier, pair.later)) return false;
  const compared = await comparePair(tx, pair);
  return compared.ok && compared.value.said.changed;
}
