import search from "approx-string-match";
import { editDistance } from "@/lib/language/editDistance";
import type { TextRange } from "@/lib/language/text";
import { bigramAt, bigramsOf } from "./bigrams";
import { type Side, tokensIn } from "./passages";

/** Where a passage may stand now, and how many characters of it are not as they were. */
export type Candidate = TextRange & {
  errors: number;
  /** It stands between what stood before it and what stood after it. */
  isBetweenItsNeighbours: boolean;
  /** What stood next to it stands elsewhere now, so that it has not moved: it is a copy. */
  isCopy: boolean;
};

/** Errors allowed: at most half of the characters, and never more than this, which bounds the time of long passages. */
const MOST_ERRORS = 400;
/** Tokens on either side of a passage that tell where it stands. */
export const NEIGHBOURS = 40;
/** Tokens next to a passage that stay behind when it is copied, and move with it when its paragraph moves. */
const NEXT = 12;
const NEARLY_ALL = 0.75;
/** This share of a passage may overlap what stood next to it. */
const BEYOND = 0.1;
/** A run of so many paired tokens is no chance. */
const FIRM = 3;
/** Places that are looked at because the words around them are alike. */
const MOST_PLACES = 8;
/** What the words around a passage weigh beside its own. */
const AROUND = 0.25;
/** Places that have fewer votes than this share of a passage's tokens are none. */
const FEW_VOTES = 0.1;
/** How far words may drift among inserted and removed ones and still tell the same place, in tokens. */
const DRIFT = 8;
/** Characters that are searched beyond a passage's own length. */
const ROOM = 400;
/** Of like passages within one window. */
const MOST_ALIKE = 4;

/**
 * Finds where passages of the earlier text may stand in the later one, by their sentence and what stands around it. What
 * it looks at grows with the passage alone.
 */
export function finderIn(earlier: Side, later: Side): (unit: TextRange, place: TextRange) => Candidate[] {
  const places = bigramsOf(later);
  return (unit, place) => {
    const at = tokensIn(earlier.tokens, unit);
    const passage = earlier.text.slice(place.start, place.end);
    const limit = Math.min(MOST_ERRORS, Math.floor(passage.length / 2));
    const between = betweenNeighbours(earlier, later, at);
    const windows = merged([
      ...endsOf(between, 2 * passage.length + ROOM),
      ...likePlaces(earlier, places, at).map((first) =>
        charactersOf(later, first - 2 * DRIFT, first + at.end - at.start + 2 * DRIFT),
      ),
    ]);
    const found = new Map<string, Candidate>();
    const stay = neighboursStay(earlier, at);
    const add = (range: TextRange, errors: number) => {
      const isBetweenItsNeighbours = isNearlyIn(range, between);
      const isCopy = !isBetweenItsNeighbours && stay;
      found.set(`${range.start} ${range.end}`, { ...range, errors, isBetweenItsNeighbours, isCopy });
    };
    for (const window of windows) {
      for (const { start, end, errors } of alikeIn(later.text, window, passage, limit))
        add({ start, end }, errors);
    }
    const paired = pairedWith(earlier, later, tokensIn(earlier.tokens, place), between);
    if (paired && !found.has(`${paired.start} ${paired.end}`)) {
      // What was put in may be long: what is left of the passage counts.
      add(paired, Math.min(limit, editDistance(later.text.slice(paired.start, paired.end), passage, limit)));
    }
    return [...found.values()];
  };
}

/** What stands now between what stood before a passage and what stood after it. */
function betweenNeighbours({ pairs }: Side, later: Side, at: TextRange): TextRange {
  const isFirm = (first: number) => {
    const to = pairs[first] ?? -1;
    return to >= 0 && pairs[first + 1] === to + 1 && pairs[first + 2] === to + 2;
  };
  let before = at.start - FIRM;
  while (before >= 0 && !isFirm(before)) before--;
  let after = at.end;
  while (after + FIRM <= pairs.length && !isFirm(after)) after++;
  const isLast = after + FIRM > pairs.length;
  return {
    start: before < 0 ? 0 : (later.tokens[(pairs[before] ?? 0) + FIRM - 1]?.end ?? 0),
    end: isLast ? later.text.length : (later.tokens[pairs[after] ?? 0]?.start ?? 0),
  };
}

/** Where it was edited, the ends of what is alike may be a little off. */
function isNearlyIn({ start, end }: TextRange, around: TextRange): boolean {
  const beyond = Math.max(0, around.start - start) + Math.max(0, end - around.end);
  return beyond <= BEYOND * (end - start);
}

/** Whether nearly all that stands next to a passage is paired. */
function neighboursStay({ pairs }: Side, at: TextRange): boolean {
  const next = [
    ...pairs.subarray(Math.max(0, at.start - NEXT), at.start),
    ...pairs.subarray(at.end, at.end + NEXT),
  ];
  return next.filter((to) => to >= 0).length > NEARLY_ALL * next.length;
}

/** Ranges that touch are searched as one. */
function merged(ranges: readonly TextRange[]): TextRange[] {
  const all: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else all.push({ ...range });
  }
  return all;
}

/** A long range is only looked at near its ends. */
function endsOf({ start, end }: TextRange, most: number): TextRange[] {
  if (end - start <= 2 * most) return [{ start, end }];
  return [
    { start, end: start + most },
    { start: end - most, end },
  ];
}

function charactersOf({ tokens, text }: Side, first: number, last: number): TextRange {
  const start = tokens[Math.max(0, first)]?.start ?? text.length;
  return { start, end: Math.max(start, tokens[Math.min(tokens.length, last) - 1]?.end ?? 0) };
}

/** The tokens at which a passage would begin, if the words of it and around it stood as they did: the likeliest. */
function likePlaces({ keys }: Side, places: ReturnType<typeof bigramsOf>, at: TextRange): number[] {
  const votes = new Map<number, number>();
  const [from, to] = [Math.max(0, at.start - NEIGHBOURS), Math.min(keys.length - 1, at.end + NEIGHBOURS)];
  for (let n = from; n < to; n++) {
    const found = places(bigramAt(keys, n));
    const weight = n >= at.start && n < at.end ? 1 : AROUND;
    for (const place of found) {
      const nth = Math.round((place - (n - at.start)) / DRIFT);
      votes.set(nth, (votes.get(nth) ?? 0) + weight / found.length);
    }
  }
  const best = [...votes].sort(([, a], [, b]) => b - a).slice(0, MOST_PLACES);
  const least = FEW_VOTES * (at.end - at.start);
  return best.filter(([, count]) => count >= least).map(([nth]) => nth * DRIFT);
}

/** Passages alike in a window, the likest first; a search gives the likest alone, so each is masked before the next. */
function alikeIn(
  text: string,
  { start, end }: TextRange,
  passage: string,
  limit: number,
): (TextRange & { errors: number })[] {
  if (limit === 0 && !text.slice(start, end).includes(passage)) return [];
  const found: (TextRange & { errors: number })[] = [];
  let window = text.slice(start, end);
  for (let n = 0; n < MOST_ALIKE; n++) {
    const [best] = search(window, passage, limit);
    if (!best || best.end <= best.start) break;
    const place = { start: start + best.start, end: start + best.end };
    found.push({ ...place, errors: best.errors });
    window = window.slice(0, best.start) + MASK.repeat(best.end - best.start) + window.slice(best.end);
  }
  return found;
}

const MASK = "\0";

/** What is paired with most of a passage's tokens, however much was put in between them. */
function pairedWith({ pairs }: Side, later: Side, at: TextRange, between: TextRange): TextRange | undefined {
  const paired = Array.from(pairs.subarray(at.start, at.end)).filter((to) => {
    const token = later.tokens[to];
    return token && between.start <= token.start && token.end <= between.end;
  });
  const [size, first, last] = [at.end - at.start, paired[0] ?? 0, paired.at(-1) ?? 0];
  if (paired.length < 0.6 * size || last - first > 4 * size) return undefined;
  return charactersOf(later, first, last + 1);
}
