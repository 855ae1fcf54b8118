import type { Messages } from "@/lib/messages";
import type { Why } from "./results";

/** Words that are named; of a long paste many more are shared, and they are marked in the claim anyway. */
const MOST_WORDS = 8;

type Key = `why.${keyof Messages["search"]["why"]}`;
/** The `search` messages, on the server or in the browser. */
type Translate = (key: Key, values?: { list: string; count: number }) => string;

/** What the question and a claim have in common, in one quiet line: names, numbers, words, the time. */
export function whyLine(why: Why, t: Translate): string | null {
  const words = apart(why.words, [...why.names, ...why.numbers]);
  const parts = [why.names, why.numbers, words]
    .filter((list) => list.length > 0)
    .map((list) => {
      const shown = list.slice(0, MOST_WORDS).join(t("why.comma"));
      const more = list.length - MOST_WORDS;
      return more > 0 ? t("why.more", { list: shown, count: more }) : shown;
    });
  if (why.date) parts.push(t("why.date"));
  if (why.meaning) parts.push(t("why.meaning"));
  return parts.length > 0 ? t("why.label") + parts.join(" · ") : null;
}

const HAN = /\p{Script=Han}/u;

/** Words that were not named already, and no Chinese word that stands inside a longer one. */
function apart(words: readonly string[], named: readonly string[]): string[] {
  const said = new Set(named.map((one) => one.toLowerCase()));
  const isInside = (word: string) =>
    HAN.test(word) && words.some((other) => other.length > word.length && other.includes(word));
  return words.filter((word) => !said.has(word.toLowerCase()) && !isInside(word));
}
