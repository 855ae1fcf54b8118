import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { append } from "@/lib/audit/mutations";
import { transaction } from "@/lib/db";
import { asApp, asOwner, rolesInUse, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import { sealRecord } from "./seal.mutations";

/** What somebody does who gets the app to run statements, in a database that is written by events alone. */
let drop: () => Promise<void>;
let claimId: string;
beforeAll(async () => {
  drop = await useFreshDatabase();
  ({ id: claimId } = await makePublicClaim());
  await makeVerdict(claimId, { version: 2, status: "retracted" });
  await transaction((tx) => sealRecord(tx));
  const name = new URL(rolesInUse().ownerUrl).pathname.slice(1);
  await asOwner((client) => client.query(`ALTER DATABASE "${name}" RESET stet.unlogged`));
});
afterAll(() => drop());

/** Statements of one transaction, which ends with COMMIT. */
const committed = (...statements: string[]) =>
  asApp(async (client) => {
    for (const sql of ["BEGIN", ...statements, "COMMIT"]) await client.query(sql);
  });
const VENUE = `UPDATE "Claim" SET "venueEn" = 'Elsewhere' WHERE "publicSince" IS NOT NULL`;
const venue = async () =>
  (await asApp((client) => client.query(`SELECT "venueEn" FROM "Claim" WHERE id = $1`, [claimId]))).rows[0];

describe("what readers see is not changed in silence", () => {
  test.each([
    ["the note is taken away", [VENUE, 'DELETE FROM "EventPending"']],
    ["the note is passed off as another's", [VENUE, 'UPDATE "EventPending" SET xact = 0']],
    [
      "the note is taken away and made again",
      [VENUE, 'DELETE FROM "EventPending"', `SET LOCAL stet.unlogged = 'on'`],
    ],
    [
      "a verdict is put in",
      [
        `INSERT INTO "Verdict" SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'version', 9))).*
         FROM "Verdict" v WHERE status = 'retracted'`,
        'DELETE FROM "EventPending"',
      ],
    ],
  ])("%s", async (_what, statements) => {
    await expect(committed(...statements)).rejects.toThrow(/no event says so|kept for ever/);
    expect(await venue()).not.toEqual({ venueEn: "Elsewhere" });
  });
});

describe("the log takes nothing that does not fit", () => {
  const copy = (seq: string, prevHash: string) => `INSERT INTO "Event"
    (seq, at, verb, "subjectType", "subjectId", data, "prevHash", hash, salt, commitment, leaf)
    SELECT ${seq}, now(), verb, "subjectType", "subjectId", data, ${prevHash}, repeat('1', 64), salt, commitment, leaf
    FROM "Event" WHERE seq = 1`;

  test.each([
    ["a line further on", copy("99", "hash")],
    ["a line in the place of another", copy("1", "hash")],
    ["a line that follows on no line", copy(`(SELECT max(seq) + 1 FROM "Event")`, "repeat('2', 64)")],
    ["a row that an old line did not name", named("max(seq)", "Claim", randomUUID())],
    ["a tile of lines that are not there", `INSERT INTO "LogTile" VALUES (0, 7, repeat('0', 64))`],
    ["a tile of no lines", `INSERT INTO "LogTile" VALUES (0, -1, repeat('0', 64))`],
  ])("%s", async (_what, sql) => {
    await expect(committed(sql)).rejects.toThrow(/does not follow|names no more rows|no full tile/);
  });

  function named(seq: string, table: string, rowId: string): string {
    return `INSERT INTO "EventRow" SELECT ${seq}, 99, '${table}', '${rowId}', repeat('0', 64) FROM "Event"`;
  }

  test("a row that cannot be looked up, in a line of its own", async () => {
    const line = copy(
      `(SELECT max(seq) + 1 FROM "Event")`,
      `(SELECT hash FROM "Event" ORDER BY seq DESC LIMIT 1)`,
    );
    await expect(committed(line, named("max(seq)", "Claim", "x"))).rejects.toThrow("EventRow_names_a_row");
  });
});

test("what the program writes goes in as before", async () => {
  await transaction(async (tx) => {
    await tx.claim.update({ where: { id: claimId }, data: { venueEn: "A hall" } });
    const event = { verb: "claim.opened", subjectType: "claim", subjectId: claimId, data: {} } as const;
    await append(tx, null, event, event);
  });
  expect(await venue()).toEqual({ venueEn: "A hall" });
});
