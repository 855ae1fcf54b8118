import { LRUCache } from "lru-cache";
import type { PartialDate } from "@/lib/dates";
import { inTurns } from "@/lib/inTurns";
import { plainOf } from "@/lib/language/plain";
import { FIELDS, type FieldName } from "../bm25";
import { FILTER, saidTerms } from "../filterTerms";
import type { SearchToken } from "../tokens/token";
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

/** What many documents have in common beside what they say, such as a place or a name, is read once. */
const recent = new LRUCache<string, readonly SearchToken[]>({ max: 5_000 });
const LONGEST_KEPT = 200;

function tokensOf(text: string, field: FieldName): readonly SearchToken[] {
  if (field === "statement" || text.length > LONGEST_KEPT) return tokenize(text);
  const known = recent.get(text);
  const tokens = known ?? tokenize(text);
  if (!known) recent.set(text, tokens);
  return tokens;
}

/** Counts the terms of a document, text by text. */
class DocumentReader {
  readonly #fields = FIELDS.map(({ name, boost }) => ({ name, boost, terms: [] as string[] }));
  readonly #termFrequencies = new Map<string, number>();
  readonly #surfaceForms = new Map<string, string>();
  #length = 0;

  constructor(readonly document: Document) {}

  /** One step for each text, which may be long. */
  *steps(): Generator<() => void> {
    for (const { name, boost, terms } of this.#fields)
      for (const text of this.document.texts[name])
        yield () => this.#read(tokensOf(text, name), text, boost, terms);
  }

  #read(tokens: readonly SearchToken[], text: string, boost: number, terms: string[]): void {
    for (const { term, kind, start, end } of tokens) {
      terms.push(term);
      this.#termFrequencies.set(term, (this.#termFrequencies.get(term) ?? 0) + boost);
      this.#length += boost;
      if (kind === "word" && end - start >= MIN_CORRECTED_LENGTH)
        this.#surfaceForms.set(term, text.slice(start, end));
    }
  }

  analyzed(): AnalyzedDocument {
    const { document } = this;
    const speakers = [...new Set(document.speakers)].map((id) => `@${id}`);
    for (const term of speakers) this.#termFrequencies.set(term, 1);
    this.#fields[0]?.terms.push(...speakers);
    return {
      termFrequencies: this.#termFrequencies,
      filterTerms: filterTermsOf(document),
      length: this.#length,
      fields: this.#fields.map(({ terms }) => terms),
      plain: FIELDS.flatMap(({ name }) => document.texts[name].map(plainOf)).join(" | "),
      surfaceForms: inLowerCase(this.#surfaceForms),
    };
  }
}

/** Reads one text after another, with turns of everybody else in between: each may be long. */
export async function analyzeDocument(document: Document): Promise<AnalyzedDocument> {
  const reader = new DocumentReader(document);
  for await (const step of inTurns(reader.steps())) step();
  return reader.analyzed();
}

/** The same at once: where nobody else waits, as in a thread. */
export function analyzeAtOnce(document: Document): AnalyzedDocument {
  const reader = new DocumentReader(document);
  for (const step of reader.steps()) step();
  return reader.analyzed();
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
