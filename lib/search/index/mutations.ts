import type { PoolClient } from "pg";
import { inTurns } from "@/lib/inTurns";
import { termWeight } from "../bm25";
import { type AnalyzedDocument, analyzeDocument, type Document, filterTermsOf } from "./document";
import { type IndexRow, type StoredDocument, storedDocuments } from "./queries";
import { putDocuments, type Row } from "./rows.mutations";
import {
  addToStatistics,
  fieldIdfSums,
  joinFields,
  meanLength,
  type TermChanges,
  termKey,
} from "./statistics";
import { putTerms } from "./terms.mutations";

/** A document before and after a change; null where it is not in the index. */
type Change = {
  number: number;
  before: StoredDocument | null;
  document: Document | null;
  analyzed: AnalyzedDocument | null;
};

/**
 * Updates documents of an index that `lockIndex` has locked: `null` removes one. A document with the same terms as
 * before leaves the postings alone.
 */
export async function updateIndex(
  client: PoolClient,
  index: IndexRow,
  documents: ReadonlyMap<string, Document | null>,
): Promise<void> {
  const stored = await storedDocuments(client, index.id, [...documents.keys()]);
  let lastDocument = index.lastDocument;
  const changes: Change[] = [];
  for await (const [key, document] of inTurns(documents)) {
    const before = stored.get(key) ?? null;
    if (!before && !document) continue;
    const number = before?.number ?? ++lastDocument;
    changes.push({ number, before, document, analyzed: document && (await analyzeDocument(document)) });
  }
  if (changes.length === 0) return;
  const after = statisticsAfter(index, changes, lastDocument);
  const frequencies = await putTerms(client, index.id, termChanges(changes.filter(hasNewTerms), after));
  await putDocuments(client, index.id, rowsOf(changes, frequencies, after));
  await putStatistics(client, after);
}

/** Writes how many documents an index has, and how long they are. */
export async function putStatistics(client: PoolClient, index: IndexRow): Promise<void> {
  const { id, lastDocument, publicDocuments, publicLength, deskDocuments, deskLength } = index;
  await client.query(
    `UPDATE "SearchIndex" SET "lastDocument" = $2, "publicDocuments" = $3, "publicLength" = $4,
       "deskDocuments" = $5, "deskLength" = $6 WHERE id = $1`,
    [id, lastDocument, publicDocuments, publicLength, deskDocuments, deskLength],
  );
}

/** Whether the change touches postings. */
function hasNewTerms({ before, document, analyzed }: Change): boolean {
  if (!before || !document || !analyzed) return true;
  const isSame = before.isPublic === document.isPublic && before.words === joinFields(analyzed.fields);
  return !isSame || before.filters.join("\n") !== filterTermsOf(document).join("\n");
}

function statisticsAfter(index: IndexRow, changes: readonly Change[], lastDocument: number): IndexRow {
  const after = { ...index, lastDocument };
  for (const { before, document, analyzed } of changes) {
    if (before) addToStatistics(after, before.isPublic, -1, -before.length);
    if (document && analyzed) addToStatistics(after, document.isPublic, 1, analyzed.length);
  }
  return after;
}

function termChanges(changes: readonly Change[], index: IndexRow): TermChanges {
  const terms: TermChanges = new Map();
  const changeOf = (isPublic: boolean, term: string) => {
    const key = termKey(isPublic, term);
    const known = terms.get(key) ?? { put: [], removed: [] };
    terms.set(key, known);
    return known;
  };
  for (const { number, before, document, analyzed } of changes) {
    for (const term of before?.terms ?? []) {
      changeOf(before?.isPublic ?? false, term).removed.push(number);
    }
    if (!document || !analyzed) continue;
    const mean = meanLength(index, document.isPublic);
    for (const [term, frequency] of analyzed.termFrequencies) {
      const change = changeOf(document.isPublic, term);
      change.put.push({ document: number, weight: termWeight(frequency, analyzed.length, mean) });
      const written = analyzed.surfaceForms.get(term);
      if (written) change.written = written;
    }
    for (const term of analyzed.filterTerms) {
      changeOf(document.isPublic, term).put.push({ document: number, weight: 1 });
    }
  }
  return terms;
}

function rowsOf(
  changes: readonly Change[],
  frequencies: ReadonlyMap<string, number>,
  index: IndexRow,
): Row[] {
  return changes.map((change) => {
    const { number, before, document, analyzed } = change;
    if (!document || !analyzed) return { number, document: null };
    const { fields, plain, length } = analyzed;
    const documentCount = document.isPublic ? index.publicDocuments : index.deskDocuments;
    const frequencyOf = (term: string) => frequencies.get(termKey(document.isPublic, term)) ?? 1;
    const masses =
      before && !hasNewTerms(change) ? before.masses : fieldIdfSums(fields, frequencyOf, documentCount);
    return { number, document, words: joinFields(fields), plain, length, masses };
  });
}
