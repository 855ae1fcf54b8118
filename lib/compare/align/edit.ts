import { CHINESE_PARTICLES, ENGLISH_PARTICLES, wordsIn } from "@/lib/language/wordLists/functionWords";
import type { Relation } from "@/lib/language/wordRelations";
import type { Token } from "../parse/tokens";

/**
 * One place where the wordings differ. `removed` and `added` are the tokens that only one of them has, without
 * those that moved or were paired.
 */
export type Edit = {
  removed: Token[];
  added: Token[];
  /** All tokens of the edit, moved and paired ones too. */
  earlier: Token[];
  later: Token[];
  /** Index of the first token of the edit on each side. */
  at: { earlier: number; later: number };
  /** Words that stand for each other, with their relation. */
  pairs: {
    removed: Token;
    added: Token;
    relation: Exclude<Relation, "none"> | "spelling";
  }[];
};

const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...ENGLISH_PARTICLES,
  ...CHINESE_PARTICLES,
  ...wordsIn(`
our your do have which who into than then so such there other will also however please therefore accordingly
thus hereby thereof herein hereunder already otherwise respectively namely indeed simply just both
将 为 等 所 而 被 就 地 得 着 个 此 该 这 那 由 从 自 上 中 下 里 时 后 前 关于 进行 作出 作为 予以 相比
≈upon 较 相较 比 年 会 将会 项 起 ≈起 亦 还 均 即 则 便 已 请 特此 因此 此外 另外 同时 系 ≈均
`),
]);

/** A word without content of its own: grammar, a connective or a reference. */
export function isFunctionWord(token: Token): boolean {
  return (
    token.kind === "reference" ||
    (token.kind === "word" && (FUNCTION_WORDS.has(token.key) || token.isConnective === true))
  );
}
