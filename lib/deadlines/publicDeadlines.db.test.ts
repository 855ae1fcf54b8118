import { expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { makeUser } from "@/prisma/testing/factories";
import { asApp } from "@/prisma/testing/freshDatabase";
import { wording } from "@/prisma/testing/promises";
import { ok, published } from "@/prisma/testing/verdicts";
import { correctDeadline, putOffDeadline, removeDeadline } from "./mutations";
import { readDeadlinesAnew } from "./read.mutations";
import { correctedDeadline, putOffDeadline as putOff, removedDeadline } from "./schema";

const named = (rowId: string) => db().eventRow.count({ where: { table: "Deadline", rowId } });

async function readPromise() {
  const claim = await wording("2024-10-01", { quote: "We will close the base by 1 March 2027." });
  await readDeadlinesAnew({ claimId: claim.id });
  const { id } = await db().deadline.findFirstOrThrow({ where: { claimId: claim.id } });
  const asRead = async () => {
    const { revision } = await db().deadline.findUniqueOrThrow({ where: { id } });
    return { deadlineId: id, revision };
  };
  return { claimId: claim.id, id, asRead };
}
const juneOf = (read: object) =>
  correctedDeadline.parse({ ...read, kind: "due", on: "2027-06", reason: "The treaty says June." });

test("what a person says of a public promise's day is named by the log; what the program reads, and when the desk looks, is not", async () => {
  const [reviewer, second] = [await makeUser("reviewer"), await makeUser("reviewer")];
  const setter = await makeUser("reviewer");
  const { claimId, id, asRead } = await readPromise();
  await published(reviewer, second, claimId, { rating: "stalled" });
  expect(await named(id)).toBe(0);
  const later = putOff.parse({ ...(await asRead()), until: "2028-01-01", reason: "Nothing to see yet." });
  await ok(putOffDeadline(setter, later, "2027-06-01"));
  expect(await named(id)).toBe(0);

  await ok(correctDeadline(setter, juneOf(await asRead())));
  expect(await named(id)).toBe(1);
  expect(await db().eventRow.count({ where: { table: "User", rowId: setter.id } })).toBe(1);
  await ok(
    removeDeadline(setter, removedDeadline.parse({ ...(await asRead()), reason: "It names no day." })),
  );
  expect(await named(id)).toBe(2);
  expect((await verifyChain()).ok).toBe(true);

  const unsaid = `UPDATE "Deadline" SET "setById" = NULL, "setAt" = NULL, "setReason" = NULL WHERE id = $1`;
  await expect(asApp((client) => client.query(unsaid, [id]))).rejects.toThrow("what a person said");
});

test("a day that was set before the claim is public is named with it", async () => {
  const [reviewer, second] = [await makeUser("reviewer"), await makeUser("reviewer")];
  const { claimId, id, asRead } = await readPromise();
  await ok(correctDeadline(reviewer, juneOf(await asRead())));
  expect(await named(id)).toBe(0);
  await published(reviewer, second, claimId, { rating: "stalled" });
  expect(await named(id)).toBe(1);
});
