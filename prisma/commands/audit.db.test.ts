import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lineHash } from "@/lib/audit/chain";
import { keepCheckpoint } from "@/lib/audit/checkpoint.queries";
import { commitmentTo, entryOf } from "@/lib/audit/entry";
import expectedGuards from "@/lib/audit/guards.json";
import type { KeptLine } from "@/lib/audit/keptLine";
import { leafHash } from "@/lib/audit/merkle";
import { privateKeyText } from "@/lib/audit/note";
import { logPages } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { setEnvironment, settings } from "@/lib/env";
import { seed } from "@/prisma/seed";
import { rolesInUse, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { audit, expectedOf } from "./audit";

/** What somebody with all rights over the database can do: triggers and references rest in this session. */
let owner: pg.Client;
let drop: () => Promise<void>;
const folder = mkdtempSync(join(tmpdir(), "stet-audit-"));
const checkpoint = join(folder, "checkpoint");

beforeAll(async () => {
  drop = await useFreshDatabase(true);
  setEnvironment({
    STET_LOG_DIR: folder,
    STET_LOG_KEY: privateKeyText("stet.example/log", Buffer.alloc(32, 7)),
  });
  await seed();
  await keepCheckpoint();
  owner = new pg.Client({ connectionString: rolesInUse().ownerUrl });
  await owner.connect();
  await owner.query("SET session_replication_role = replica");
});
afterAll(async () => {
  await owner.end();
  setEnvironment({ STET_LOG_DIR: undefined, STET_LOG_KEY: undefined });
  rmSync(folder, { recursive: true });
  await drop();
});

async function said(...args: string[]): Promise<{ isWell: boolean; lines: string[] }> {
  const lines: string[] = [];
  const { isWell } = await audit(expectedOf(args), (line) => lines.push(line));
  return { isWell, lines };
}

type Forgery = string | (() => Promise<unknown>);

/** What the audit says after a forgery in some tables, which are then put back. */
async function saidAfter(tables: string[], forgery: Forgery, ...args: string[]): Promise<string> {
  for (const table of tables) await owner.query(`CREATE TEMP TABLE "aside${table}" AS TABLE "${table}"`);
  try {
    await (typeof forgery === "string" ? owner.query(forgery) : forgery());
    const { isWell, lines } = await said(...args);
    expect(isWell).toBe(false);
    expect(lines.at(-1)).toMatch(/^\d+ found wrong\.$/);
    return lines.slice(0, -1).join("\n");
  } finally {
    for (const table of tables) {
      await owner.query(`DELETE FROM "${table}"`);
      await owner.query(`INSERT INTO "${table}" SELECT * FROM "aside${table}"`);
      await owner.query(`DROP TABLE "aside${table}"`);
    }
  }
}

/** The id of some row, chosen by its order. */
async function idOf(sql: string): Promise<string> {
  return (await owner.query<{ id: string }>(sql)).rows[0]?.id ?? "";
}
const published = () => idOf(`SELECT id FROM "Verdict" WHERE status = 'published' ORDER BY id LIMIT 1`);
const lines = async () => Number((await owner.query(`SELECT count(*) FROM "Event"`)).rows[0].count);

/** Writes the whole log anew, as somebody who knows how lines, commitments and leaves are hashed. */
async function writeAnew(change: (line: KeptLine) => Partial<KeptLine>): Promise<void> {
  let prevHash = "0".repeat(64);
  for await (const page of logPages()) {
    for (const old of page) {
      const line = { ...old, ...change(old), prevHash };
      const hash = lineHash(line);
      const commitment = commitmentTo(hash, line.salt ?? Buffer.alloc(0));
      const leaf = leafHash(entryOf(line, commitment)).toString("hex");
      await owner.query(
        `UPDATE "Event" SET verb = $2, "prevHash" = $3, hash = $4, commitment = $5, leaf = $6 WHERE seq = $1`,
        [line.seq, line.verb, prevHash, hash, commitment, leaf],
      );
      prevHash = hash;
    }
  }
}

test("says that all is well, how many lines there are, their head and root", async () => {
  const { isWell, lines: printed } = await said();
  expect(printed.join("\n")).toMatch(
    /^Verified \d{3,} lines: .*\nThe log extends the checkpoint in .*checkpoint, signed over \d{3,} lines\.\nHead: [0-9a-f]{64}\nRoot: \S{44}$/,
  );
  expect(isWell).toBe(true);
});

describe("names each of the twelve falsifications", () => {
  test("1: another actor of an event", async () => {
    const forgery = `UPDATE "Event" SET "actorId" = (SELECT id FROM "User" WHERE id <> "actorId" LIMIT 1) WHERE seq = 40`;
    expect(await saidAfter(["Event"], forgery)).toMatch(/^The log is broken at line 40: it was altered/m);
  });

  test("2: an event gone from the middle", async () => {
    const found = await saidAfter(["Event"], `DELETE FROM "Event" WHERE seq = 40`);
    expect(found).toContain("The log is broken at line 40: the line is missing.");
  });

  test("3: another rating of a published verdict", async () => {
    const id = await published();
    const forgery = `UPDATE "Verdict" SET rating = CASE rating WHEN 'true' THEN 'false' ELSE 'true' END::"Rating" WHERE id = '${id}'`;
    expect(await saidAfter(["Verdict"], forgery)).toMatch(
      new RegExp(`^Verdict ${id} \\(version \\d+ on [a-z0-9-]+\\) is not as line \\d+ left it\\.$`),
    );
  });

  test.each(["summaryEn", "rationaleZh", "noticeEn"])("4: another %s", async (column) => {
    const id = await published();
    const forgery = `UPDATE "Verdict" SET "${column}" = 'We never said so.' WHERE id = '${id}'`;
    expect(await saidAfter(["Verdict"], forgery)).toMatch(new RegExp(`^Verdict ${id} .* is not as line`));
  });

  test.each(["quote", "statementEn", "statementZh"])("5: another %s of a checked claim", async (column) => {
    const id = await idOf(`SELECT id FROM "Claim" WHERE status = 'checked' ORDER BY id LIMIT 1`);
    const forgery = `UPDATE "Claim" SET "${column}" = 'other words' WHERE id = '${id}'`;
    expect(await saidAfter(["Claim"], forgery)).toMatch(
      new RegExp(`^Claim ${id} \\([a-z0-9-]+\\) is not as line`),
    );
  });

  test.each(["text", "publishedText"])("6: another %s of an article under its old hash", async (column) => {
    const id = await idOf(`SELECT id FROM "ArticleVersion" ORDER BY id LIMIT 1`);
    const forgery = `UPDATE "ArticleVersion" SET "${column}" = replace("${column}", '。', '，') || '.' WHERE id = '${id}'`;
    expect(await saidAfter(["ArticleVersion"], forgery)).toMatch(
      new RegExp(`^ArticleVersion ${id} \\(version 1 of [a-z0-9-]+\\) is not as line`),
    );
  });

  test("7: a published verdict gone", async () => {
    const id = await published();
    expect(await saidAfter(["Verdict"], `DELETE FROM "Verdict" WHERE id = '${id}'`)).toMatch(
      new RegExp(`^Verdict ${id} is gone; line \\d+ made it public or changed it\\.$`),
    );
  });

  test("8: a published verdict that nobody published", async () => {
    const id = "0190a3c0-0000-7000-8000-00000000f0f0";
    const columns = `version, status, rating, "summaryEn", "rationaleEn", "authorId", "secondId", "submittedAt", "publishedAt", "endedAt", "retractionEn"`;
    const forgery = `INSERT INTO "Verdict" (id, "claimId", ${columns})
      SELECT '${id}', "claimId", version + 7, 'retracted', rating, "summaryEn", "rationaleEn", "authorId", "secondId", "submittedAt", "publishedAt", now(), 'x'
      FROM "Verdict" WHERE id = '${await published()}'`;
    expect(await saidAfter(["Verdict"], forgery)).toMatch(
      new RegExp(`^Verdict ${id} \\(version \\d+ on .*\\) is public, and no line of the log made it so\\.$`),
    );
  });

  test("9: the last 50 events cut off, with the rows that they named", async () => {
    const last = (await lines()) - 50;
    const forgery = `DELETE FROM "Event" WHERE seq > ${last}; DELETE FROM "EventRow" WHERE seq > ${last}`;
    expect(await saidAfter(["Event", "EventRow"], forgery)).toContain(
      `The log has ${last} lines; the checkpoint was signed over ${last + 50}: lines at its end are gone.`,
    );
  });

  test("10: all events gone", async () => {
    const forgery = `TRUNCATE "Event", "EventRow", "LogTile"`;
    const found = await saidAfter(["Event", "EventRow", "LogTile"], forgery);
    expect(found).toMatch(
      /^The log has 0 lines; the checkpoint was signed over \d+: lines at its end are gone\.$/m,
    );
    expect(found).toMatch(/^Verdict .* is public, and no line of the log made it so\.$/m);
  });

  test("11: the whole chain computed anew after a change", async () => {
    const change = ({ verb, seq }: KeptLine) => ({ verb: seq === 40n ? "claim.released" : verb });
    const found = await saidAfter(["Event"], () => writeAnew(change));
    expect(found).toMatch(/^The first \d+ lines are not those that the checkpoint was signed over/m);
    expect(found).not.toContain("The log is broken");
  });

  test.each(Object.keys(expectedGuards).filter((name) => /^Trigger (?:Event|Verdict|Claim)_/.test(name)))(
    "12: %s dropped, or disabled",
    async (trigger) => {
      const [, name, table] = /^Trigger (\S+) on (\S+)$/.exec(trigger) ?? [];
      const of = `"${name}" ON "${table}"`;
      const definition = Reflect.get(expectedGuards, trigger);
      const undo = async (does: string, undoes: string) => {
        await owner.query(does);
        const found = (await said()).lines;
        await owner.query(undoes);
        return found;
      };
      expect(await undo(`DROP TRIGGER ${of}`, definition)).toEqual([`${trigger} is gone.`, "1 found wrong."]);
      const [off, on] = ["DISABLE", "ENABLE"].map(
        (word) => `ALTER TABLE "${table}" ${word} TRIGGER "${name}"`,
      );
      expect(await undo(off ?? "", on ?? "")).toEqual([`${trigger} is disabled.`, "1 found wrong."]);
    },
  );
});

describe("names others of their kind", () => {
  const any = (table: string, where = "true") =>
    idOf(
      `SELECT t.id FROM "${table}" t JOIN "EventRow" r ON r."rowId" = t.id::text WHERE ${where} ORDER BY t.id LIMIT 1`,
    );
  const CHANGES: [what: string, table: string, set: string, where?: string][] = [
    ["the words that evidence relies on", "Evidence", `"quote" = 'x'`, "quote IS NOT NULL"],
    ["how evidence bears on its claim", "Evidence", `stance = 'disputes'`, `stance <> 'disputes'`],
    ["a source's address", "Source", `url = 'https://elsewhere.example/'`],
    ["where a mention stands", "Mention", `"start" = "start" + 1`],
    ["a promise's title", "Promise", `"titleEn" = 'x'`],
    ["a speaker's name", "Speaker", `"nameEn" = 'x'`],
    ["an article's title", "Article", `title = 'x'`],
    ["a rewording's reasons", "Rewording", `"rationaleEn" = 'x'`],
    ["when a verdict was published", "Verdict", `"publishedAt" = "publishedAt" - interval '1 microsecond'`],
    [
      "who published a verdict",
      "Verdict",
      `"secondId" = (SELECT id FROM "User" WHERE id NOT IN ("secondId", "authorId") LIMIT 1)`,
    ],
    ["the name under a verdict", "User", `name = 'Somebody Else'`],
  ];
  test.each(CHANGES)("%s", async (_what, table, set, where) => {
    const id = await any(table, where);
    const found = await saidAfter([table], `UPDATE "${table}" SET ${set} WHERE id = '${id}'`);
    expect(found).toMatch(new RegExp(`^${table} ${id} \\(.*\\) is not as line \\d+ left it\\.$`, "m"));
  });

  test("a row of a rewording's table", async () => {
    const of = await idOf(`SELECT "rewordingId" AS id FROM "TermChange" ORDER BY id LIMIT 1`);
    const forgery = `DELETE FROM "TermChange" WHERE "rewordingId" = '${of}' AND position = 0`;
    expect(await saidAfter(["TermChange"], forgery)).toMatch(
      new RegExp(`^Rewording ${of} .* is not as line`),
    );
  });

  test("an address that leads to another claim, and a name that a speaker does not have", async () => {
    const [one, other] = [await any("Claim"), await idOf(`SELECT id FROM "Claim" ORDER BY id DESC LIMIT 1`)];
    const slug = `UPDATE "Slug" SET "subjectId" = '${other}' WHERE "subjectId" = '${one}'`;
    expect(await saidAfter(["Slug"], slug)).toContain(`Claim ${one} (`);
    const speaker = await any("Speaker");
    const alias = `INSERT INTO "SpeakerAlias" VALUES (gen_random_uuid(), '${speaker}', 'x', 'x')`;
    expect(await saidAfter(["SpeakerAlias"], alias)).toContain(`Speaker ${speaker} (`);
  });

  test("one-person mode turned on by nobody", async () => {
    const forgery = `INSERT INTO "Setting" (key, value) VALUES ('one_person_mode', 'true')`;
    expect(await saidAfter(["Setting"], forgery)).toContain(
      "Setting one_person_mode (one_person_mode) is public",
    );
  });

  test("the list of rows changed to fit a forged row, a line's leaf, a tile", async () => {
    const id = await published();
    const { seq } = (await owner.query(`SELECT seq FROM "EventRow" WHERE "rowId" = '${id}'`)).rows[0];
    const list = `UPDATE "EventRow" SET hash = repeat('0', 64) WHERE "rowId" = '${id}'`;
    expect(await saidAfter(["EventRow"], list)).toContain(
      `Line ${seq}: the list of the rows that it names was altered`,
    );
    const gone = `DELETE FROM "EventRow" WHERE "rowId" = '${id}'`;
    expect(await saidAfter(["EventRow"], gone)).toContain(
      `Line ${seq}: the list of the rows that it names was altered`,
    );
    const leaf = `UPDATE "Event" SET leaf = repeat('0', 64) WHERE seq = 40`;
    expect(await saidAfter(["Event"], leaf)).toContain("Line 40 is not what it entered the tree as.");
    const commitment = `UPDATE "Event" SET commitment = repeat('0', 64) WHERE seq = 40`;
    expect(await saidAfter(["Event"], commitment)).toContain("Line 40 is not what it entered the tree as.");
    const tile = `UPDATE "LogTile" SET root = repeat('0', 64) WHERE index = 0`;
    expect(await saidAfter(["LogTile"], tile)).toBe("A kept tile of the tree is not what the lines make it.");
  });

  test("triggers put to rest for a whole database, a function replaced, a trigger added", async () => {
    const name = (await owner.query("SELECT current_database() AS name")).rows[0].name;
    await owner.query(`ALTER DATABASE "${name}" SET session_replication_role = replica`);
    expect((await said()).lines[0]).toBe(
      "session_replication_role is set in the database, so that triggers do not work.",
    );
    await owner.query(`ALTER DATABASE "${name}" RESET session_replication_role`);
    const body = (await owner.query(`SELECT pg_get_functiondef('stet_refuse'::regproc) AS sql`)).rows[0].sql;
    await owner.query(
      `CREATE OR REPLACE FUNCTION stet_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    );
    expect((await said()).lines).toContain("Function stet_refuse is not as the migrations made it.");
    await owner.query(body);
    await owner.query(
      `CREATE TRIGGER quiet BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION stet_refuse()`,
    );
    expect((await said()).lines[0]).toBe("Trigger quiet on Event is none that the migrations made.");
    await owner.query(`DROP TRIGGER quiet ON "Event"`);
  });
});

test("names what the app's role was given", async () => {
  const app = `"${decodeURIComponent(new URL(rolesInUse().url).username)}"`;
  await owner.query(`GRANT UPDATE, DELETE ON "Event" TO ${app}`);
  const given = await said();
  await owner.query(`REVOKE UPDATE, DELETE ON "Event" FROM ${app}`);
  expect(given.lines[0]).toContain(`can do what it must not: UPDATE, DELETE on "Event".`);
  await owner.query(`ALTER TABLE "Verdict" OWNER TO ${app}`);
  const owned = await said();
  // Its own grants went with the ownership.
  await owner.query(`ALTER TABLE "Verdict" OWNER TO CURRENT_USER`);
  await owner.query(`GRANT SELECT, INSERT, UPDATE ON "Verdict" TO ${app}`);
  expect(owned.lines[0]).toContain(`can do what it must not: it owns "Verdict".`);
  expect((await said()).isWell).toBe(true);
});

describe("a checkpoint that was kept elsewhere", () => {
  test("is compared with when it is named", async () => {
    const early = join(folder, "early");
    const { keepFile, readKept } = await import("@/lib/audit/checkpointFile");
    keepFile(readKept() ?? "", early);
    expect((await said("--expect", early)).isWell).toBe(true);
    const last = (await lines()) - 50;
    const forgery = `DELETE FROM "Event" WHERE seq > ${last}; DELETE FROM "EventRow" WHERE seq > ${last}`;
    expect(await saidAfter(["Event", "EventRow"], forgery, "--expect", early)).toContain(
      "lines at its end are gone",
    );
  });

  test("must be one, and signed by a key of this log", async () => {
    const other = join(folder, "other");
    writeFileSync(other, "not a checkpoint\n");
    await expect(said("--expect", other)).rejects.toThrow("This is no signed note.");
    await expect(said("--expect", join(folder, "nothing"))).rejects.toThrow("There is no file");
    await expect(said("--what")).rejects.toThrow("npm run audit [-- --expect FILE | --seal]");
    const { readKept } = await import("@/lib/audit/checkpointFile");
    const forged = (_: string, before: string, first: string) => `${before}${first === "A" ? "B" : "A"}`;
    writeFileSync(other, (readKept() ?? "").replace(/(— \S+ \S{8})(\S)/, forged));
    const { isWell, lines: printed } = await said("--expect", other);
    expect([isWell, printed[0]]).toEqual([false, "No key of this log signed the checkpoint."]);
  });

  test("whose signature cannot be looked at, for want of a key, says so", async () => {
    const { STET_LOG_KEY } = settings();
    setEnvironment({ STET_LOG_KEY: undefined });
    const { isWell, lines: printed } = await said();
    setEnvironment({ STET_LOG_KEY });
    expect(isWell).toBe(true);
    expect(printed.at(-1)).toMatch(/^No key of the log is here: who signed/);
  });

  test("is signed no more once the log does not extend it", async () => {
    const [last, file] = [(await lines()) - 50, checkpoint];
    const { readKept } = await import("@/lib/audit/checkpointFile");
    const before = readKept(file);
    const forgery = async () => {
      await owner.query(
        `DELETE FROM "Event" WHERE seq > ${last}; DELETE FROM "EventRow" WHERE seq > ${last}`,
      );
      await expect(keepCheckpoint()).rejects.toThrow("does not extend the checkpoint");
      await owner.query(`TRUNCATE "LogTile"`);
    };
    await saidAfter(["Event", "EventRow", "LogTile"], forgery);
    expect(readKept(file)).toBe(before);
  });
});

test("verifies again once everything is as it was", async () => {
  expect((await said()).isWell).toBe(true);
  expect(await db().eventPending.count()).toBe(0);
});
