import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepFile } from "@/lib/audit/checkpointFile";
import { verifyChain } from "@/lib/audit/queries";
import { db, disconnect } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { searchClaims } from "@/lib/search/claims/queries";
import { rebuildClaims } from "@/lib/search/claims/refresh.mutations";
import { searchQuery } from "@/lib/search/schema";
import { withClient } from "@/prisma/server/client";
import type { Roles } from "@/prisma/server/roles";
import { TABLES } from "@/prisma/server/tables";
import { makeSpeaker } from "@/prisma/testing/factories";
import { makeDatabase, rolesInUse } from "@/prisma/testing/freshDatabase";
import { keptSets } from "@/prisma/testing/upgrade/keptSet";
import { type Upgraded, upgraded } from "@/prisma/testing/upgrade/restore";
import { type Footer, SESSION } from "./format";
import { BackupReader } from "./read";
import { assertEmpty, assertOurSchema, restoreInto } from "./restore";
import { writeWhole } from "./wholeFile";
import { backupOf, keptTables, rowsOf } from "./write";

const server = rolesInUse();
const folder = mkdtempSync(join(tmpdir(), "stet-backup-"));
const file = join(folder, "stet.backup.gz");
/** A site with a past and with work in hand. */
let site: Upgraded;
let backedUp: Footer["tables"];

const use = ({ url, ownerUrl }: Roles) => setEnvironment({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });

async function backUp(to = file): Promise<Footer["tables"]> {
  const sums: Footer["tables"] = {};
  await withClient(site.ownerUrl, (client) =>
    writeWhole(
      to,
      backupOf(client, (table, sum) => {
        sums[table] = sum;
      }),
    ),
  );
  return sums;
}

async function sumsIn(ownerUrl: string): Promise<Footer["tables"]> {
  return withClient(ownerUrl, async (client) => {
    await client.query(SESSION);
    const sums: Footer["tables"] = {};
    for (const table of await keptTables(client)) {
      const rows = rowsOf(client, table);
      let next = await rows.next();
      while (!next.done) next = await rows.next();
      sums[table.name] = next.value;
    }
    return sums;
  });
}

let made = 0;
/** Does `work` with an empty database of this version. */
async function withEmpty(work: (roles: Roles) => Promise<void>): Promise<void> {
  const name = `stet_restored_${process.pid}_${made++}`;
  const roles = await makeDatabase(server, name);
  await work(roles).finally(() =>
    withClient(server.ownerUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)),
  );
}

async function restore(roles: Roles, from = file): Promise<Footer["tables"]> {
  const reader = new BackupReader(from);
  const header = await reader.header();
  assertOurSchema(header);
  return (await restoreInto(roles.ownerUrl, header, reader)).tables;
}

/** The backup with its text changed, as somebody could who has no idea of it. */
function changed(name: string, change: (text: string) => string): string {
  const path = join(folder, name);
  writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(file)).toString("utf8"))));
  return path;
}

async function leavesNothing(from: string, why: RegExp): Promise<void> {
  await withEmpty(async (roles) => {
    await expect(restore(roles, from)).rejects.toThrow(why);
    await withClient(roles.ownerUrl, assertEmpty);
    const resting = "SELECT 1 FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'";
    expect((await withClient(roles.ownerUrl, (client) => client.query(resting))).rows).toEqual([]);
  });
}

beforeAll(async () => {
  site = await upgraded(server, keptSets().at(-1) ?? "");
  backedUp = await backUp();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.drop();
});

test("a backup holds every table but those that are left out for a reason", () => {
  const kept = Object.keys(TABLES).filter((name) => TABLES[name]?.leftOut === undefined);
  expect(Object.keys(backedUp).sort()).toEqual(kept.sort());
  for (const { leftOut } of Object.values(TABLES)) expect(leftOut).not.toBe("");
  const filled = Object.entries(backedUp).filter(([, { rows }]) => rows > 0);
  expect(filled.length).toBeGreaterThan(15);
});

test("a backup is for its owner's eyes, and nothing else of it lies about", () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["stet.backup.gz"]);
});

test("what was restored is the same in every row, audits clean and is found", async () => {
  await withEmpty(async (roles) => {
    expect(await restore(roles)).toEqual(backedUp);
    expect(await sumsIn(roles.ownerUrl)).toEqual(await sumsIn(site.ownerUrl));
    use(roles);
    try {
      const head = await db().event.findFirstOrThrow({ orderBy: { seq: "desc" } });
      expect(await verifyChain()).toEqual({ ok: true, lines: head.seq, head: head.hash });
      expect((await new BackupReader(file).header()).log).toEqual({ lines: `${head.seq}`, head: head.hash });
      await rebuildClaims();
      const { claims } = await searchClaims(searchQuery.parse({ q: "fares for islanders" }));
      const first = await db().claim.findUniqueOrThrow({ where: { id: claims[0]?.id ?? "" } });
      expect(first.slug).toBe("fares-for-islanders-will-not-rise-before-2026");
      // The triggers stand again, and the app goes on.
      await expect(db().event.deleteMany({})).rejects.toThrow();
      await withClient(roles.ownerUrl, (client) =>
        expect(client.query('DELETE FROM "Event"')).rejects.toThrow(/kept for ever/),
      );
      await makeSpeaker();
    } finally {
      await disconnect();
      use(server);
    }
  });
});

test("the checkpoint that lay outside the database is in the backup, as it was before the rows", async () => {
  const kept = join(folder, "log");
  const to = join(folder, "with-checkpoint.gz");
  setEnvironment({ STET_LOG_DIR: kept });
  try {
    await backUp(to);
    expect((await new BackupReader(to).header()).checkpoint).toBeNull();
    keepFile("origin\n1\nroot\n", join(kept, "checkpoint"));
    await backUp(to);
    expect((await new BackupReader(to).header()).checkpoint).toBe("origin\n1\nroot\n");
  } finally {
    setEnvironment({ STET_LOG_DIR: undefined });
  }
});

test("a backup is of one moment: what is written while it is made is not in it", async () => {
  const to = join(folder, "moment.gz");
  await withClient(site.ownerUrl, async (client) => {
    const content = backupOf(client);
    const header = await content.next();
    await withClient(site.ownerUrl, (other) =>
      other.query(
        `SET stet.unlogged = 'on'; INSERT INTO "Speaker" (id, slug, kind, "nameEn") VALUES (gen_random_uuid(), 'written-meanwhile', 'person', 'Late')`,
      ),
    );
    const rest = async function* () {
      yield header.value as string;
      yield* content;
    };
    await writeWhole(to, rest());
  });
  expect(gunzipSync(readFileSync(to)).toString()).not.toContain("written-meanwhile");
  await backUp(to);
  expect(gunzipSync(readFileSync(to)).toString()).toContain("written-meanwhile");
});

describe("nothing is restored", () => {
  test("of a file that is cut off, wherever", async () => {
    const whole = readFileSync(file);
    const cut = join(folder, "cut.gz");
    for (const share of [0.3, 0.7, 0.999]) {
      writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * share)));
      await leavesNothing(cut, /is cut off/);
    }
    await leavesNothing(
      changed("lines.gz", (text) => text.slice(0, text.lastIndexOf("\n\\.\n"))),
      /is cut off/,
    );
  });

  test("of one that was damaged", async () => {
    const whole = readFileSync(file);
    const damaged = join(folder, "damaged.gz");
    writeFileSync(damaged, whole.fill(0, 40_000, 40_064));
    await leavesNothing(damaged, /is damaged|does not fit/);
  });

  test("of one in which a row was changed, removed or added", async () => {
    const word = "islanders";
    await leavesNothing(
      changed("word.gz", (text) => text.replaceAll(word, "strangers")),
      /The rows of "\w+" are not those that were backed up/,
    );
    await leavesNothing(
      changed("row.gz", (text) => text.replace(/(?<=\\\.\n)[^\n{]+\n(?=[^\n]*\n\\\.\n[^{])/, "")),
      /are not those that were backed up|does not fit/,
    );
    await leavesNothing(
      changed("more.gz", (text) => `${text}one line more\n`),
      /is damaged: its last line/,
    );
    await leavesNothing(
      changed("broken.gz", (text) => text.replace(/reviewer@stet\.example/g, "NOBODY")),
      /does not fit its own schema/,
    );
  });

  test("of a foreign file, and of one that is not there", async () => {
    const foreign = join(folder, "foreign");
    for (const content of [
      "",
      "A letter.",
      gzipSync("A letter.\n"),
      gzipSync('{"stet":"letter"}\n'),
      gzipSync(""),
    ]) {
      writeFileSync(foreign, content);
      await expect(new BackupReader(foreign).header()).rejects.toThrow(/is no backup of Stet/);
    }
    await expect(new BackupReader(join(folder, "none")).header()).rejects.toThrow(/There is no file/);
    await expect(new BackupReader(folder).header()).rejects.toThrow(/cannot be read/);
    const later = changed("later.gz", (text) => text.replace('"format":2', '"format":3'));
    await expect(new BackupReader(later).header()).rejects.toThrow(/written in format 3/);
  });

  test("into a database that holds anything", async () => {
    await withEmpty(async (roles) => {
      await withClient(roles.ownerUrl, (client) => client.query("CREATE TABLE letters (id int)"));
      await expect(restore(roles)).rejects.toThrow(/is not empty \("public"\."letters"\)/);
      await withClient(roles.ownerUrl, (client) => client.query("DROP TABLE letters"));
      await restore(roles);
      await expect(restore(roles)).rejects.toThrow(/is not empty/);
      expect(await sumsIn(roles.ownerUrl)).toEqual(backedUp);
    });
  });

  test("of another schema, and it is said what to do", async () => {
    const header = await new BackupReader(file).header();
    const [first = "", ...rest] = header.migrations;
    expect(() => assertOurSchema(header)).not.toThrow();
    expect(() =>
      assertOurSchema({ ...header, migrations: [first, ...rest, "20990101000000_later"] }),
    ).toThrow(/with the newer version/);
    expect(() => assertOurSchema({ ...header, migrations: [first] })).toThrow(
      new RegExp(`the version whose last migration is ${first}`),
    );
  });
});

test("a database with a table that this version does not know is not backed up without it", async () => {
  await withEmpty(async (roles) => {
    await withClient(roles.ownerUrl, async (client) => {
      await client.query('CREATE TABLE "Unheard" (id int PRIMARY KEY)');
      await expect(backupOf(client).next()).rejects.toThrow(/does not know the tables "Unheard"/);
    });
  });
});
