import { words } from "@/lib/text";

/** Terms that are looked for at once: more do not make a reader's question clearer. */
const MAX_TERMS = 12;

/**
 * The terms that a query asks for, all of which a result must have: words, Chinese words, and what stands
 * between quotation marks as it is. Punctuation alone gives none.
 */
export function termsOf(query: string): string[] {
  const phrases: string[] = [];
  const rest = query
    .normalize("NFKC")
    .replace(/["“”„「」『』]([^"“”„「」『』]+)["“”„「」『』]/gu, (_, phrase: string) => {
      if (phrase.trim()) phrases.push(phrase.trim());
      return " ";
    });
  const lang = /\p{Script=Han}/u.test(rest) ? "zh" : "en";
  const single = words(rest, lang)
    .filter((word) => word.isWord)
    .map((word) => word.text.toLowerCase());
  return [...new Set([...phrases, ...single])].slice(0, MAX_TERMS);
}

/** A term as a LIKE pattern that finds it anywhere; its own %, _ and \ stand for themselves. */
export function likePattern(term: string): string {
  return `%${term.replace(/[\\%_]/g, "\\$&")}%`;
}
