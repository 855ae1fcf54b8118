import { words } from "@/lib/language/text";

/** Fewer words name a matter and say nothing about it: no claim says the same as "20% of compute". */
const FEWEST_WORDS = 5;

/** Whether a question is long enough to be a statement, with which a claim can be likely the same. */
export function isStatement(question: string): boolean {
  const lang = /\p{Script=Han}/u.test(question) ? "zh" : "en";
  return words(question, lang).filter(({ isWord }) => isWord).length >= FEWEST_WORDS;
}
