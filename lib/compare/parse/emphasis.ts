import type { Span } from "@/lib/language/span";

/*
 * A denial is no other when it is said with more emphasis: never, not ever, under no circumstances; no, not a single; 绝不, 决不,
 * 绝对不. Nor is nobody when it is two words. Chinese simplified.
 */
const ENGLISH: [string, RegExp][] = [
  [
    "never",
    /\b(?:(?:absolutely|certainly|simply|definitely) )?never(?: ever)?\b|\bnot (?:ever|(?:under|in) any circumstances|at any (?:time|point))\b|\b(?:under|in) no circumstances\b|\bon no account\b|\bat no (?:time|point)\b/gi,
  ],
  ["nobody", /\bno[ -]one\b|\bnobody\b/gi],
  ["none", /(?<!\b(?:is|are|was|were|be|been) )\bnot (?:a single )?one(?= of\b)/gi],
  ["no", /(?<!(?<!\bthere )\b(?:is|are|was|were|be|been) )\bnot (?:a single|one)(?= \p{L})(?! of\b)/giu],
];
const CHINESE: [string, RegExp][] = [
  ["绝不", /(?:绝对|绝|决|永远|永|坚决|断然)不(?![对同变灭朽])/gu],
  ["无人", /没有?人|无人(?![机驾区值车船艇售店问岛])/gu],
];

/** Without one of these nothing is looked for. */
const MAY_STRESS =
  /never|nobody|no one|no-one|not ever|not one|not a single|circumstances|account|at no |at any /i;

/** Where a folded text denies with emphasis; what says the same has one key. */
export function findEmphasis(folded: string): (Span & { key: string })[] {
  const forms = [...(MAY_STRESS.test(folded) ? ENGLISH : []), ...(/[不人]/u.test(folded) ? CHINESE : [])];
  return forms.flatMap(([key, form]) =>
    Array.from(folded.matchAll(form), ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      key,
    })),
  );
}

const ROUND_THE_CLOCK =
  /(?<![\d.,])\b24\/7\b(?:\/365\b)?|(?<![\d.,-])\b(?:24|twenty-four)[ -]hours a day(?:,?(?: and)? (?:7|seven) days a week)?/gi;

/** All day and all night, which is no number: its key is that of "round the clock". */
export function findRoundTheClock(folded: string): (Span & { key: string })[] {
  if (!/24|twenty-four/i.test(folded)) return [];
  return Array.from(folded.matchAll(ROUND_THE_CLOCK), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    key: "≈round the clock",
  }));
}
