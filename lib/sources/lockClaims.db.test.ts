import { expect, test } from "vitest";
import { db, type Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { makeClaim } from "@/prisma/testing/factories";
import { lockClaim } from "./lockClaims.queries";

test("two who lock the same claims in different orders wait for each other, and neither is ended", async () => {
  const [a, b] = [await makeClaim(), await makeClaim()];
  const locked: string[][] = [];
  const lock = (...ids: string[]) =>
    db().$transaction(async (tx: Tx) => locked.push((await lockClaims(tx, ids)).map(({ id }) => id)), {
      maxWait: 30_000,
      timeout: 30_000,
    });
  await Promise.all(Array.from({ length: 5 }, () => [lock(a.id, b.id), lock(b.id, a.id)]).flat());
  expect(locked).toEqual(Array(10).fill([a.id, b.id].sort()));
});

test("whoever waited sees what the other wrote", async () => {
  const claim = await makeClaim();
  const raise = () =>
    db().$transaction(
      async (tx: Tx) => {
        const row = await lockClaim(tx, claim.id);
        await tx.claim.update({ where: { id: claim.id }, data: { revision: (row?.revision ?? 0) + 1 } });
      },
      { maxWait: 30_000, timeout: 30_000 },
    );
  await Promise.all(Array.from({ length: 6 }, raise));
  expect(await db().claim.findUnique({ where: { id: claim.id } })).toMatchObject({ revision: 7 });
});

test("a claim that is not there is null", async () => {
  expect(await db().$transaction((tx) => lockClaim(tx, newId()))).toBeNull();
});
