import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db, pool } from "@/lib/db";
import { makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim, makePublicPromise, makeRewording } from "@/prisma/testing/publicFactories";
import { searchQuery } from "../schema";
import { findSimilarClaims, searchClaims } from "./queries";
import { indexChangedClaims, indexClaims, rebuildClaims } from "./refresh.mutations";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

/** A unique word. */
const newWord = () => `w${randomUUID().replaceAll("-", "").replaceAll(/\d/gu, "x")}`;
const desk = async (text: string) => (await findSimilarClaims({ text })).map(({ id }) => id);
/** Of readers' searches, which write nothing, who writes is to index first. */
const readers = async (query: object) => {
  await indexChangedClaims();
  return (await searchClaims(searchQuery.parse(query))).claims.map(({ id }) => id);
};

/** More than the connections there are. */
const MANY = 40;

describe("a claim is found the moment it is saved", () => {
  test("by everybody who asks at once, also when they are more than the connections", async () => {
    const word = newWord();
    const { id } = await makeClaim({ statementEn: `They say ${word}.` });
    const found = await Promise.all(Array.from({ length: MANY }, () => desk(word)));
    expect(found).toEqual(Array.from({ length: MANY }, () => [id]));
  });

  test("while others are saved and looked for", async () => {
    const saved = async () => {
      const word = newWord();
      const { id } = await makeClaim({ statementEn: `They say ${word}.` });
      expect(await desk(word)).toEqual([id]);
    };
    await Promise.all(Array.from({ length: MANY }, saved));
  });

  test("by its new words alone once they change, and by none once it is withdrawn", async () => {
    const [before, after] = [newWord(), newWord()];
    const { id } = await makeClaim({ statementEn: before });
    expect(await desk(before)).toEqual([id]);
    await db().claim.update({ where: { id }, data: { statementEn: after } });
    expect([await desk(before), await desk(after)]).toEqual([[], [id]]);
    const withdrawn = { status: "withdrawn", withdrawnReason: "Nobody said it." } as const;
    await db().claim.update({ where: { id }, data: withdrawn });
    expect(await desk(after)).toEqual([]);
  });

  test("by a name that its speaker is given", async () => {
    const name = newWord();
    const speaker = await makeSpeaker();
    const { id } = await makePublicClaim({ speakerId: speaker.id });
    expect(await readers({ q: name })).toEqual([]);
    await db().speaker.update({ where: { id: speaker.id }, data: { nameEn: name } });
    expect(await readers({ q: name })).toEqual([id]);
  });
});

test("both wordings are reworded from the decision on, and neither once one is withdrawn", async () => {
  const { promise, claims } = await makePublicPromise(2);
  const [earlier = "", later = ""] = claims.map(({ id }) => id);
  const speaker = await db().speaker.findUniqueOrThrow({ where: { id: promise.promisorId } });
  const reworded = async () => (await readers({ speaker: speaker.slug, reworded: "yes" })).toSorted();
  expect(await reworded()).toEqual([]);
  await makeRewording({ promiseId: promise.id, earlierClaimId: earlier, laterClaimId: later });
  expect(await reworded()).toEqual([earlier, later].toSorted());
  const withdrawn = { status: "withdrawn", withdrawnReason: "Nobody said it." } as const;
  await db().claim.update({ where: { id: later }, data: withdrawn });
  expect(await reworded()).toEqual([]);
});

describe("a new index", () => {
  test("has the claims that were saved while it was built", async () => {
    const words = Array.from({ length: 12 }, newWord);
    const saves = async () => {
      for (const word of words) {
        await makeClaim({ statementEn: word });
        await desk(word);
      }
    };
    const [isBuilt] = await Promise.all([rebuildClaims(), saves()]);
    expect(isBuilt).toBe(true);
    for (const word of words) expect(await desk(word)).toHaveLength(1);
    const { rows } = await pool().query('SELECT count(*)::int AS left FROM "SearchPending"');
    expect(rows[0]?.left).toBe(0);
  });

  test("is built when the version of the tokenizer is another than that of the index", async () => {
    await pool().query(`UPDATE "SearchIndex" SET version = 'older' WHERE collection = 'claims'`);
    await indexClaims();
    const { rows } = await pool().query(`SELECT version FROM "SearchIndex" WHERE collection = 'claims'`);
    expect(rows).toEqual([{ version: expect.not.stringContaining("older") }]);
  });
});

test("an index built anew knows whom claims name as the one that grew does", async () => {
  const [name, word] = [newWord(), newWord()];
  const named = await makeSpeaker({ nameEn: name });
  await db().speakerAlias.create({ data: { speakerId: named.id, name, folded: name } });
  const { id } = await makeClaim({ statementEn: `They say that ${name} said ${word}.` });
  const words = async () => {
    const { rows } = await pool().query<{ words: string }>(
      `SELECT d.words FROM "SearchDocument" d JOIN "SearchIndex" i ON i.id = d."indexId"
       WHERE i."isCurrent" AND d.key = $1`,
      [id],
    );
    return rows.map((row) => row.words);
  };
  await indexChangedClaims();
  const grown = await words();
  expect(grown.join()).toContain(`@${named.id}`);
  expect(await rebuildClaims()).toBe(true);
  expect(await words()).toEqual(grown);
});
