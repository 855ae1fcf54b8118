import { foldHan } from "@/lib/language/han";
import { sameLine } from "../versions";

const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text, of Chinese each character, however wide and tall and in whichever script they are written. */
export function unitsOf(text: string): string[] {
  return foldHan(text.normalize("NFKC")).toLowerCase().match(UNIT) ?? [];
}

/** The paragraphs of a text without what is not seen. */
export function paragraphsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => sameLine(line).trim())
    .filter((line) => line !== "");
}

const QUOTES: Readonly<Record<string, string>> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

/** The same for a paragraph or sentence in simplified characters and its copy in traditional ones. */
export function inOneScript(text: string): string {
  return foldHan(text).replace(/[「」『』]/gu, (quote) => QUOTES[quote] ?? quote);
}

/** How many members two lists share, each as often as it stands in both. */
export function sharedBy<T>(some: Iterable<T>, others: Iterable<T>): T[] {
  const left = new Map<T, number>();
  for (const one of some) left.set(one, (left.get(one) ?? 0) + 1);
  const shared: T[] = [];
  for (const one of others) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    shared.push(one);
  }
  return shared;
}
