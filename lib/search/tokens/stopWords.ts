import {
  CHINESE_FUNCTION_CHARACTERS,
  ENGLISH_FUNCTION_WORDS,
  ENGLISH_SENTENCE_WORDS,
  wordsIn,
} from "@/lib/language/wordLists/functionWords";

/** Endings of contractions and abbreviations of posts. */
const MORE = wordsIn("whose onto s t d ll re ve m rt via amp");

/** English words that are not indexed: nearly every document has them. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...ENGLISH_FUNCTION_WORDS,
  ...ENGLISH_SENTENCE_WORDS,
  ...MORE,
]);

/** Chinese characters that are not indexed by themselves. */
export const STOP_CHARACTERS: ReadonlySet<string> = new Set([
  ...CHINESE_FUNCTION_CHARACTERS,
  ..."而呢吗吧啊些并则所",
]);
