import { type Edit, isFunctionWord } from "../align/edit";
import type { ParsedWording, Token } from "../parse/tokens";
import { isCertain } from "./certain";
import type { Features } from "./types";

/** An edit with what is seen of it. */
export type SeenEdit = { edit: Edit; features: Features };

const count = (edits: readonly SeenEdit[], side: "removed" | "added") =>
  edits.reduce((sum, { edit }) => sum + edit[side].filter((token) => !isFunctionWord(token)).length, 0);

/** The name of a word as a feature of a pair. */
const wordFeature = (key: string): string => `"${key.toLowerCase()}"`;

export const isWordFeature = (name: string): boolean => name.startsWith('"');

const isWord = ({ kind }: Token) => kind === "word";

/**
 * What is seen of two wordings as a whole: all that is seen of any edit, how much differs, and which words do. Symmetric:
 * swapping the wordings changes none.
 */
export function pairFeatures(edits: readonly SeenEdit[], a: ParsedWording, b: ParsedWording): Features {
  const seen: Features = {};
  for (const { features } of edits)
    for (const [name, value] of Object.entries(features)) seen[name] = Math.max(seen[name] ?? 0, value);
  for (const { edit } of edits) {
    for (const token of [...edit.removed, ...edit.added].filter(isWord)) seen[wordFeature(token.key)] = 1;
    for (const { removed, added } of edit.pairs)
      for (const { key } of [removed, added]) seen[wordFeature(key)] = 1;
  }
  const [gone, made] = [count(edits, "removed"), count(edits, "added")];
  const all = a.tokens.length + b.tokens.length;
  seen.all_differ = Math.log1p(gone + made);
  seen.all_less = Math.log1p(Math.min(gone, made));
  seen.all_more = Math.log1p(Math.max(gone, made));
  seen.all_share = (gone + made) / Math.max(1, all);
  seen.all_length = Math.log1p(all);
  seen.all_edits = Math.log1p(edits.filter(({ edit }) => edit.removed.length + edit.added.length > 0).length);
  seen.all_certain = Number(edits.some(({ features }) => isCertain(features)));
  seen.all_one_sided = Number((gone === 0) !== (made === 0));
  seen.all_function_words = Number(gone + made === 0);
  return seen;
}
