import { foldHan } from "@/lib/language/han";
import { isFunctionWord } from "../align/edit";
import type { Token } from "../parse/tokens";

/** The features of one edit; each name has a weight. Symmetric: swapping the wordings changes none. */
export type Features = Record<string, number>;

/** What may differ alone in a short wording and change nothing: where something stands, a name, how a sentence is led on. */
export const HARMLESS_ALONE: readonly string[] = [
  "place",
  "reference",
  "discourse",
  "pronoun_only",
  "name_pronoun",
  "labels_only",
  "preamble_only",
  "examples_only",
  "example",
];

export const textOf = (tokens: readonly Token[]) =>
  foldHan(tokens.map(({ gap, text }, n) => (n === 0 ? text : gap + text)).join(""));

export const content = (tokens: readonly Token[]) => tokens.filter((token) => !isFunctionWord(token));

export const isCapital = (token: Token) => /^\p{Lu}/u.test(token.text);

/** Whether some words are a name by their capitals. */
export const areCapitals = (words: readonly Token[]): boolean => words.length > 0 && words.every(isCapital);

/** Adds a feature to those of an edit, unless its value is false or 0. */
export type AddFeature = (name: string, value?: number | boolean) => void;
