import type { PoolClient } from "pg";
import { idf, termWeight } from "../../bm25";
import type { Alias } from "../../names";
import type { Document } from "../document";
import { putStatistics } from "../mutations";
import type { IndexRow } from "../queries";
import { addToStatistics } from "../statistics";
import type { BlockRow } from "../terms.mutations";
import { ahead } from "./ahead";
import type { Analysts } from "./analysts";
import { copyBlocks, copyDocuments, copyFilters, copyTerms, type DocumentLine } from "./copy.mutations";
import { type EstimatedStatistics, estimateStatistics } from "./estimatedStatistics";
import type { AnalyzedPortion } from "./portion";
import { type BufferedTerm, PostingBuffers } from "./postingBuffers";

/** Ids of terms that are reserved at a time. */
const IDS_AT_ONCE = 20_000;
/** Terms that are written at a time. */
const TERMS_AT_ONCE = 20_000;
/** Portions from which document frequencies are estimated before all are read: of so many, at regular intervals. */
const SAMPLE = 20;

/** Every document of a collection: the names of its portions, in the order of the documents, and how each is read. */
export type DocumentSource<P> = {
  portions: readonly P[];
  documents: (portion: P) => Promise<Document[]>;
  /** Speakers' names that are looked for in what documents state, beside the speakers whom these say by themselves. */
  aliases?: readonly Alias[];
};

/** Fills an empty index with every document of a collection. The same documents give the same index, whoever reads them. */
export async function fillIndex<P>(
  client: PoolClient,
  index: IndexRow,
  { portions, documents }: DocumentSource<P>,
  analysts: Analysts,
  progress: (documents: number) => void,
): Promise<void> {
  const read = async (portion: P) => analysts.analyze(await documents(portion));
  // One more than are read at once: while threads read, the next documents are fetched.
  const atOnce = analysts.atOnce + 1;
  const interval = Math.max(1, Math.ceil(portions.length / SAMPLE));
  const sampled = portions.filter((_, nth) => nth % interval === 0);
  /** What was read for the sample is not read again. */
  const sample = new Map<P, AnalyzedPortion>();
  let nth = 0;
  for await (const one of ahead(sampled, atOnce, read)) sample.set(sampled[nth++] as P, one);
  const filler = new Filler(client, index, estimateStatistics(sample.values()));
  const take = async (portion: P) => {
    const known = sample.get(portion);
    sample.delete(portion);
    return known ?? read(portion);
  };
  for await (const portion of ahead(portions, atOnce, take)) {
    await filler.put(portion);
    progress(index.lastDocument);
  }
  await filler.finish();
  await putStatistics(client, index);
  await client.query("SELECT stet_analyze_search()");
}

function noId(): never {
  throw new Error("More terms than ids were reserved for.");
}

/** Writes portions in their order. */
class Filler {
  readonly #client: PoolClient;
  readonly #index: IndexRow;
  readonly #estimated: EstimatedStatistics;
  readonly #ids: number[] = [];
  readonly #buffers = new PostingBuffers(() => this.#ids.pop() ?? noId());

  constructor(client: PoolClient, index: IndexRow, estimated: EstimatedStatistics) {
    this.#client = client;
    this.#index = index;
    this.#estimated = estimated;
  }

  async put(portion: AnalyzedPortion): Promise<void> {
    while (this.#ids.length < portion.keys.length) this.#ids.push(...(await this.#reserveIds()));
    const first = this.#index.lastDocument + 1;
    this.#addPostings(portion, first);
    for (const [nth, isPublic] of portion.isPublic.entries())
      addToStatistics(this.#index, isPublic, 1, portion.lengths[nth] ?? 0);
    this.#index.lastDocument += portion.lines.length;
    await copyDocuments(this.#client, this.#index.id, this.#lines(portion, first));
    await copyFilters(this.#client, this.#index.id, first, portion.filters);
    const { terms, blocks } = this.#buffers.takeFull();
    // A term is on record before its blocks: what is left of a build that was cut off is found by its terms.
    await copyTerms(this.#client, this.#index.id, terms);
    await copyBlocks(this.#client, blocks);
  }

  async #reserveIds(): Promise<number[]> {
    const { rows } = await this.#client.query<{ id: string }>(
      `SELECT nextval(pg_get_serial_sequence('"SearchTerm"', 'id')) AS id FROM generate_series(1, $1)`,
      [IDS_AT_ONCE],
    );
    return rows.map(({ id }) => Number(id)).reverse();
  }

  #addPostings({ isPublic, lengths, keys, written, documents, frequencies }: AnalyzedPortion, first: number) {
    const means = isPublic.map((one) => this.#estimated.meanLength(one));
    for (const [nth, key] of keys.entries()) {
      // Some terms are on record for the masses of a field only when they have a document: every one has.
      const place = this.#buffers.placeOf(key, written[nth] ?? null);
      for (let at = documents.starts[nth] ?? 0; at < (documents.starts[nth + 1] ?? 0); at++) {
        const document = documents.values[at] as number;
        const frequency = frequencies[at] as number;
        const weight =
          frequency === 0 ? 1 : termWeight(frequency, lengths[document] as number, means[document] as number);
        this.#buffers.add(place, first + document, weight);
      }
    }
  }

  #lines({ isPublic, lines, keys, fields }: AnalyzedPortion, first: number): DocumentLine[] {
    const frequencies = keys.map((key) => this.#estimated.documentFrequency(key));
    const fieldsOfEach = (fields.starts.length - 1) / Math.max(1, lines.length);
    const massOf = (field: number, documentCount: number) => {
      let sum = 0;
      for (let at = fields.starts[field] ?? 0; at < (fields.starts[field + 1] ?? 0); at++)
        sum += idf(frequencies[fields.values[at] as number] as number, documentCount);
      return sum;
    };
    return lines.map((line, nth) => {
      const count = this.#estimated.documentCount(isPublic[nth] ?? false);
      const masses = Array.from({ length: fieldsOfEach }, (_, n) => massOf(nth * fieldsOfEach + n, count));
      return { number: first + nth, masses, line };
    });
  }

  /** Writes the terms that have no full block, and of each term the last block. */
  async finish(): Promise<void> {
    let begun: BufferedTerm[] = [];
    let terms: BufferedTerm[] = [];
    let blocks: BlockRow[] = [];
    const write = async () => {
      await this.#recount(begun);
      await copyTerms(this.#client, this.#index.id, terms);
      await copyBlocks(this.#client, blocks);
      [begun, terms, blocks] = [[], [], []];
    };
    for (const { block, isBegun, ...term } of this.#buffers.remaining()) {
      (isBegun ? begun : terms).push(term);
      blocks.push(block);
      if (blocks.length === TERMS_AT_ONCE) await write();
    }
    await write();
  }

  /** Writes how many documents terms have whose first block was full before the last document was read. */
  async #recount(terms: readonly BufferedTerm[]): Promise<void> {
    if (terms.length === 0) return;
    await this.#client.query(
      `UPDATE "SearchTerm" t SET documents = n.documents, written = n.written
       FROM unnest($1::int[], $2::int[], $3::text[]) n(id, documents, written) WHERE t.id = n.id`,
      [
        terms.map(({ id }) => id),
        terms.map(({ documents }) => documents),
        terms.map(({ written }) => written),
      ],
    );
  }
}
