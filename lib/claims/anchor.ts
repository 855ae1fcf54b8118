import search from "approx-string-match";
import { editDistance, toSingleUnits } from "@/lib/language/editDistance";
import { CodePointIndex, graphemeAround } from "@/lib/language/text";

/** A W3C TextQuoteSelector with its TextPositionSelector. Offsets are code points; `end` is exclusive. */
export type TextSelector = { exact: string; prefix: string; suffix: string; start: number; end: number };

/** `errors` counts inserted, removed and replaced characters; `score` runs from 0 to 1. */
export type Anchored =
  | { status: "exact" | "moved" | "to_confirm"; start: number; end: number; errors: number; score: number }
  | { status: "orphan" };

/** Characters kept on each side of a quote: what other W3C annotation clients keep. */
const CONTEXT_LENGTH = 32;
/** Errors allowed: at most half of the characters, and never more than this, which bounds the time of long quotes. */
const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** How many candidates are compared with the full context; the rest lose on the characters next to them. */
const COMPARED = 32;
/** Matching characters, a Han character counting two, below which a likeness may be chance. */
const ENOUGH_EVIDENCE = 16;
/** A changed quote counts only in matching surroundings, since a similar sentence may state another fact; unless it is
 * this long (a Han character counting two) and at most this share of it changed. */
const LONG_QUOTE = 60;
const SMALL_CHANGE = 0.1;
/** Surroundings shorter than this are no evidence. */
const TELLING_CONTEXT = 8;

/**
 * The selector of a stretch of text, widened so that it splits no user-perceived character.
 * @throws RangeError for a stretch that is empty or reaches outside the text.
 */
export function describe(text: string, start: number, end: number): TextSelector {
  const index = new CodePointIndex(text);
  if (!(start >= 0 && start < end && end <= index.length)) throw new RangeError(`No text at ${start}–${end}`);
  const from = graphemeAround(index, start).start;
  const to = graphemeAround(index, end).end;
  const before = graphemeAround(index, Math.max(0, from - CONTEXT_LENGTH)).end;
  const after = graphemeAround(index, Math.min(index.length, to + CONTEXT_LENGTH)).start;
  return {
    exact: index.slice(from, to),
    prefix: index.slice(Math.min(before, from), from),
    suffix: index.slice(to, Math.max(after, to)),
    start: from,
    end: to,
  };
}

/**
 * Where a described passage stands in a text that may have changed since: the same words, best where they
 * were, else where their surroundings fit best; else words much like them in surroundings much like theirs.
 * The same words elsewhere count as moved only where their surroundings vouch for them: a short phrase may stand
 * anywhere, and say something else there. What is found without that is for a person to confirm; the rest is an orphan.
 */
export function anchor(text: string, selector: TextSelector): Anchored {
  if (selector.exact === "") return { status: "orphan" };
  const place = new Place(text, selector);
  const same = place.best(place.sameWords());
  if (same?.start === selector.start) return { ...placeOf(same), status: "exact" };
  if (same) return { ...placeOf(same), status: same.isVouchedFor ? "moved" : "to_confirm" };
  const like = place.best(place.likeWords());
  if (!like) return { status: "orphan" };
  const index = new CodePointIndex(text);
  const start = graphemeAround(index, like.start).start;
  return { ...placeOf(like), status: "to_confirm", start, end: graphemeAround(index, like.end).end };
}

const placeOf = ({ start, end, errors, score }: Scored) => ({ start, end, errors, score });

type Span = { start: number; end: number; errors: number };
type Scored = Span & { score: number; isVouchedFor: boolean };
type Side = { likeness: number; wanted: string };

/** A text and what is looked for in it. Every string here has one UTF-16 unit to a code point. */
class Place {
  readonly #text: string;
  readonly #exact: string;
  readonly #prefix: string;
  readonly #suffix: string;
  readonly #hint: number;

  constructor(text: string, selector: TextSelector) {
    const { exact, prefix, suffix, start } = selector;
    [this.#text, this.#exact, this.#prefix, this.#suffix] = toSingleUnits(text, exact, prefix, suffix);
    this.#hint = start;
  }

  sameWords(): Span[] {
    return occurrences(this.#text, this.#exact).map((start) => ({
      start,
      end: start + this.#exact.length,
      errors: 0,
    }));
  }

  likeWords(): Span[] {
    const limit = Math.min(MOST_ERRORS, Math.floor(this.#exact.length / 2));
    if (limit === 0) return [];
    return [...this.#likeAnywhere(limit), ...this.#likeBetweenSurroundings(limit)];
  }

  /** Few errors are searched for first: that is much faster, and most edits are small. */
  #likeAnywhere(limit: number): Span[] {
    for (const errors of [Math.ceil(limit / 4), limit]) {
      const found = search(this.#text, this.#exact, errors);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** What now stands where the passage stood, found by the ends of its surroundings that touch it. */
  #likeBetweenSurroundings(limit: number): Span[] {
    const touching = CONTEXT_LENGTH / 2;
    const before = this.#prefix.slice(-touching);
    const after = this.#suffix.slice(0, touching);
    const reach = this.#exact.length + limit;
    const spans: Span[] = this.#likeWithin(this.#hint - reach, this.#hint + 2 * reach, limit);
    const ends = after === "" ? [this.#text.length] : occurrences(this.#text, after).slice(0, COMPARED);
    for (const end of ends) spans.push(...this.#likeWithin(end - reach, end, limit));
    const starts = before === "" ? [0] : occurrences(this.#text, before).slice(0, COMPARED);
    for (const at of starts) {
      const start = at + before.length;
      spans.push(...this.#likeWithin(start, start + reach, limit));
      const end = ends.find((position) => position > start);
      if (end === undefined || end - start > reach) continue;
      const errors = editDistance(this.#text.slice(start, end), this.#exact, limit);
      if (errors <= limit) spans.push({ start, end, errors });
    }
    return spans;
  }

  #likeWithin(from: number, to: number, limit: number): Span[] {
    const start = Math.max(0, from);
    const found = search(this.#text.slice(start, Math.max(start, to)), this.#exact, limit);
    const spans = found.map((span) => ({ ...span, start: start + span.start, end: start + span.end }));
    return spans.slice(0, COMPARED);
  }

  /** The believable span that fits best. */
  best(spans: Span[]): Scored | undefined {
    let best: Scored | undefined;
    for (const span of this.#shortlist(spans)) {
      const scored = this.#score(span);
      if (scored && (!best || scored.score > best.score)) best = scored;
    }
    return best;
  }

  #shortlist(spans: Span[]): Span[] {
    if (spans.length <= COMPARED) return spans;
    const rated = spans.map((span) => {
      const { before, after } = this.#touching(span);
      return { span, rank: before + after + this.#nearness(span) };
    });
    rated.sort((a, b) => b.rank - a.rank);
    return rated.slice(0, COMPARED).map(({ span }) => span);
  }

  /** How many characters on both sides agree before the first that does not. */
  #touching(span: Span): { before: number; after: number } {
    const [text, prefix, suffix] = [this.#text, this.#prefix, this.#suffix];
    let before = 0;
    while (before < prefix.length && text.at(span.start - 1 - before) === prefix.at(-1 - before)) before++;
    let after = 0;
    while (after < suffix.length && text[span.end + after] === suffix[after]) after++;
    return { before, after };
  }

  #nearness(span: Span): number {
    return 1 - Math.min(1, Math.abs(span.start - this.#hint) / Math.max(1, this.#text.length));
  }

  /** Nothing when what agrees is too little to tell a match from chance. */
  #score(span: Span): Scored | undefined {
    const quote = 1 - span.errors / this.#exact.length;
    const before = this.#text.slice(Math.max(0, span.start - this.#prefix.length), span.start);
    const after = this.#text.slice(span.end, span.end + this.#suffix.length);
    const touching = this.#touching(span);
    const sides = [
      { weight: WEIGHTS.prefix, wanted: this.#prefix, found: before, touching: touching.before },
      { weight: WEIGHTS.suffix, wanted: this.#suffix, found: after, touching: touching.after },
    ]
      .filter(({ wanted }) => wanted !== "")
      .map((side) => ({ ...side, ...surroundings(side) }));
    const all = [{ likeness: quote, fit: quote, weight: WEIGHTS.quote, wanted: this.#exact }, ...sides];
    const evidence = sum(all.map((part) => substance(part.wanted) * beyondChance(part.likeness)));
    const possible = sum(all.map((part) => substance(part.wanted)));
    if (evidence < Math.min(ENOUGH_EVIDENCE, possible * 0.75)) return undefined;
    if (span.errors > 0 && !isBelievable(quote, this.#exact, sides)) return undefined;
    const parts = [...all, { fit: this.#nearness(span), weight: WEIGHTS.position }];
    const score = sum(parts.map((part) => part.fit * part.weight)) / sum(parts.map((part) => part.weight));
    return { ...span, score, isVouchedFor: areAround(sides.filter(isTelling)) };
  }
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

/** `fit` also asks that they touch: else a span that ends too early in an edited passage fits as well. */
function surroundings({ found, wanted, touching }: { found: string; wanted: string; touching: number }) {
  const likeness = 1 - editDistance(found, wanted) / Math.max(found.length, wanted.length);
  return { likeness, fit: (likeness + touching / wanted.length) / 2 };
}

function isBelievable(quote: number, exact: string, sides: Side[]): boolean {
  if (quote >= 1 - SMALL_CHANGE && substance(exact) >= LONG_QUOTE) return true;
  const telling = sides.filter(isTelling);
  return telling.length === 0 ? quote >= 0.75 : areAround(telling);
}

const isTelling = ({ wanted }: Side) => substance(wanted) >= TELLING_CONTEXT;
const areAround = (telling: Side[]) => telling.some(({ likeness }) => likeness >= 0.5);

/** Texts that have nothing to do with each other still agree in up to about half of their characters. */
function beyondChance(share: number): number {
  return Math.max(0, share - 0.5) / 0.5;
}

function substance(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
