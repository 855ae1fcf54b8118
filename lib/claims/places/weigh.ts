import type { TextRange } from "@/lib/language/text";
import type { Candidate } from "./candidates";
import { sayOtherwise } from "./facts";
import { type Side, substance, wordsOf } from "./passages";
import { type Surroundings, surroundingsOf } from "./surroundings";

/** This share alike, and words next to each other are those that stood there. */
const ALIKE = 0.5;
/** Of pairs of words around: so many are no chance; so many more are the old surroundings. */
const SOME = 0.12;
const VOUCHING = 0.25;
/** Characters, a Han character counting two, below which words may stand elsewhere by chance. */
const TELLING = 16;
/** Elsewhere a changed sentence counts only if it is so long, says the same, and at most this share of it changed. */
const LONG = 60;
const SMALL_CHANGE = 0.1;
const WEIGHTS = { words: 4, touching: 3, wide: 3 };

/** A candidate that may be believed. */
export type Weighed = Candidate & {
  score: number;
  /** Word for word what it was. */
  isSame: boolean;
  /** Where it stood: what was around it is around it. */
  isInPlace: boolean;
  /** Surroundings that say for certain that it is the same place. */
  isVouchedFor: boolean;
};

/** How well a candidate fits; nothing where it is too unlike to be more than chance. */
export function weigh(
  earlier: Side,
  later: Side,
  { unit, now }: { unit: TextRange; now: Candidate },
): Weighed | undefined {
  const passage = earlier.text.slice(unit.start, unit.end);
  const around = surroundingsOf(earlier, later, unit, now);
  const words = 1 - now.errors / passage.length;
  const isSame = now.errors === 0;
  const isAround = around.touching.some((likeness) => likeness >= ALIKE);
  const isVouchedFor =
    !now.isCopy &&
    ((isAround && (around.wide === null || around.wide >= VOUCHING)) ||
      (now.isBetweenItsNeighbours && (around.wide ?? 0) >= ALIKE));
  const isNear = isAround || (around.wide ?? 0) >= SOME || isAlone(around);
  const isInPlace = isVouchedFor || (isNear && now.isBetweenItsNeighbours);
  const isEnough = isSame
    ? isInPlace || substance(passage) >= TELLING
    : isInPlace || isSurelyTheSame(earlier, later, unit, now);
  if (!isEnough) return undefined;
  return { ...now, score: fitOf(words, around), isSame, isInPlace, isVouchedFor };
}

const isAlone = ({ touching, wide }: Surroundings) => touching.length === 0 && wide === null;

function fitOf(words: number, { touching, wide }: Surroundings): number {
  const parts = [{ weight: WEIGHTS.words, value: words }];
  const mean = touching.reduce((sum, likeness) => sum + likeness, 0) / touching.length;
  if (touching.length > 0) parts.push({ weight: WEIGHTS.touching, value: mean });
  if (wide !== null) parts.push({ weight: WEIGHTS.wide, value: wide });
  const total = parts.reduce((sum, { weight, value }) => sum + weight * value, 0);
  return total / parts.reduce((sum, { weight }) => sum + weight, 0);
}

function isSurelyTheSame(earlier: Side, later: Side, unit: TextRange, now: Candidate): boolean {
  const was = wordsOf(earlier, unit);
  const isSmall = now.errors <= SMALL_CHANGE * was.text.length && substance(was.text) >= LONG;
  return isSmall && !sayOtherwise(was, wordsOf(later, now));
}
