import { isoDay } from "@/lib/dates";
import type { ParsedQuery, QueryTerm } from "@/lib/question";
import { BM25 } from "./bm25";
import type { SearchToken } from "./tokens/token";
import { tokenize } from "./tokens/tokenize";

/** For whom documents are found: readers get public ones only. */
export type Audience = "public" | "desk";

/** "— Name (@name) January 14, 2020" under a pasted post. */
const SIGNATURE = /[—–-]\s*[^—\n]{0,80}\(@\w{1,30}\)\s*(?<date>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?\s*$/u;
/** What a term of the signature counts, since it says little about the post. */
const SIGNATURE_WEIGHT = 0.55;

/** Parses a query: keywords, a sentence, or a whole post with its signature. */
export function parseQuery(text: string): ParsedQuery {
  const signature = SIGNATURE.exec(text);
  const signatureStart = signature?.index ?? Number.POSITIVE_INFINITY;
  const tokens = tokenize(text);
  const body = signature ? text.slice(0, signature.index) : text;
  return {
    text,
    body,
    terms: termsOf(text, tokens, signatureStart),
    sequence: tokens.filter(({ kind }) => kind === "word" || kind === "bigram").map(({ term }) => term),
    day: dayOf(signature?.groups?.date),
  };
}

function termsOf(text: string, tokens: readonly SearchToken[], signatureStart: number): QueryTerm[] {
  const found = new Map<string, { token: SearchToken; frequency: number; isInSignature: boolean }>();
  for (const token of tokens) {
    const isInSignature = token.start > signatureStart;
    const known = found.get(token.term) ?? { token, frequency: 0, isInSignature };
    known.frequency += isInSignature ? SIGNATURE_WEIGHT : 1;
    found.set(token.term, known);
  }
  const { k3 } = BM25;
  return [...found].map(([term, { token, frequency, isInSignature }]) => ({
    term,
    kind: token.kind,
    weight: (frequency * (k3 + 1)) / (frequency + k3),
    surfaceForm: text.slice(token.start, token.end),
    start: token.start,
    isCapitalized: token.isCapitalized,
    isInSignature,
  }));
}

function dayOf(date: string | undefined): string | null {
  const at = date ? Date.parse(`${date.replace(".", "")} UTC`) : Number.NaN;
  return Number.isNaN(at) ? null : isoDay(new Date(at));
}

/** Whether most of a query is Chinese: an English name in it does not make it English. */
export function isChinese({ terms }: ParsedQuery): boolean {
  const count = (kind: QueryTerm["kind"]) =>
    terms.filter((term) => term.kind === kind && term.sourceTerm === undefined).length;
  return count("character") > count("word");
}
