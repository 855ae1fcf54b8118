import type { PartialDate } from "@/lib/dates";
import { plainOf } from "@/lib/language/plain";
import { FIELDS, type FieldName, SATURATION } from "../constants";
import { FILTER, saidTerms } from "../filterTerms";
import { tokensOf } from "../tokens/tokens";

/** What is searched: of a claim its words, of anything else what stands for them. */
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

/** A document as terms. `counts` are weighted by field; `written` says how a word was last written. */
export type ReadDocument = {
  counts: ReadonlyMap<string, number>;
  /** Terms of the filters that it passes. */
  filters: readonly string[];
  length: number;
  fields: readonly (readonly string[])[];
  plain: string;
  written: ReadonlyMap<string, string>;
};

/** Shortest word that is worth mending: shorter ones have too many neighbours. */
const SHORTEST_MENDED = 4;

export function readDocument(document: Document): ReadDocument {
  const counts = new Map<string, number>();
  const written = new Map<string, string>();
  let length = 0;
  const fields = FIELDS.map(({ name, weight }) => {
    const terms: string[] = [];
    for (const text of document.texts[name]) {
      for (const { term, kind, start, end } of tokensOf(text)) {
        terms.push(term);
        counts.set(term, (counts.get(term) ?? 0) + weight);
        length += weight;
        if (kind === "word" && end - start >= SHORTEST_MENDED) written.set(term, text.slice(start, end));
      }
    }
    return terms;
  });
  const speakers = [...new Set(document.speakers)].map((id) => `@${id}`);
  for (const term of speakers) counts.set(term, 1);
  fields[0]?.push(...speakers);
  const plain = FIELDS.flatMap(({ name }) => document.texts[name].map(plainOf)).join(" | ");
  return { counts, filters: filtersOf(document), length, fields, plain, written: lowered(written) };
}

function lowered(written: Map<string, string>): Map<string, string> {
  const words = [...written].filter(([, word]) => /^[\x21-\x7e]+$/u.test(word));
  return new Map(words.map(([term, word]) => [term, word.toLowerCase()]));
}

/** The terms of the filters that a document passes. */
export function filtersOf(document: Omit<Document, "texts" | "speakers" | "key" | "isPublic">): string[] {
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

/**
 * How much a term weighs in a document, 1 to 255: the saturated count of BM25 (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework, 2009), which nears 255 as a term comes again and again in a short document.
 */
export function weightOf(count: number, length: number, meanLength: number): number {
  const { k1, b } = SATURATION;
  const norm = 1 - b + b * (meanLength > 0 ? length / meanLength : 1);
  return Math.max(1, Math.round((255 * count) / (count + k1 * norm)));
}
