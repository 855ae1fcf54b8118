import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { append } from "@/lib/audit/mutations";
import { db, transaction } from "@/lib/db";
import { count, publications } from "@/lib/kept/publications";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { searchQuery } from "../schema";
import { searchClaims } from "./queries";
import { indexAfterWrites } from "./refresh.mutations";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

const newWord = () => `w${randomUUID().replaceAll("-", "").replaceAll(/\d/gu, "x")}`;
const readers = async (q: string) =>
  (await searchClaims(searchQuery.parse({ q }))).claims.map(({ id }) => id);

/** A write as the program makes it. */
const write = (id: string, venueEn: string) =>
  transaction(async (tx) => {
    await tx.claim.update({ where: { id }, data: { venueEn } });
    await append(tx, null, { verb: "claim.opened", subjectType: "claim", subjectId: id, data: {} });
  });

test("readers find what was noted before, what is written once it is answered, and what others publish; they index nothing", async () => {
  expect(await readers("anything"), "nothing has ever been indexed").toEqual([]);
  const [before, word, others] = [newWord(), newWord(), newWord()];
  const { id } = await makePublicClaim({ venueEn: before });
  expect(await readers(before)).toEqual([]);
  expect(await db().searchIndex.count()).toBe(0);
  await indexAfterWrites();
  expect(await readers(before)).toEqual([id]);

  const { indexed } = publications();
  await write(id, word);
  expect(await readers(word)).toEqual([id]);
  expect(publications().indexed).toBeGreaterThan(indexed);

  await db().claim.update({ where: { id }, data: { venueEn: others } });
  expect([await readers(word), await readers(others)]).toEqual([[id], []]);
  count(publications());
  await vi.waitFor(async () => expect(await readers(others)).toEqual([id]), { timeout: 60_000 });
});
