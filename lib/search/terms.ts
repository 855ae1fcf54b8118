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

/**
 * A term as a regular expression of Postgres that finds it where a word of letters and digits begins ("20" is not
 * in 2024 nor in 120), and a number only whole. Chinese has no spaces: there a term begins anywhere.
 */
export function wordPattern(term: string): string {
  const literal = term.replace(/[^\p{L}\p{N}\s]/gu, "\\$&");
  const before = /^[a-z0-9]/i.test(term) ? "(?<![a-z0-9])" : "";
  const after = /[0-9]$/.test(term) ? "(?![0-9])" : "";
  return before + literal + after;
}
