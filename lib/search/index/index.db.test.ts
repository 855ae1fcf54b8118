import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { TOKENS_VERSION } from "../tokens/tokenize";
import { buildIndex } from "./build/mutations";
import { analyzeDocument, type Document } from "./document";
import { inTransaction, lockIndex } from "./lock.mutations";
import { updateIndex } from "./mutations";
import { decodePostings } from "./postings";
import { currentIndex } from "./queries";
import { type PackedFilters, packFilters, saidOf } from "./row";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

const WORDS = ["compute", "safety", "coal", "算力", "超级对齐", "20%", "pledge", "team", "forest", "ferry"];

function document(key: string, words: readonly string[], more: Partial<Document> = {}): Document {
  return {
    key,
    isPublic: true,
    texts: { statement: [words.join(" ")], title: [], context: [] },
    speakers: [],
    kind: "promise",
    speakerId: null,
    rating: null,
    lang: "en",
    reworded: false,
    publishers: [],
    saidOn: null,
    ...more,
  };
}

const put = (collection: string, documents: ReadonlyMap<string, Document | null>) =>
  inTransaction(async (client) => updateIndex(client, await lockIndex(client, collection), documents));

/** Everything that an index says: of each term which documents have it, by their keys, and how many it counts. */
async function said(collection: string): Promise<Record<string, { keys: string[]; counted: number }>> {
  const index = await currentIndex(collection);
  const rows = await pool().query<{ number: number; key: string }>(
    'SELECT number, key FROM "SearchDocument" WHERE "indexId" = $1',
    [index?.id],
  );
  const keys = new Map(rows.rows.map(({ number, key }) => [number, key]));
  const terms = await pool().query<{
    term: string;
    isPublic: boolean;
    documents: number;
    first: number;
    postings: Buffer;
  }>(
    `SELECT t.term, t."isPublic", t.documents, b.first, b.postings FROM "SearchTerm" t
     JOIN "SearchBlock" b ON b."termId" = t.id WHERE t."indexId" = $1`,
    [index?.id],
  );
  const found: Record<string, { keys: string[]; counted: number }> = {};
  for (const { term, isPublic, documents, first, postings } of terms.rows) {
    const name = `${isPublic ? "public" : "desk"} ${term}`;
    found[name] ??= { keys: [], counted: documents };
    found[name].keys.push(
      ...decodePostings(first, postings).map((one) => keys.get(one.document) ?? "nobody"),
    );
  }
  for (const one of Object.values(found)) one.keys.sort();
  return found;
}

/** The same, of the documents as they are. */
async function expected(documents: Iterable<Document>): ReturnType<typeof said> {
  const found: Awaited<ReturnType<typeof said>> = {};
  for (const one of documents) {
    const { termFrequencies: counts, filterTerms: filters } = await analyzeDocument(one);
    for (const term of [...counts.keys(), ...filters]) {
      const name = `${one.isPublic ? "public" : "desk"} ${term}`;
      found[name] ??= { keys: [], counted: 0 };
      found[name].keys.push(one.key);
      found[name].counted++;
    }
  }
  for (const one of Object.values(found)) one.keys.sort();
  return found;
}

/** What filters look at, by the key of the document that has the number. */
async function filtersOf(collection: string): Promise<Record<string, PackedFilters>> {
  const index = await currentIndex(collection);
  const { rows } = await pool().query<{ key: string | null; columns: PackedFilters }>(
    `SELECT d.key, f.columns FROM "SearchFilters" f LEFT JOIN "SearchDocument" d USING ("indexId", number)
     WHERE "indexId" = $1`,
    [index?.id],
  );
  return Object.fromEntries(rows.map(({ key, columns }) => [key ?? "nobody", columns]));
}

/** The same, of the documents as they are. */
const expectedFilters = (documents: Iterable<Document>) =>
  Object.fromEntries(
    Array.from(documents, ({ key, saidOn, ...of }) => [key, packFilters({ ...of, said: saidOf(saidOn) })]),
  );

/** An index as its rows have it, but for the ids that its terms were given. */
async function rowsOf(collection: string) {
  const index = await currentIndex(collection);
  const documents = await pool().query(
    'SELECT * FROM "SearchDocument" WHERE "indexId" = $1 ORDER BY number',
    [index?.id],
  );
  const filters = await pool().query(
    'SELECT number, columns FROM "SearchFilters" WHERE "indexId" = $1 ORDER BY number',
    [index?.id],
  );
  const terms = await pool().query(
    `SELECT t."isPublic", t.term, t.documents, t.written,
       (SELECT array_agg(b.first || ' ' || encode(b.postings, 'hex') ORDER BY b.first) FROM "SearchBlock" b
         WHERE b."termId" = t.id) AS blocks
     FROM "SearchTerm" t WHERE t."indexId" = $1 ORDER BY 1, t.term COLLATE "C"`,
    [index?.id],
  );
  const { publicDocuments, publicLength, deskDocuments, deskLength, lastDocument } = index ?? {};
  return {
    statistics: { publicDocuments, publicLength, deskDocuments, deskLength, lastDocument },
    documents: documents.rows.map(({ indexId: _, ...row }) => row),
    filters: filters.rows,
    terms: terms.rows,
  };
}

const change = fc.record({
  key: fc.constantFrom("a", "b", "c", "d", "e"),
  isGone: fc.boolean(),
  isPublic: fc.boolean(),
  words: fc.subarray(WORDS, { minLength: 1 }),
  rating: fc.constantFrom(null, "kept", "broken"),
  publishers: fc.subarray(["The Post", "晚报", 'a "quoted" one']),
});

let collections = 0;
const anew = () => `test ${++collections}`;

describe("an index says what its documents say", () => {
  test("after any changes, in any portions", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 }), async (portions) => {
        const collection = anew();
        const now = new Map<string, Document>();
        for (const portion of portions) {
          const changes = new Map(
            portion.map(({ key, isGone, words, ...more }) => [
              key,
              isGone ? null : document(key, words, more),
            ]),
          );
          for (const [key, one] of changes) {
            if (one) now.set(key, one);
            else now.delete(key);
          }
          await put(collection, changes);
        }
        expect(await said(collection)).toEqual(await expected(now.values()));
        expect(await filtersOf(collection)).toEqual(expectedFilters(now.values()));
        const index = await currentIndex(collection);
        const isPublic = [...now.values()].filter((one) => one.isPublic).length;
        expect([index?.publicDocuments ?? 0, index?.deskDocuments ?? 0]).toEqual([
          isPublic,
          now.size - isPublic,
        ]);
      }),
      { numRuns: 12 },
    );
  });

  test("also when lists are longer than a block, and one is taken out of the middle or put back", async () => {
    const collection = anew();
    const many = Array.from({ length: 2_500 }, (_, n) =>
      document(`k${n}`, ["coal", WORDS[n % WORDS.length] ?? ""]),
    );
    const byKey = new Map(many.map((one) => [one.key, one]));
    await put(collection, byKey);
    await put(
      collection,
      new Map([
        ["k1200", null],
        ["k7", null],
      ]),
    );
    await put(
      collection,
      new Map([
        ["k7", document("k7", ["forest"])],
        ["k1300", document("k1300", ["ferry"], { isPublic: false })],
      ]),
    );
    byKey.delete("k1200");
    byKey.set("k7", document("k7", ["forest"]));
    byKey.set("k1300", document("k1300", ["ferry"], { isPublic: false }));
    expect(await said(collection)).toEqual(await expected(byKey.values()));
  });

  test("when several write at once", async () => {
    const collection = anew();
    const documents = Array.from({ length: 24 }, (_, n) =>
      document(`k${n}`, WORDS.slice(0, 1 + (n % WORDS.length)), { rating: n % 2 > 0 ? "kept" : "broken" }),
    );
    await Promise.all(documents.map((one) => put(collection, new Map([[one.key, one]]))));
    expect(await said(collection)).toEqual(await expected(documents));
    expect(await filtersOf(collection)).toEqual(expectedFilters(documents));
    // The same claim again and again, and taken out: the last to lock the index has the last word for all of its rows.
    const ratings = [null, "kept", "broken", "stalled"];
    const turns = ratings.map((rating) => document("k0", ["coal"], { rating, publishers: [`of ${rating}`] }));
    await Promise.all(turns.map((one) => put(collection, new Map([["k0", one]]))));
    const [, , rating, , , publishers] = (await filtersOf(collection)).k0 ?? [];
    expect(publishers).toEqual([`of ${rating}`]);
    const terms = Object.entries(await said(collection)).filter(([, { keys }]) => keys.includes("k0"));
    const names = terms.map(([name]) => name).filter((name) => /=rating|=publisher/.test(name));
    expect(names.sort()).toEqual(
      [`public =publisher of ${rating}`, ...(rating ? [`public =rating ${rating}`] : [])].sort(),
    );
    await Promise.all(documents.slice(0, 12).map(({ key }) => put(collection, new Map([[key, null]]))));
    expect(await filtersOf(collection)).toEqual(expectedFilters(documents.slice(12)));
  });
});

describe("an index built anew", () => {
  const documents = Array.from({ length: 1_200 }, (_, n) =>
    document(`k${n}`, ["coal", WORDS[n % 7] ?? "", `word${n % 400}`], { isPublic: n % 3 > 0 }),
  );
  const portions = [0, 500, 1_000];
  const read = async (from: number) => documents.slice(from, from + 500);
  const source = async () => ({ portions, documents: read });

  test("says the same as one that grew, and takes its place without leaving anything behind", async () => {
    const collection = anew();
    await put(collection, new Map([["old", document("old", ["ferry"])]]));
    await pool().query(`UPDATE "SearchIndex" SET version = 'older' WHERE collection = $1`, [collection]);
    expect(await buildIndex(collection, source)).toBe(true);
    expect(await said(collection)).toEqual(await expected(documents));
    expect(await filtersOf(collection)).toEqual(expectedFilters(documents));
    const { rows } = await pool().query(
      'SELECT version, "isCurrent" FROM "SearchIndex" WHERE collection = $1',
      [collection],
    );
    expect(rows).toEqual([{ version: TOKENS_VERSION, isCurrent: true }]);
    await put(
      collection,
      new Map([
        ["k0", null],
        ["new", document("new", ["ferry"])],
      ]),
    );
    const now = [...documents.slice(1), document("new", ["ferry"])];
    expect(await said(collection)).toEqual(await expected(now));
    const left = await pool().query(
      'SELECT 1 FROM "SearchFilters" f WHERE NOT EXISTS (SELECT 1 FROM "SearchIndex" i WHERE i.id = f."indexId")',
    );
    expect(left.rowCount).toBe(0);
  });

  test("is built by one at a time, and again after one that failed", async () => {
    const collection = anew();
    const failing = async () => ({
      portions,
      documents: async (from: number) => {
        if (from > 500) throw new Error("the power went out");
        return read(from);
      },
    });
    await expect(buildIndex(collection, failing)).rejects.toThrow("the power went out");
    const both = await Promise.all([buildIndex(collection, source), buildIndex(collection, source)]);
    expect(both.filter(Boolean).length).toBeGreaterThan(0);
    expect(await said(collection)).toEqual(await expected(documents));
  });

  test("is the same to the byte whoever reads the documents", async () => {
    const whole = [];
    for (const threads of [0, 1, 3]) {
      const collection = anew();
      expect(await buildIndex(collection, source, { threads })).toBe(true);
      whole.push(await rowsOf(collection));
    }
    expect(whole[0]?.documents.length).toBe(documents.length);
    expect(whole[1]).toEqual(whole[0]);
    expect(whole[2]).toEqual(whole[0]);
  });

  test("is whole after one that was killed among its blocks, of which nothing is left", async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => document(`k${n}`, ["coal", `word${n % 400}`]));
    const large = async () => ({
      portions: Array.from({ length: 6 }, (_, n) => 500 * n),
      documents: async (from: number) => many.slice(from, from + 500),
    });
    const [collection, other] = [anew(), anew()];
    const killed: Promise<unknown>[] = [];
    const progress = (done: number) => {
      if (done !== 2_500) return;
      killed.push(
        pool().query(
          "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = $1",
          [0x6d616b65],
        ),
      );
    };
    await expect(buildIndex(collection, large, { progress })).rejects.toThrow();
    await Promise.all(killed);
    expect(killed.length).toBe(1);
    expect(await buildIndex(collection, large)).toBe(true);
    expect(await buildIndex(other, large)).toBe(true);
    expect(await rowsOf(collection)).toEqual(await rowsOf(other));
    const orphans = await pool().query(
      'SELECT 1 FROM "SearchBlock" b WHERE NOT EXISTS (SELECT 1 FROM "SearchTerm" t WHERE t.id = b."termId")',
    );
    expect(orphans.rowCount).toBe(0);
  });

  test("has any text as one that grew has it", async () => {
    const odd = ["a\ttab", "a\\N back\\slash", 'a "quote", a {brace}', "a\r\nline", "算力，\u{1f6a2} 船"];
    const strange = odd.map((text, n) =>
      document(`k${n}`, [text], { publishers: [text, "NULL", ""], lang: null }),
    );
    const [grown, built] = [anew(), anew()];
    await put(grown, new Map(strange.map((one) => [one.key, one])));
    await buildIndex(built, async () => ({ portions: [strange], documents: async (portion) => portion }));
    const columns = async (collection: string) => {
      const { documents, filters } = await rowsOf(collection);
      return { filters, documents: documents.map(({ masses: _, ...row }) => row) };
    };
    expect(await columns(built)).toEqual(await columns(grown));
  });
});
