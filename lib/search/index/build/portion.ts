import { inTurns } from "@/lib/inTurns";
import type { SpeakerNames } from "../../names";
import { type AnalyzedDocument, analyzeAtOnce, type Document } from "../document";
import { copyLine, type DocumentColumns, lineOf } from "../lines";
import { packFilters, saidOf } from "../row";
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
  /** The columns that filters use, in the same way. */
  filters: string[];
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
  readonly #places = { true: new Map<string, number>(), false: new Map<string, number>() };
  /** Of each posting its term, document and frequency, in the order of the documents. */
  readonly #terms: number[] = [];
  readonly #documents: number[] = [];
  readonly #frequencies: number[] = [];

  placeOf(isPublic: boolean, term: string): number {
    const places = this.#places[isPublic ? "true" : "false"];
    const known = places.get(term);
    if (known !== undefined) return known;
    const place = this.keys.push(termKey(isPublic, term)) - 1;
    places.set(term, place);
    this.written.push(null);
    return place;
  }

  add(place: number, document: number, frequency: number): void {
    this.#terms.push(place);
    this.#documents.push(document);
    this.#frequencies.push(frequency);
  }

  /** The postings by their terms, those of each in the order of their documents. */
  byTerm(): Pick<AnalyzedPortion, "documents" | "frequencies"> {
    const starts = new Uint32Array(this.keys.length + 1);
    for (const term of this.#terms) starts[term + 1] = (starts[term + 1] as number) + 1;
    for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] as number) + (starts[n - 1] as number);
    const next = starts.slice();
    const values = new Uint32Array(this.#terms.length);
    const frequencies = new Float64Array(this.#terms.length);
    for (let n = 0; n < this.#terms.length; n++) {
      const term = this.#terms[n] as number;
      const at = next[term] as number;
      next[term] = at + 1;
      values[at] = this.#documents[n] as number;
      frequencies[at] = this.#frequencies[n] as number;
    }
    return { documents: { starts, values }, frequencies };
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
  const { key, isPublic, saidOn } = document;
  return { key, isPublic, length, words: joinFields(fields), plain, said: saidOf(saidOn) };
}

const filtersOf = ({ saidOn, ...document }: Document): string =>
  copyLine([JSON.stringify(packFilters({ ...document, said: saidOf(saidOn) }))]);

/** The document with the speakers whom its statements name. */
function withNamed(document: Document, names: SpeakerNames): Document {
  const named = document.texts.statement.flatMap((text) => names.find(text).map(({ id }) => id));
  return { ...document, speakers: [...document.speakers, ...named] };
}

/** Reads documents, with turns of everybody else in between; `names` are looked for in their statements. */
export async function analyzePortion(
  documents: readonly Document[],
  names: SpeakerNames,
): Promise<AnalyzedPortion> {
  const terms = new Terms();
  const fields: number[][] = [];
  const lines: string[] = [];
  const filters: string[] = [];
  const lengths = new Float64Array(documents.length);
  for await (const document of inTurns(documents)) {
    const analyzed = analyzeAtOnce(withNamed(document, names));
    const nth = lines.length;
    const placeOf = (term: string) => terms.placeOf(document.isPublic, term);
    for (const [term, frequency] of analyzed.termFrequencies) terms.add(placeOf(term), nth, frequency);
    for (const term of analyzed.filterTerms) terms.add(placeOf(term), nth, 0);
    for (const [term, form] of analyzed.surfaceForms) terms.written[placeOf(term)] = form;
    for (const field of analyzed.fields) fields.push(Array.from(new Set(field), placeOf));
    lengths[nth] = analyzed.length;
    lines.push(lineOf(columnsOf(document, analyzed)));
    filters.push(filtersOf(document));
  }
  return {
    isPublic: documents.map(({ isPublic }) => isPublic),
    lengths,
    lines,
    filters,
    keys: terms.keys,
    written: terms.written,
    ...terms.byTerm(),
    fields: listsOf(fields),
  };
}
