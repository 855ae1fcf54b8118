import { foldHan } from "@/lib/language/han";
import { touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { LEVEL, type Strength, type StrengthWord } from "../strength";
import type { AddFeature } from "./types";

const strongest = (words: readonly StrengthWord[]): Strength | "none" =>
  words.reduce<Strength | "none">(
    (best, { strength }) => (best === "none" || LEVEL[strength] < LEVEL[best] ? strength : best),
    "none",
  );

/** "May" and "can" both permit: which of them is said is a matter of style. */
export function isPermitted(before: readonly StrengthWord[], after: readonly StrengthWord[]): boolean {
  const isEither = ({ strength, isEnglish }: StrengthWord) =>
    isEnglish && (strength === "may" || strength === "can");
  return before.length > 0 && after.length > 0 && [...before, ...after].every(isEither);
}

export function addStrengthFeatures(edit: Edit, earlier: Analysis, later: Analysis, add: AddFeature) {
  const [before, after] = [touching(earlier.strengths, edit.removed), touching(later.strengths, edit.added)];
  const [x, y] = [strongest(before), strongest(after)].toSorted();
  if (x === y) return;
  add(`firm_${x}_${y}`);
  add(
    "firm_level",
    !isPermitted(before, after) &&
      x !== "none" &&
      y !== "none" &&
      x !== undefined &&
      y !== undefined &&
      Math.abs(LEVEL[x] - LEVEL[y]) >= 0.5,
  );
  add(
    "firm_permission",
    [...before, ...after].some(({ isPermission }) => isPermission),
  );
}

/** Whether each wording has one word of strength, the two stand in different places, and one binds more: 必须支付, 鼓励…支付. */
export function exchangesStrength(
  edit: Edit,
  earlier: Analysis,
  later: Analysis,
  all: readonly Edit[],
): boolean {
  const [x, y] = [earlier.strengths[0], later.strengths[0]];
  if (!x || !y || earlier.strengths.length + later.strengths.length > 2) return false;
  const isHere = touching([x], edit.removed).length > 0;
  const isGone = all.some(
    ({ removed, added }) => removed !== edit.removed && touching([y], added).length > 0,
  );
  return isHere && isGone && Math.abs(LEVEL[x.strength] - LEVEL[y.strength]) >= 0.5;
}

const MAY_ZH = /^(?:可以|可)$/u;
const OTHERWISE = /^(?:分别|均|都|一律)?$/u;
/** What leads to who may leave it: an office, or a case that a law tells. */
const BEFORE_MAY = /(?:的,|部门|机关|政府|法院|检察院|机构|委员会|国家|海关)$/u;

/**
 * Whether Chinese words only leave to an office what it does in the other wording: 情节严重的, 吊销; 情节严重的, 可以吊销. What
 * a user may do is told with the word and without it.
 */
export function givesDiscretion(
  { removed, added, pairs }: Edit,
  earlier: Analysis,
  later: Analysis,
): boolean {
  if (!earlier.parsed.isChinese || pairs.length > 0) return false;
  const said = (words: Edit["removed"]) =>
    foldHan(words.flatMap((word) => (isFunctionWord(word) ? [] : [word.text])).join(""));
  const [one, other] = [said(removed), said(added)];
  const [may, there, words, { parsed }] = MAY_ZH.test(one)
    ? [one, other, removed, earlier]
    : [other, one, added, later];
  const first = words[0];
  if (!first || !MAY_ZH.test(may) || !OTHERWISE.test(there)) return false;
  const behind = parsed.folded.slice(words.at(-1)?.end);
  return (
    BEFORE_MAY.test(parsed.folded.slice(Math.max(0, first.start - 8), first.start)) || /^由/u.test(behind)
  );
}
