import { afterAll, beforeAll, expect, test } from "vitest";
import type { Finding } from "@/lib/audit/findings";
import { sealRecord } from "@/lib/audit/seal.mutations";
import { verifyRecord } from "@/lib/audit/verify.queries";
import { db, transaction } from "@/lib/db";
import { asOwner, rolesInUse, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { prepareDatabase, sealNoted } from "./database";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

async function found(): Promise<string[]> {
  const findings: Finding[] = [];
  await verifyRecord((finding) => findings.push(finding));
  // Of the setting by which tests make rows without events nothing is said here.
  return findings.filter(({ what }) => what !== "guard").map(({ what }) => what);
}

/** As the owner of the tables, who may say that no event is needed. */
const pastTheApp = (id: string, rating: string) =>
  asOwner(async (client) => {
    await client.query("SET stet.unlogged = 'on'");
    await client.query(`ALTER TABLE "Verdict" DISABLE TRIGGER "Verdict_published_is_kept"`);
    await client.query(`UPDATE "Verdict" SET rating = $2 WHERE "claimId" = $1`, [id, rating]);
    await client.query(`ALTER TABLE "Verdict" ENABLE TRIGGER "Verdict_published_is_kept"`);
  });

test("what was published before anything was named is named at the next start", async () => {
  await makePublicClaim();
  expect(await found()).toContain("row_unknown");
  await prepareDatabase(rolesInUse());
  expect(await found()).toEqual([]);
});

test("what its owner changed past the app is not: the audit names it, until somebody says that it stands", async () => {
  const { id } = await makePublicClaim();
  await transaction((tx) => sealRecord(tx));
  await pastTheApp(id, "false");
  const lines = await db().event.count();
  for (const _ of [1, 2]) {
    await prepareDatabase(rolesInUse());
    expect(await found()).toEqual(["row_changed", "waiting"]);
  }
  expect(await db().event.count()).toBe(lines);
  await sealNoted(rolesInUse().url);
  expect(await found()).toEqual([]);
  expect(await db().event.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({ verb: "record.sealed" });
});
