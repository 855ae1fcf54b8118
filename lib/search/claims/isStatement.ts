import { words } from "@/lib/language/text";

/** With fewer words a query names a subject and states nothing: "20% of compute". */
const MIN_WORDS = 5;

/** Whether a query is long enough to be a statement, which a claim can repeat. */
export function isStatement(query: string): boolean {
  const lang = /\p{Script=Han}/u.test(query) ? "zh" : "en";
  return words(query, lang).filter(({ isWord }) => isWord).length >= MIN_WORDS;
}
