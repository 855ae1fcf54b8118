import fc from "fast-check";

/**
 * Pieces of which a hostile text is made, repeated or mixed: terms of a promise, what begins a pattern and never ends
 * it, and what patterns look for in both directions.
 */
export const PIECES = [
  "今年",
  "明年",
  "5月",
  "2020年",
  "by 2030 ",
  "January 5, ",
  "next year ",
  "20% ",
  "30 days ",
  "thirty (30) ",
  "$5 million ",
  "two thirds ",
  "三分之二",
  "百分之",
  "at least ",
  "will ",
  "may not ",
  "if a, ",
  "如果甲,",
  "除",
  "正如",
  "as we said ",
  "compared to previous target ",
  "revised our ",
  "all ",
  "部分",
  "safety ",
  "alignment ",
  "eliminate ",
  "immediately ",
  "用于",
  "Section 5.1 ",
  "§",
  "P.O. Box 1 ",
  "Rd ",
  "a-",
  "a.",
  "a@",
  "a'",
  "1",
  "1-",
  "一",
  "的",
  "A",
  "-",
  ".",
  "…",
  ", ",
  ". ",
  "(",
  "“",
  "「",
  '"',
  " ",
  "\n",
  "https://a.b/",
  "聯(lián)",
  "((",
  "e\u0301",
  "😀",
  "張三說",
  "said on May 5 ",
] as const;

/** A piece repeated to a length in UTF-16 units. */
export const filled = (piece: string, length: number): string =>
  piece
    .repeat(Math.ceil(length / piece.length))
    .slice(0, length)
    .toWellFormed();

/** A text of some length that a few of the pieces make up, in any order. */
export const hostileText = (length: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 30 }),
    )
    .map(([pieces, order]) => filled(order.map((n) => pieces[n % pieces.length]).join(""), length));
