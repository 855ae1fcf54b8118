import { touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { isPermitted } from "../features/strength";
import type { Features } from "../features/types";
import { endsOtherwise } from "../features/words";
import { LEVEL, type Strength, type StrengthWord } from "../strength";
import type { Change } from "../types";
import { changeRow } from "./changeRow";
import { spansOf } from "./editSpans";
import { compareStrengths } from "./effects";

const weakest = (words: readonly StrengthWord[]): StrengthWord | null =>
  words.reduce<StrengthWord | null>(
    (low, one) => (low && LEVEL[low.strength] <= LEVEL[one.strength] ? low : one),
    null,
  );

export const NEGATION = /^(?:not|≈may not|no|never|neither|nor|不|没|没有|未|无|毋|勿|从不|绝不|不会|不再)$/u;

/** More words than these say something of their own, and a modal among them binds nothing that was said before. */
const MOST_AROUND = 5;

const count = (tokens: Edit["added"]) => tokens.filter((token) => !isFunctionWord(token)).length;

/** Whether both sides of an edit are clauses of their own, in which a hedge takes back nothing that was said before. */
export const isOfNewWords = ({ removed, added }: Edit): boolean =>
  Math.max(count(removed), count(added)) > MOST_AROUND;

/** Whether a modal belongs to English words that stand in one wording only, and not to what both say. */
function standsInNewWords(
  { removed, added }: Edit,
  from: readonly StrengthWord[],
  to: readonly StrengthWord[],
) {
  if ((from.length === 0) === (to.length === 0)) return false;
  const [words, others] = to.length > 0 ? [added, removed] : [removed, added];
  return [...from, ...to].every(({ isEnglish }) => isEnglish) && count(words) - count(others) > MOST_AROUND;
}

export function strengthRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  const negated = [edit.removed, edit.added].map((tokens) => tokens.filter(({ key }) => NEGATION.test(key)));
  const [gone = [], made = []] = negated;
  const [from, to] = [touching(a.strengths, edit.removed), touching(b.strengths, edit.added)];
  if (
    !features.denial_moved &&
    !endsOtherwise(edit) &&
    gone.length % 2 !== made.length % 2 &&
    edit.removed.length + edit.added.length <= 6
  ) {
    const moved = { effect: "unclear", reason: "negation_differs" } as const;
    return [changeRow(a.parsed, b.parsed, "strength", moved, spansOf(edit.earlier), spansOf(edit.later))];
  }
  if (isPermitted(from, to) || standsInNewWords(edit, from, to)) return [];
  const [x, y] = [weakest(from), weakest(to)];
  const kind = (word: StrengthWord | null): Strength | null => word?.strength ?? null;
  const moved = compareStrengths(kind(x), kind(y));
  const isWeak = [x, y].some((word) => word !== null && word.strength !== "firm" && word.strength !== "can");
  const isLeft = Boolean(features.discretion);
  return moved.effect !== "same" && (isWeak || isLeft || (x && y))
    ? [changeRow(a.parsed, b.parsed, "strength", moved, x ? [x] : [], y ? [y] : [])]
    : [];
}
