import { foldText } from "@/lib/language/fold";

/** Two versions of a document share more of the shorter one's words than this; two documents of one site less. */
const LEAST_SHARED = 0.25;
/** Texts with fewer different words tell nothing. */
const FEWEST_WORDS = 25;
/** So much of a text is looked at, in UTF-16 units. */
const SAMPLE = 200_000;

/** Runs of letters, three of them: single words are shared by all texts of a language. */
function runsOf(text: string): Set<string> {
  const words =
    foldText(text.slice(0, SAMPLE))
      .toLowerCase()
      .match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\d+/gu) ?? [];
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}

/** Whether a text is no later version of the earlier one, but another document. */
export function isOtherDocument(earlier: string, later: string): boolean {
  const [a, b] = [runsOf(earlier), runsOf(later)];
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a];
  if (shorter.size < FEWEST_WORDS) return false;
  const shared = [...shorter].filter((run) => longer.has(run)).length;
  return shared / shorter.size < LEAST_SHARED;
}
