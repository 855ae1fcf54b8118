import type { QueryTerm } from "@/lib/question";
import type { Explanation } from "./results";
import { mergeSpans } from "./snippet";

/** Words that a person reads at a glance. */
const MAX_WORDS = 8;
/** The feature `month` from which both are said to be of about the same time: within a month. */
const SAME_TIME = 0.35;

/** Explains a match in the words of the query, in their order. */
export function explainMatch(text: string, matched: readonly QueryTerm[], month: number): Explanation {
  const sorted = matched.toSorted((a, b) => a.start - b.start);
  const surfaceForms = (kinds: readonly QueryTerm["kind"][]) =>
    unique(sorted.filter(({ kind }) => kinds.includes(kind)).map(({ surfaceForm }) => surfaceForm));
  const han = sorted.filter(
    ({ kind, sourceTerm }) => (kind === "bigram" || kind === "hanWord") && sourceTerm === undefined,
  );
  const words = sorted.filter(
    ({ kind, sourceTerm }) => kind === "word" || (kind === "hanWord" && sourceTerm !== undefined),
  );
  const numbers = surfaceForms(["number", "time"]);
  const names = surfaceForms(["name"]);
  const isInOther = (word: string) =>
    numbers.some((number) => number.includes(word)) ||
    names.some((name) => name.toLowerCase().includes(word.toLowerCase()));
  return {
    words: unique([...hanWords(text, han), ...words.map(({ surfaceForm }) => surfaceForm)]).filter(
      (word) => !isInOther(word),
    ),
    numbers,
    names,
    date: month >= SAME_TIME,
  };
}

/** Each word once, without those that are the beginning or end of a longer one. */
function unique(words: readonly string[]): string[] {
  const byKey = new Map(words.filter(Boolean).map((word) => [word.toLowerCase(), word]));
  const whole = [...byKey].filter(
    ([one]) => ![...byKey.keys()].some((other) => other !== one && isPart(one, other)),
  );
  return whole.map(([, word]) => word).slice(0, MAX_WORDS);
}

const isPart = (one: string, other: string) => other.startsWith(one) || other.endsWith(one);

/** Words put together from bigrams that overlap or touch in the query. */
function hanWords(text: string, terms: readonly QueryTerm[]): string[] {
  const spans = terms.map(({ start, surfaceForm }) => ({ start, end: start + surfaceForm.length }));
  return mergeSpans(text, spans).map(({ start, end }) => text.slice(start, end));
}
