import { isoDay } from "@/lib/dates";
import { SATURATION } from "./constants";
import type { SearchToken } from "./tokens/token";
import { tokensOf } from "./tokens/tokens";
import { translations } from "./translate/translate";

/** For whom documents are looked for: for readers only what is public. */
export type Audience = "public" | "desk";

/** A term that is asked for. `weight` grows with how often it stands in the question; `written` is how it does. */
export type AskedTerm = {
  term: string;
  kind: SearchToken["kind"] | "name";
  weight: number;
  written: string;
  /** Where it first stands in the question, in UTF-16 units. */
  start: number;
  isCapital: boolean;
  /** It stands only in the signature of a pasted post, which says who and when but not what. */
  isSigned: boolean;
  /** The term of the question in whose place it stands: the word is its translation, or what was meant by it. */
  of?: string;
  /** It is of the other language; `of` may then be several words, with spaces between those of English. */
  isCrossed?: boolean;
};

export type Question = {
  text: string;
  /** The text without the signature of a pasted post. */
  body: string;
  terms: readonly AskedTerm[];
  /** The terms in their order, for words that stand side by side. */
  order: readonly string[];
  /** The day that the question is of, when it says one: the date at the end of a pasted post. */
  day: string | null;
};

/** "— Name (@name) January 14, 2020" under a pasted post: who posted it and when, which says little of what. */
const SIGNATURE = /[—–-]\s*[^—\n]{0,80}\(@\w{1,30}\)\s*(?<date>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?\s*$/u;
const SIGNED = 0.55;

/** Reads a question: keywords, a sentence, or a whole post with its signature. */
export function questionOf(text: string): Question {
  const signature = SIGNATURE.exec(text);
  const signed = signature?.index ?? Number.POSITIVE_INFINITY;
  const counts = new Map<string, { token: SearchToken; count: number; isSigned: boolean }>();
  const tokens = tokensOf(text);
  for (const token of tokens) {
    const known = counts.get(token.term) ?? { token, count: 0, isSigned: token.start > signed };
    known.count += token.start > signed ? SIGNED : 1;
    counts.set(token.term, known);
  }
  const { k3 } = SATURATION;
  const terms = [...counts].map(([term, { token, count, isSigned }]): AskedTerm => {
    const written = text.slice(token.start, token.end);
    const weight = (count * (k3 + 1)) / (count + k3);
    return {
      term,
      kind: token.kind,
      weight,
      written,
      start: token.start,
      isCapital: token.isCapital,
      isSigned,
    };
  });
  const order = tokens.filter(({ kind }) => kind === "word" || kind === "pair").map(({ term }) => term);
  const body = signature ? text.slice(0, signature.index) : text;
  return { text, body, terms, order, day: dayOf(signature?.groups?.date) };
}

function dayOf(date: string | undefined): string | null {
  const at = date ? Date.parse(`${date.replace(".", "")} UTC`) : Number.NaN;
  return Number.isNaN(at) ? null : isoDay(new Date(at));
}

/** How much a word in the other language counts of what the word itself would: it may be another of its senses. */
const CROSSED = 0.5;
/** Runs of Chinese characters, as the dictionary takes them. */
const HAN_RUN = /\p{Script=Han}+/gu;

/** The question with its words in the other language added to them. */
export function crossed(question: Question): Question {
  const { terms, order, text } = question;
  const byTerm = new Map(terms.map((term) => [term.term, term]));
  const english = order.filter((term) => byTerm.get(term)?.kind === "word");
  const found = [...translations(english, "en"), ...translations(text.match(HAN_RUN) ?? [], "zh")];
  const added = new Map<string, AskedTerm>();
  for (const { of, to, weight } of found) {
    const known = added.get(to)?.weight ?? 0;
    if (byTerm.has(to) || known >= weight * CROSSED) continue;
    const first = byTerm.get(of.split(" ")[0] ?? of);
    const start = first?.start ?? Math.max(0, text.indexOf(of));
    const kind = /\p{Script=Han}/u.test(to) ? "han" : "word";
    const written = first?.written ?? of;
    added.set(to, {
      term: to,
      kind,
      weight: weight * CROSSED,
      written,
      start,
      isCapital: false,
      isSigned: false,
      of,
      isCrossed: true,
    });
  }
  return { ...question, terms: [...terms, ...added.values()] };
}

/** The terms that an expression is made of that was translated as one: its words, or its characters and pairs. */
export function partsOf(of: string): string[] {
  if (!/\p{Script=Han}/u.test(of)) return of.split(" ");
  const characters = [...of];
  const pairs = characters.slice(1).map((character, n) => `${characters[n]}${character}`);
  return [...new Set([of, ...characters, ...pairs])];
}

/** Whether a question is Chinese more than anything else: a name in it does not make it English. */
export function isChinese({ terms }: Question): boolean {
  const count = (kind: AskedTerm["kind"]) =>
    terms.filter((term) => term.kind === kind && term.of === undefined).length;
  return count("character") > count("word");
}

/** The question with the speakers that it names. */
export function withNames(question: Question, named: readonly { id: string; name: string }[]): Question {
  const terms = named.map(({ id, name }): AskedTerm => {
    const at = Math.max(0, question.text.toLowerCase().indexOf(name));
    const written = question.text.slice(at, at + name.length);
    return { term: `@${id}`, kind: "name", weight: 1, written, start: at, isCapital: false, isSigned: false };
  });
  return { ...question, terms: [...question.terms, ...terms] };
}
