import { inTurns } from "@/lib/inTurns";
import { type AnalyzedDocument, analyzeAtOnce, type Document } from "../document";
import { type DocumentColumns, lineOf } from "../lines";
import { saidOf } from "../row";
import { joinFields, termKey } from "../statistics";

/** Lists of numbers one behind the other: the nth lies between two neighbouring `starts`. */
type Lists<T extends Uint32Array | Float64Array> = { starts: Uint32Array; values: T };

/**
 * Some documents as terms, packed to be sent from one thread to another: each term once, with the documents of the portion
 * that have it. It does not depend on any other document.
 */
export type AnalyzedPortion = {
  isPublic: boolean[];
  lengths: Float64Array;
  /** The columns of each document that are known by itself, as COPY reads them. */
  lines: string[];
  /** The keys of the terms in the order in which they are met, and how each was last written. */
  keys: string[];
  written: (string | null)[];
  /** For each term the places of its documents in the portion, ascending, and its weighted frequency there; 0 for a filter. */
  documents: Lists<Uint32Array>;
  frequencies: Float64Array;
  /** For each field of each document the places of its terms among `keys`, each once. */
  fields: Lists<Uint32Array>;
};

/** The terms of a portion with their documents, while it is read. */
class Terms {
  readonly keys: string[] = [];
  readonly written: (string | null)[] = [];
  readonly postings: { documents: number[]; frequencies: number[] }[] = [];
  readonly #places = new Map<string, number>();

  placeOf(key: string): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.keys.length);
    this.written.push(null);
    this.postings.push({ documents: [], frequencies: [] });
    return this.keys.push(key) - 1;
  }

  add(key: string, document: number, frequency: number, written: string | undefined): void {
    const place = this.placeOf(key);
    const postings = this.postings[place];
    postings?.documents.push(document);
    postings?.frequencies.push(frequency);
    if (written !== undefined) this.written[place] = written;
  }
}

function listsOf(lists: readonly (readonly number[])[]): Lists<Uint32Array> {
  const starts = new Uint32Array(lists.length + 1);
  for (const [nth, list] of lists.entries()) starts[nth + 1] = (starts[nth] ?? 0) + list.length;
  const values = new Uint32Array(starts.at(-1) ?? 0);
  for (const [nth, list] of lists.entries()) values.set(list, starts[nth]);
  return { starts, values };
}

function columnsOf(document: Document, { fields, plain, length }: AnalyzedDocument): DocumentColumns {
  const { key, isPublic, kind, speakerId, rating, lang, reworded, publishers, saidOn } = document;
  const filters = { kind, speakerId, rating, lang, reworded, publishers, said: saidOf(saidOn) };
  return { key, isPublic, length, words: joinFields(fields), plain, ...filters };
}

/** Reads documents, with turns of everybody else in between. */
export async function analyzePortion(documents: readonly Document[]): Promise<AnalyzedPortion> {
  const terms = new Terms();
  const fields: number[][] = [];
  const lines: string[] = [];
  const lengths = new Float64Array(documents.length);
  for await (const document of inTurns(documents)) {
    const analyzed = analyzeAtOnce(document);
    const nth = lines.length;
    const key = (term: string) => termKey(document.isPublic, term);
    for (const [term, frequency] of analyzed.termFrequencies)
      terms.add(key(term), nth, frequency, analyzed.surfaceForms.get(term));
    for (const term of analyzed.filterTerms) terms.add(key(term), nth, 0, undefined);
    for (const field of analyzed.fields)
      fields.push(Array.from(new Set(field), (term) => terms.placeOf(key(term))));
    lengths[nth] = analyzed.length;
    lines.push(lineOf(columnsOf(document, analyzed)));
  }
  return {
    isPublic: documents.map(({ isPublic }) => isPublic),
    lengths,
    lines,
    keys: terms.keys,
    written: terms.written,
    documents: listsOf(terms.postings.map((one) => one.documents)),
    frequencies: Float64Array.from(terms.postings.flatMap((one) => one.frequencies)),
    fields: listsOf(fields),
  };
}
