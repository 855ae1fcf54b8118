import type { Claim } from "@/lib/generated/prisma/client";

/** The columns of a claim that its editors write. */
export const WORDS = [
  "kind",
  "statementEn",
  "statementZh",
  "quote",
  "quoteLang",
  "speakerId",
  "subjectId",
  "givenBy",
  "saidOn",
  "saidPrecision",
  "venueEn",
  "venueZh",
] as const satisfies readonly (keyof Claim)[];

export type ClaimWords = Pick<Claim, (typeof WORDS)[number]>;

/** Once public these stay as readers saw them. */
const KEPT = ["kind", "quote", "quoteLang", "speakerId"] as const;
/** These too, but one that is missing may be added. */
const KEPT_ONCE_SET = ["statementEn", "statementZh", "saidOn", "saidPrecision"] as const;

function same(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

/** Which columns differ. */
export function changedWords(before: ClaimWords, after: ClaimWords): (keyof ClaimWords)[] {
  return WORDS.filter((name) => !same(before[name], after[name]));
}

/** Which of the changes a public claim does not allow. */
export function lockedWords(
  before: ClaimWords,
  changed: readonly (keyof ClaimWords)[],
): (keyof ClaimWords)[] {
  const dated = before.saidOn !== null;
  return changed.filter((name) => {
    if (KEPT.some((kept) => kept === name)) return true;
    if (!KEPT_ONCE_SET.some((kept) => kept === name)) return false;
    return name === "saidOn" || name === "saidPrecision" ? dated : before[name] !== null;
  });
}
