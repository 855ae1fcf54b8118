import { editDistance } from "@/lib/language/editDistance";
import { CodePointIndex, graphemeAround, type TextRange } from "@/lib/language/text";
import { type Candidate, finderIn } from "./candidates";
import { sayOtherwise } from "./facts";
import { ownershipIn } from "./ownership";
import { pairOf, type Side, sentencesAround, substance, wordsOf } from "./passages";
import { partOf } from "./project";
import { type Weighed, weigh } from "./weigh";

/**
 * `exact` and `moved` stand where they did, word for word; what is `to_confirm` a person has to look at; an `orphan` has no
 * place. Code points; `end` is exclusive.
 */
export type Place =
  | { outcome: "exact" | "moved" | "to_confirm"; start: number; end: number }
  | { outcome: "orphan" };

/** Where a sentence was written anew, a passage of it counts if at most this share of it changed. */
const SMALL_CHANGE = 0.25;
/** A passage is gone from its sentence where more than this share of it changed; a short one may have become another. */
const ALIKE = 0.6;
/** A sentence looks like another where at most this share of it is otherwise. */
const LOOKALIKE = 0.4;
const SHORT = 12;

type Texts = {
  earlier: Side;
  later: Side;
  find: (unit: TextRange, place: TextRange) => Candidate[];
  isOwned: (unit: TextRange, now: Candidate) => boolean;
  onlySentences: readonly [Map<string, number>, Map<string, number>];
};

/**
 * Finds passages of a text in its next version. The sentence is found first, by what stands around it in the whole
 * text. Word for word in its old surroundings it is taken; changed in them, or word for word elsewhere, it is for a
 * person to confirm; a passage that stood elsewhere before is never taken for it. The time grows with the texts, hardly
 * with what is in them.
 */
export function findPlaces(earlier: string, later: string): (place: TextRange) => Place {
  if (earlier === later) return ({ start, end }) => ({ outcome: "exact", start, end });
  const sides = pairOf(earlier, later);
  const texts = {
    ...sides,
    find: finderIn(sides.earlier, sides.later),
    isOwned: ownershipIn(sides.earlier, sides.later),
    onlySentences: [onlySentencesOf(sides.earlier), onlySentencesOf(sides.later)] as const,
  };
  const index = new CodePointIndex(later);
  return (place) => {
    const found = foundWithin(texts, place);
    if (!found) return { outcome: "orphan" };
    const start = graphemeAround(index, found.start).start;
    const end = graphemeAround(index, found.end).end;
    if (!found.isTaken) return { outcome: "to_confirm", start, end };
    return { outcome: start === place.start ? "exact" : "moved", start, end };
  };
}

type Found = TextRange & { isTaken: boolean };

function foundWithin(texts: Texts, place: TextRange): Found | undefined {
  const unit = sentencesAround(texts.earlier, place);
  const now = best(texts, { unit, place: unit }, () => true);
  const found = now && partWithin(texts, { unit, place, now });
  const only = found?.isTaken ? undefined : inOnlySentence(texts, { unit, place });
  // What stands word for word within what is like it is all of it.
  if (found && !(only && only.start >= found.start && only.end <= found.end)) return found;
  if (only) return { ...only, isTaken: false };
  const alone = best(texts, { unit, place }, (part) => isPartAlone(texts, { unit, place, part }));
  return alone && { start: alone.start, end: alone.end, isTaken: false };
}

/** Characters, a Han character counting two, below which a sentence is a word such as "Yes." */
const LEAST = 8;

/** The passage in a sentence that stands once in either text, word for word, wherever that is now. */
function inOnlySentence(
  { earlier, later, onlySentences }: Texts,
  { unit, place }: Parts,
): TextRange | undefined {
  const sentence = textAt(earlier, unit);
  const [was, is] = onlySentences.map((starts) => starts.get(sentence));
  if (was === undefined || is === undefined || substance(sentence) < LEAST) return undefined;
  return { start: place.start + is - was, end: Math.min(place.end + is - was, later.text.length) };
}

/** Where each sentence begins that stands once in a text. */
function onlySentencesOf(side: Side): Map<string, number> {
  const [starts, again] = [new Map<string, number>(), new Set<string>()];
  for (const sentence of side.sentences) {
    const text = textAt(side, sentence);
    if (starts.has(text)) again.add(text);
    starts.set(text, sentence.start);
  }
  for (const text of again) starts.delete(text);
  return starts;
}

/** A passage, and the whole sentences that it stands in. */
type Parts = { unit: TextRange; place: TextRange };

/** The passage within its sentence, unless it is gone from it. */
function partWithin(
  { earlier, later }: Texts,
  { unit, place, now }: Parts & { now: Weighed },
): Found | undefined {
  if (now.isSame) {
    const by = now.start - unit.start;
    const found = { start: place.start + by, end: place.end + by };
    const isAllThatIsSaid = textAt(later, sentencesAround(later, found)) === textAt(earlier, unit);
    return { ...found, isTaken: now.isVouchedFor && isAllThatIsSaid };
  }
  const part = partOf(earlier, later, { unit, part: place, now });
  if (!part) return undefined;
  const [was, is] = [textAt(earlier, place), textAt(later, part)];
  const isWhole = place.end - place.start === unit.end - unit.start;
  const isKept = isWhole || was.length <= SHORT || isLike(was, is, ALIKE);
  return isKept ? { ...part, isTaken: false } : undefined;
}

const textAt = ({ text }: Side, { start, end }: TextRange) => text.slice(start, end).trim();

/** Whether at most this share of the longer one is otherwise. */
const isLike = (one: string, other: string, share: number) => {
  const most = Math.floor(share * Math.max(one.length, other.length));
  return editDistance(one, other, most) <= most;
};

/**
 * Whether the passage itself may be offered: a little changed where it stood, or word for word elsewhere, unless in a
 * sentence that looks like its own and says something else.
 */
function isPartAlone({ earlier, later }: Texts, { unit, place, part }: Parts & { part: Weighed }): boolean {
  if (part.isInPlace && part.isBetweenItsNeighbours)
    return part.errors <= SMALL_CHANGE * (place.end - place.start);
  const around = sentencesAround(later, part);
  const [was, is] = [restOf(earlier, unit, place), restOf(later, around, part)];
  const isLookalike = was !== "" && is !== "" && isLike(was, is, LOOKALIKE);
  return part.isSame && !(isLookalike && sayOtherwise(wordsOf(earlier, unit), wordsOf(later, around)));
}

/** What a sentence says beside a passage. */
const restOf = ({ text }: Side, unit: TextRange, place: TextRange) =>
  text.slice(unit.start, place.start) + text.slice(place.end, unit.end);

/** The believable candidate that fits best. */
function best(
  { earlier, later, find, isOwned }: Texts,
  { unit, place }: Parts,
  isWanted: (now: Weighed) => boolean,
): Weighed | undefined {
  let found: Weighed | undefined;
  for (const now of find(unit, place)) {
    const weighed = weigh(earlier, later, { unit: place, now });
    if (!weighed || !isWanted(weighed) || isOwned(place, now)) continue;
    if (!found || isBetter(weighed, found)) found = weighed;
  }
  return found;
}

/** Of two that overlap, the one word for word in its old surroundings is all of it: what was put in beside it is no part. */
function isBetter(one: Weighed, other: Weighed): boolean {
  const isFirm = ({ isSame, isVouchedFor }: Weighed) => isSame && isVouchedFor;
  const overlap = one.start < other.end && other.start < one.end;
  return overlap && isFirm(one) !== isFirm(other) ? isFirm(one) : one.score > other.score;
}
