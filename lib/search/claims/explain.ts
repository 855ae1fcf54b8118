import type { AskedTerm } from "../query";
import type { Why } from "./results";
import { joined } from "./snippet";

/** Words that a person reads at a glance. */
const MOST = 8;
/** Documents of a day are of the same time when they are within a month. */
const SAME_TIME = 0.35;

/** Why a document was found, in the words of the question: what stands in both, in the order of the question. */
export function whyOf(text: string, found: readonly AskedTerm[], month: number): Why {
  const sorted = found.toSorted((a, b) => a.start - b.start);
  const written = (kinds: readonly AskedTerm["kind"][]) =>
    unique(sorted.filter(({ kind }) => kinds.includes(kind)).map(({ written }) => written));
  const han = sorted.filter(({ kind, of }) => (kind === "pair" || kind === "han") && of === undefined);
  const words = sorted.filter(({ kind, of }) => kind === "word" || (kind === "han" && of !== undefined));
  const numbers = written(["number", "time"]);
  const isSaid = (word: string) => numbers.some((number) => number.includes(word));
  return {
    words: unique([...joinedWords(text, han), ...words.map(({ written }) => written)]).filter(
      (word) => !isSaid(word),
    ),
    numbers,
    names: written(["name"]),
    date: month >= SAME_TIME,
  };
}

/** Each once; what is part of a longer one is said with it. */
function unique(words: readonly string[]): string[] {
  const seen = new Map(words.filter(Boolean).map((word) => [word.toLowerCase(), word]));
  const whole = [...seen].filter(
    ([one]) => ![...seen.keys()].some((other) => other !== one && isPart(one, other)),
  );
  return whole.map(([, word]) => word).slice(0, MOST);
}

const isPart = (one: string, other: string) => other.startsWith(one) || other.endsWith(one);

/** Pairs of characters that go on from one another, as one. */
function joinedWords(text: string, terms: readonly AskedTerm[]): string[] {
  const stretches = terms.map(({ start, written }) => ({ start, end: start + written.length }));
  return joined(text, stretches).map(({ start, end }) => text.slice(start, end));
}
