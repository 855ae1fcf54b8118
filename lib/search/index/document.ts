import type { PartialDate } from "@/lib/dates";
import { inTurns } from "@/lib/inTurns";
import { plainOf } from "@/lib/language/plain";
import { FIELDS, type FieldName } from "../bm25";
import { FILTER, saidTerms } from "../filterTerms";
import { tokenize } from "../tokens/tokenize";

/** What is indexed of a claim. */
export type Document = {
  /** The id of the claim. */
  key: string;
  isPublic: boolean;
  texts: Record<FieldName, readonly string[]>;
  /** Ids of the speakers whom it is by or about, or whom it names. */
  speakers: readonly string[];
  kind: string | null;
  speakerId: string | null;
  rating: string | null;
  lang: string | null;
  reworded: boolean;
  publishers: readonly string[];
  saidOn: PartialDate | null;
};

/** A document as terms. */
export type AnalyzedDocument = {
  /** The frequency of each term, weighted by the boosts of the fields. */
  termFrequencies: ReadonlyMap<string, number>;
  /** Terms of the filters that it passes. */
  filterTerms: readonly string[];
  length: number;
  fields: readonly (readonly string[])[];
  plain: string;
  /** How each word was last written, for spelling corrections. */
  surfaceForms: ReadonlyMap<string, string>;
};

/** Shorter words are not corrected: too many others are one letter off. */
const MIN_CORRECTED_LENGTH = 4;

/** Reads one text after another, with turns of everybody else in between: each may be long. */
export async function analyzeDocument(document: Document): Promise<AnalyzedDocument> {
  const termFrequencies = new Map<string, number>();
  const surfaceForms = new Map<string, string>();
  let length = 0;
  const fields = FIELDS.map(({ name, boost }) => ({
    boost,
    texts: document.texts[name],
    terms: [] as string[],
  }));
  const texts = fields.flatMap(({ texts, ...field }) => texts.map((text) => ({ ...field, text })));
  for await (const { text, boost, terms } of inTurns(texts)) {
    for (const { term, kind, start, end } of tokenize(text)) {
      terms.push(term);
      termFrequencies.set(term, (termFrequencies.get(term) ?? 0) + boost);
      length += boost;
      if (kind === "word" && end - start >= MIN_CORRECTED_LENGTH) {
        surfaceForms.set(term, text.slice(start, end));
      }
    }
  }
  const speakers = [...new Set(document.speakers)].map((id) => `@${id}`);
  for (const term of speakers) termFrequencies.set(term, 1);
  fields[0]?.terms.push(...speakers);
  return {
    termFrequencies,
    filterTerms: filterTermsOf(document),
    length,
    fields: fields.map(({ terms }) => terms),
    plain: FIELDS.flatMap(({ name }) => document.texts[name].map(plainOf)).join(" | "),
    surfaceForms: inLowerCase(surfaceForms),
  };
}

function inLowerCase(surfaceForms: ReadonlyMap<string, string>): Map<string, string> {
  const ascii = [...surfaceForms].filter(([, word]) => /^[\x21-\x7e]+$/u.test(word));
  return new Map(ascii.map(([term, word]) => [term, word.toLowerCase()]));
}

/** The terms of the filters that a document passes. */
export function filterTermsOf(document: Omit<Document, "texts" | "speakers" | "key" | "isPublic">): string[] {
  const { kind, speakerId, rating, lang, reworded, publishers, saidOn } = document;
  const terms = [
    ...(kind ? [FILTER.kind(kind)] : []),
    ...(speakerId ? [FILTER.speaker(speakerId)] : []),
    ...(rating ? [FILTER.rating(rating)] : []),
    ...(lang ? [FILTER.lang(lang)] : []),
    FILTER.reworded(reworded ? "yes" : "no"),
    ...publishers.map(FILTER.publisher),
    ...(saidOn ? saidTerms(saidOn) : []),
  ];
  return [...new Set(terms)];
}
