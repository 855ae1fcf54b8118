import { foldText } from "@/lib/language/fold";
import { offMainThread } from "@/lib/serving";
import { diffTokens, type Hunk } from "../align/hunks";
import { parseWording } from "../parse/parseWording";
import { findRenamed } from "../parse/renames";
import type { ParsedWording } from "../parse/tokens";
import type { Wording } from "../types";
import { chineseRename } from "./chinese";
import { englishRename } from "./english";
import type { Candidate, NamePair } from "./types";

/** Below this share of common words beside the names, two wordings are too far apart to say that one took the other's place. */
const MIN_SHARED = 0.6;

/** Two texts with more new names are two texts. */
const MOST_ASKED = 5;

/**
 * Names in the earlier wording that the later one seems to call otherwise: one name stands wherever the other one stood,
 * among the same words. What it finds is only asked of a person: Basecamp and 37signals, 股东大会 and 股东会. Common
 * words, places, people and sides of a contract are not asked about.
 */
export function offerRenames(earlier: Wording, later: Wording): NamePair[] {
  offMainThread("offerRenames");
  const [a, b] = [parseWording(earlier), parseWording(later)];
  if (a.isChinese !== b.isChinese) return [];
  const hunks = diffTokens(a.tokens, b.tokens);
  const found = new Map<string, NamePair>();
  for (const [nth, hunk] of hunks.entries()) {
    if (hunk.same || found.size === MOST_ASKED) continue;
    const candidate = candidateAt(a, b, hunks, nth);
    const pair = (a.isChinese && chineseRename(candidate)) || englishRename(candidate);
    if (pair) found.set(JSON.stringify(pair), pair);
  }
  const pairs = [...found.values()];
  return pairs.filter((pair) => isAlone(pair, pairs) && sharedBeside(a, b, pair) >= MIN_SHARED);
}

/** A name that becomes two others, or that two others become, is no new name. */
const isAlone = ({ from, to }: NamePair, all: NamePair[]) =>
  all.filter((other) => other.from === from || other.to === to).length === 1;

function candidateAt(a: ParsedWording, b: ParsedWording, hunks: readonly Hunk[], nth: number): Candidate {
  const count = (side: "earlier" | "later", from: Hunk[]) =>
    from.reduce((sum, one) => sum + one[side].length, 0);
  const before = hunks.slice(0, nth);
  const hunk = hunks[nth];
  const side = (of: ParsedWording, name: "earlier" | "later") => {
    const first = count(name, before);
    return { parsed: of, first, end: first + (hunk?.[name].length ?? 0) };
  };
  const around = (one: Hunk | undefined) => (one?.same ? one.earlier.length : 0);
  return {
    earlier: side(a, "earlier"),
    later: side(b, "later"),
    sharedBefore: around(hunks[nth - 1]),
    sharedAfter: around(hunks[nth + 1]),
    times: (pair) => timesReplaced(a, b, pair),
  };
}

/** How often the earlier name is said, if the later one stands as often, and neither stands in the other's wording; else 0. */
function timesReplaced(a: ParsedWording, b: ParsedWording, { from, to }: NamePair): number {
  const [old, anew] = [spans(a, from), spans(b, to)];
  const isMixed = spans(b, from, to) > 0 || spans(a, to, from) > 0;
  return old === anew && !isMixed ? old : 0;
}

/** How often a wording says a name, where it is no part of `longer`. */
function spans({ folded }: ParsedWording, name: string, longer?: string): number {
  const names = longer === undefined ? [[name]] : [[longer], [name]];
  const found = findRenamed(folded, names);
  const keys = findRenamed(foldText(name), [[name]]).map(({ key }) => key);
  return found.filter(({ key }) => keys.includes(key)).length;
}

/** The share of words that both have, read with one name for both. */
function sharedBeside(a: ParsedWording, b: ParsedWording, { from, to }: NamePair): number {
  const names = [[from, to]];
  const own = new Set(findRenamed(foldText(from), names).map(({ key }) => key));
  const [x, y] = [a, b].map(({ text, isChinese }) =>
    parseWording({ text, lang: isChinese ? "zh" : "en" }, { renames: names }).tokens.filter(
      ({ key }) => !own.has(key),
    ),
  );
  if (!x || !y) return 0;
  const same = diffTokens(x, y).reduce((sum, hunk) => sum + (hunk.same ? hunk.earlier.length : 0), 0);
  return x.length + y.length === 0 ? 0 : (2 * same) / (x.length + y.length);
}
