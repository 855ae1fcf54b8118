import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { makeArticle } from "@/prisma/testing/factories";
import { asOwner, rolesInUse, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makeEvidence, makeMention, makePublicClaim } from "@/prisma/testing/publicFactories";
import type { Finding } from "./findings";
import { tell } from "./findings";
import { append } from "./mutations";
import { sealRecord } from "./seal.mutations";
import { verifyRecord } from "./verify.queries";

/** What somebody does who owns the database, besides changing rows. */
let drop: () => Promise<void>;
let claimId: string;
let articleVersionId: string;
beforeAll(async () => {
  drop = await useFreshDatabase();
  ({ id: claimId } = await makePublicClaim());
  const { version } = await makeArticle("They said so.", { publicSince: new Date() });
  articleVersionId = version.id;
  await transaction((tx) => sealRecord(tx));
});
afterAll(() => drop());

const does = (sql: string) =>
  asOwner(async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(sql);
  });

async function findings(): Promise<string[]> {
  const found: Finding[] = [];
  await verifyRecord((finding) => found.push(finding));
  // The setting by which tests make rows without events.
  return found.map(tell).filter((line) => !line.startsWith("stet.unlogged"));
}

const nameOf = (url: string, part: "username" | "pathname") =>
  `"${decodeURIComponent(new URL(url)[part].replace("/", ""))}"`;
const app = () => nameOf(rolesInUse().url, "username");
const APP = "THE_APP";
const DATABASE = "THE_DATABASE";
const filled = (sql: string) =>
  sql.replaceAll(APP, app()).replaceAll(DATABASE, nameOf(rolesInUse().url, "pathname"));

const SECOND = `ALTER TABLE "Verdict" DROP CONSTRAINT "Verdict_second_person"`;
const CLAIM = `ALTER TABLE "Verdict" DROP CONSTRAINT "Verdict_claimId_fkey"`;
const REFERENCE = `ADD CONSTRAINT "Verdict_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"(id) ON UPDATE CASCADE`;

describe("the audit names what lets a guard stand and do nothing", () => {
  const CASES: [what: string, sql: string, undo: string | null, names: string][] = [
    [
      "a check that checks nothing",
      `${SECOND}; ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_second_person" CHECK (true)`,
      `${SECOND}; ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_second_person" CHECK (
        status NOT IN ('published', 'superseded', 'retracted')
        OR ("secondId" IS NOT NULL AND "publishedAt" IS NOT NULL AND ("onePerson" OR "secondId" <> "authorId")))`,
      "Constraint Verdict_second_person on Verdict is not",
    ],
    [
      "a reference that takes rows away",
      `${CLAIM}, ${REFERENCE} ON DELETE CASCADE`,
      `${CLAIM}, ${REFERENCE} ON DELETE RESTRICT`,
      "Constraint Verdict_claimId_fkey on Verdict is not",
    ],
    [
      "a setting of a function",
      "ALTER FUNCTION stet_must_be_logged() SET stet.unlogged = 'on'",
      "ALTER FUNCTION stet_must_be_logged() RESET ALL",
      "Function stet_must_be_logged is not",
    ],
    [
      "a function that finds others first",
      "ALTER FUNCTION stet_note() SET search_path = elsewhere, public",
      "ALTER FUNCTION stet_note() RESET ALL",
      "Function stet_note is not",
    ],
    [
      "a function of the same name",
      "CREATE FUNCTION stet_note_row(a varchar, b text) RETURNS void LANGUAGE sql AS 'SELECT'",
      "DROP FUNCTION stet_note_row(varchar, text)",
      "Function stet_note_row(a character varying, b text) is none",
    ],
    [
      "a rule",
      `CREATE RULE swallow AS ON INSERT TO "EventPending" DO INSTEAD NOTHING`,
      `DROP RULE swallow ON "EventPending"`,
      "Rule swallow on EventPending is none",
    ],
    [
      "row security",
      `ALTER TABLE "EventPending" ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON "EventPending" FOR INSERT TO ${APP} WITH CHECK (true)`,
      `DROP POLICY p ON "EventPending"; ALTER TABLE "EventPending" DISABLE ROW LEVEL SECURITY`,
      "Row security on EventPending is none",
    ],
    [
      "a part of a table that has no triggers",
      `CREATE TABLE more () INHERITS ("Verdict")`,
      "DROP TABLE more",
      "Table more as a part of Verdict is none",
    ],
    [
      "a table that stands before ours",
      `CREATE SCHEMA ${APP}; CREATE TABLE ${APP}."EventPending" (LIKE "EventPending")`,
      `DROP SCHEMA ${APP} CASCADE`,
      "Table EventPending in the schema",
    ],
    [
      "a path of names",
      `ALTER ROLE ${APP} IN DATABASE ${DATABASE} SET search_path = elsewhere, public`,
      `ALTER ROLE ${APP} IN DATABASE ${DATABASE} RESET search_path`,
      "search_path is set in the database",
    ],
  ];
  test.each(CASES)("%s", async (_what, sql, undo, names) => {
    await does(filled(sql));
    try {
      expect((await findings()).join("\n")).toContain(names);
    } finally {
      await does(filled(undo ?? ""));
    }
    expect(await findings()).toEqual([]);
  });
});

describe("the audit goes on to its end", () => {
  test("past a list that names what is no row", async () => {
    await does(`ALTER TABLE "EventRow" DROP CONSTRAINT "EventRow_names_a_row"`);
    await does(`INSERT INTO "EventRow" SELECT max(seq), 99, 'Claim', 'x', repeat('0', 64) FROM "EventRow"`);
    const found = await findings();
    expect(found).toContainEqual(expect.stringContaining("Claim x is gone"));
    expect(found.at(-1)).toContain("Constraint EventRow_names_a_row on EventRow is gone");
    await does(`DELETE FROM "EventRow" WHERE "rowId" = 'x'`);
    await does(`ALTER TABLE "EventRow" ADD CONSTRAINT "EventRow_names_a_row" CHECK (
      "rowId" ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' OR "table" = 'Setting'
      OR ("table" = 'Blob' AND "rowId" ~ '^[0-9a-f]{64}$'))`);
    expect(await findings()).toEqual([]);
  });

  test("and finds a tile that the log does not fill yet, which would stop it later", async () => {
    await does(`INSERT INTO "LogTile" VALUES (0, 7, repeat('0', 64))`);
    expect(await findings()).toEqual(["A kept tile of the tree is not what the lines make it."]);
    await does(`DELETE FROM "LogTile"`);
  });

  test("and counts the lines that lost their salt", async () => {
    const verified = await verifyRecord(() => undefined);
    expect(verified.unsalted).toBe(0);
    await does(`UPDATE "Event" SET salt = NULL`);
    expect((await verifyRecord(() => undefined)).unsalted).toBe(verified.lines);
  });
});

describe("what was put in without a line is not named by a later one", () => {
  const event = () => ({ verb: "claim.opened", subjectType: "claim", subjectId: claimId, data: {} }) as const;

  test("that changes what it belongs to", async () => {
    // Made as the owner may: without notes.
    await does(`DELETE FROM "EventPending"`);
    await makeEvidence(claimId);
    await makeMention(claimId, articleVersionId);
    await does(`DELETE FROM "EventPending"`);
    await transaction(async (tx) => {
      await tx.claim.update({ where: { id: claimId }, data: { venueEn: "A hall" } });
      await append(tx, null, event());
    });
    const { rows } = await db().event.findFirstOrThrow({ orderBy: { seq: "desc" }, include: { rows: true } });
    expect(rows.map(({ table }) => table)).toEqual(["Claim"]);
    const found = (await findings()).join("\n");
    expect(found).toMatch(/^Evidence .* is public, and no line of the log made it so\.$/m);
    expect(found).toMatch(/^Mention .* is public, and no line of the log made it so\.$/m);
  });
});

test("why evidence was taken off, which readers are told, is on record", async () => {
  const evidence = await makeEvidence(claimId);
  await transaction((tx) => sealRecord(tx));
  const removed = (reason: string) =>
    does(
      `UPDATE "Evidence" SET "removedAt" = now(), "removedReason" = '${reason}' WHERE id = '${evidence.id}'`,
    );
  await removed("It was retracted.");
  await does(`INSERT INTO "EventPending" VALUES (0, 'Evidence', '${evidence.id}')`);
  await transaction((tx) => sealRecord(tx));
  await does(`UPDATE "Evidence" SET "removedReason" = 'We were told to.' WHERE id = '${evidence.id}'`);
  expect((await findings()).join("\n")).toContain(`Evidence ${evidence.id}`);
});
