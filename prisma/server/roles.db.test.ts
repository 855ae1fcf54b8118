import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeArticle, makeSpeaker } from "@/prisma/testing/factories";
import { asOwner, makeDatabase, rolesInUse, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { makeMissingRole } from "./appRole";
import { withClient } from "./client";
import { tablesIn, withRestingTriggers } from "./copyTables";
import { migrate } from "./migrate";
import { inDatabase, type Roles, separateRoles } from "./roles";
import { TABLES } from "./tables";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

const asApp = (sql: string) => withClient(rolesInUse().url, (client) => client.query(sql));
const refused = async (sql: string) => {
  await expect(asApp(sql), sql).rejects.toThrow(/permission denied|must be owner/);
};

test("every table of the schema is in the list, and no other", async () => {
  const { rows } = await asOwner((client) =>
    client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"),
  );
  expect(Object.keys(TABLES).sort()).toEqual(rows.map(({ name }) => name).sort());
});

describe("the app's role", () => {
  test("is another than the owner's, and owns nothing", async () => {
    const { url, ownerUrl } = rolesInUse();
    expect(new URL(url).username).not.toBe(new URL(ownerUrl).username);
    const owned = `SELECT relname FROM pg_class WHERE pg_has_role(relowner, 'MEMBER')
      UNION SELECT datname FROM pg_database WHERE pg_has_role(datdba, 'MEMBER')`;
    expect((await asApp(owned)).rows).toEqual([]);
  });

  const kept = Object.entries(TABLES).filter(([, { app }]) => app !== "remove");
  test.each(kept)("removes nothing of %s, and empties it neither", async (name) => {
    await refused(`DELETE FROM "${name}"`);
    await refused(`TRUNCATE "${name}" CASCADE`);
  });

  const written = Object.entries(TABLES).filter(([, { app }]) => app === "add" || app === "read");
  test.each(written)("changes nothing of %s", async (name) => {
    const { rows } = await asOwner((client) =>
      client.query<{ column: string }>(
        `SELECT quote_ident(attname) AS column FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
        [`"${name}"`],
      ),
    );
    for (const { column } of rows) await refused(`UPDATE "${name}" SET ${column} = ${column}`);
  });

  test.each(Object.keys(TABLES))("puts no trigger of %s aside, and no rule or column of it", async (name) => {
    for (const sql of [
      `ALTER TABLE "${name}" DISABLE TRIGGER ALL`,
      `ALTER TABLE "${name}" DISABLE TRIGGER USER`,
      `ALTER TABLE "${name}" ADD COLUMN more int`,
      `CREATE RULE nothing AS ON INSERT TO "${name}" DO INSTEAD NOTHING`,
      `DROP TABLE "${name}" CASCADE`,
      `TRUNCATE "${name}" CASCADE`,
    ])
      await refused(sql);
  });

  test("takes no trigger or function away, and puts none in its place", async () => {
    const { rows } = await asOwner((client) =>
      client.query<{ name: string; table: string; does: string }>(
        `SELECT quote_ident(tgname) AS name, tgrelid::regclass::text AS table, tgfoid::regprocedure::text AS does
         FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
         WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace`,
      ),
    );
    expect(rows.length).toBeGreaterThan(40);
    for (const { name, table, does } of rows) {
      await refused(`DROP TRIGGER ${name} ON ${table}`);
      await refused(`DROP FUNCTION ${does} CASCADE`);
    }
    const nothing = "RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'";
    await refused(`CREATE OR REPLACE FUNCTION stet_refuse() ${nothing}`);
    await refused(`CREATE FUNCTION public.mine() ${nothing}`);
  });

  test.each([
    "SET session_replication_role = replica",
    "SELECT set_config('session_replication_role', 'replica', false)",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "CREATE ROLE another LOGIN",
    "CREATE TABLE public.mine (id int)",
    "CREATE TEMPORARY TABLE mine (id int)",
    "CREATE SCHEMA mine",
    "CREATE EXTENSION hstore",
    'CREATE VIEW public.mine AS SELECT 1 AS "id"',
    "SELECT * FROM pg_authid",
    "SELECT * FROM pg_shadow",
    "SELECT pg_read_file('postgresql.conf')",
    "COPY \"User\" TO '/tmp/people'",
    "COPY \"User\" TO PROGRAM 'cat'",
    "ALTER SYSTEM SET fsync = off",
    'BEGIN; LOCK TABLE "Event" IN ACCESS EXCLUSIVE MODE',
  ])("is refused: %s", refused);

  test("cannot become the owner", async () => {
    const owner = decodeURIComponent(new URL(rolesInUse().ownerUrl).username);
    await refused(`SET ROLE "${owner}"`);
    await refused(`SET SESSION AUTHORIZATION "${owner}"`);
  });

  test("sees each job of the queue", async () => {
    const added = "SELECT graphile_worker.add_job('index_claims', '{}'::json, job_key => 'of_the_test')";
    await asApp(added);
    const found = await asApp("SELECT 1 FROM graphile_worker._private_jobs WHERE key = 'of_the_test'");
    expect(found.rowCount).toBe(1);
    await asApp("SELECT graphile_worker.remove_job('of_the_test')");
  });
});

/** What the app may do with a table's other rows it may not do with those that readers saw. */
describe.each(["the app's role", "the owner, as long as the triggers stand"])("by %s", (who) => {
  const run = (sql: string) =>
    who === "the app's role" ? asApp(sql) : asOwner((client) => client.query(sql));
  const stays = (sql: string) =>
    expect(run(sql), sql).rejects.toThrow(
      /permission denied|is refused|kept as (?:it was|they were)|is public/,
    );

  test("the words and the verdict of a public claim stay as they were", async () => {
    const claim = await makePublicClaim();
    for (const set of [
      "quote = 'Something else.'",
      `"statementEn" = 'Something else.'`,
      "kind = 'accusation'",
      '"publicSince" = NULL',
      `"speakerId" = '${(await makeSpeaker()).id}'`,
    ])
      await stays(`UPDATE "Claim" SET ${set} WHERE id = '${claim.id}'`);
    await stays(`DELETE FROM "Claim" WHERE id = '${claim.id}'`);
    for (const set of [
      "rating = 'broken'",
      `"summaryEn" = 'Else.'`,
      `"rationaleEn" = 'Else.'`,
      "status = 'draft'",
    ])
      await stays(`UPDATE "Verdict" SET ${set} WHERE "claimId" = '${claim.id}'`);
    await stays(`DELETE FROM "Verdict" WHERE "claimId" = '${claim.id}'`);
  });

  test("the text of an article stays as it was", async () => {
    const { version } = await makeArticle("They said so.");
    await stays(`UPDATE "ArticleVersion" SET text = 'They did not.' WHERE id = '${version.id}'`);
    await stays(`DELETE FROM "ArticleVersion" WHERE id = '${version.id}'`);
  });

  test("the log stays as it was", async () => {
    await asApp(
      `INSERT INTO "Event" (seq, at, verb, "subjectType", "subjectId", data, "prevHash", hash, commitment, leaf)
       SELECT coalesce(max(seq), 0) + 1, now(), 'claim.opened', 'claim', '${randomUUID()}', '{}',
         coalesce((SELECT hash FROM "Event" ORDER BY seq DESC LIMIT 1), repeat('0', 64)),
         lpad(to_hex(coalesce(max(seq), 0) + 1), 64, 'a'), repeat('0', 64), repeat('0', 64) FROM "Event"`,
    );
    for (const sql of [
      `UPDATE "Event" SET verb = 'claim.released'`,
      'DELETE FROM "Event"',
      'TRUNCATE "Event" CASCADE',
    ])
      await stays(sql);
  });
});

describe("roles are told apart at each start", () => {
  const name = `stet_roles_${process.pid}`;
  let roles: Roles;
  const owner = (sql: string) => withClient(roles.ownerUrl, (client) => client.query(sql));
  const app = () => `"${decodeURIComponent(new URL(roles.url).username)}"`;
  const onServer = (sql: string) =>
    withClient(inDatabase(rolesInUse(), "postgres").ownerUrl, (client) => client.query(sql));

  beforeEach(async () => {
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    roles = await makeDatabase(rolesInUse(), name);
    return () => onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  test("one role for both is told", async () => {
    const one = { url: roles.ownerUrl, ownerUrl: roles.ownerUrl };
    expect(await separateRoles(one)).toMatch(/^One role both owns the database and serves the site/);
  });

  test("what is missing or too much is mended, also by two starts at once", async () => {
    await owner(`REVOKE ALL ON ALL TABLES IN SCHEMA public, graphile_worker FROM ${app()}`);
    await owner(`GRANT UPDATE (hash), DELETE ON "Event" TO ${app()}`);
    await owner(`DROP POLICY ${app()} ON graphile_worker._private_jobs`);
    await owner(`ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM ${app()}`);
    await owner(`GRANT CREATE ON SCHEMA public TO PUBLIC`);
    expect(await Promise.all([separateRoles(roles), separateRoles(roles)])).toEqual([null, null]);
    await withClient(roles.url, async (client) => {
      await expect(client.query('DELETE FROM "Event"')).rejects.toThrow(/permission denied/);
      await expect(client.query('UPDATE "Event" SET hash = hash')).rejects.toThrow(/permission denied/);
      await expect(client.query("CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
      await client.query('SELECT * FROM "Claim"');
    });
  });

  test("what somebody gave to a role that was right is taken from it, and told", async () => {
    await separateRoles(roles);
    await owner(`GRANT UPDATE, DELETE ON "Event" TO ${app()}`);
    expect(await separateRoles(roles)).toMatch(/which was taken from it:\n {2}UPDATE, DELETE on "Event"$/);
    expect(await separateRoles(roles)).toBeNull();
  });

  test("the role that DATABASE_URL names is made where there is none and the owner may", async () => {
    const role = `stet_made_${process.pid}`;
    const url = Object.assign(new URL(roles.url), { username: role, password: "of its own" }).href;
    try {
      const both = await Promise.all([
        makeMissingRole(url, roles.ownerUrl),
        makeMissingRole(url, roles.ownerUrl),
      ]);
      expect(both.sort()).toEqual([false, true]);
      expect(await separateRoles({ ...roles, url })).toBeNull();
      await withClient(url, (client) => client.query('SELECT * FROM "Claim"'));
      const another = Object.assign(new URL(url), { username: `${role}_2` }).href;
      await expect(makeMissingRole(another, roles.url)).rejects.toThrow(/may not make one[\s\S]*CREATE ROLE/);
    } finally {
      await owner(`DROP OWNED BY ${role}`);
      await owner(`DROP ROLE ${role}`);
    }
  });

  test("an owner that is no administrator migrates, grants and lets triggers rest", async () => {
    const plain = `stet_plain_owner_${process.pid}`;
    const elsewhere = inDatabase(rolesInUse(), `${name}_plain`);
    const ownerUrl = Object.assign(new URL(elsewhere.ownerUrl), { username: plain, password: "plain" }).href;
    await onServer(`CREATE ROLE ${plain} LOGIN PASSWORD 'plain'`);
    await onServer(`CREATE DATABASE ${name}_plain OWNER ${plain} TEMPLATE template0`);
    try {
      await migrate(ownerUrl);
      expect(await separateRoles({ ...elsewhere, ownerUrl })).toBeNull();
      await withClient(ownerUrl, async (client) => {
        const tables = await tablesIn(client, ["public"]);
        await withRestingTriggers(
          client,
          tables,
          async () => void (await client.query('DELETE FROM "Event"')),
        );
      });
      await withClient(elsewhere.url, (client) => client.query("SELECT stet_analyze_search()"));
    } finally {
      await onServer(`DROP DATABASE ${name}_plain WITH (FORCE)`);
      await onServer(`DROP ROLE ${plain}`);
    }
  });

  test("a table that comes later can be read and added to, and no more", async () => {
    await separateRoles(roles);
    await owner('CREATE TABLE "Later" (id serial PRIMARY KEY, word text)');
    await withClient(roles.url, async (client) => {
      await client.query(`INSERT INTO "Later" (word) VALUES ('new')`);
      expect((await client.query('SELECT word FROM "Later"')).rows).toEqual([{ word: "new" }]);
      await expect(client.query('UPDATE "Later" SET word = NULL')).rejects.toThrow(/permission denied/);
    });
    expect(await separateRoles(roles)).toBeNull();
  });

  test("a role that owns what it must not is refused, with the statements that mend it", async () => {
    await owner(`ALTER TABLE "Verdict" OWNER TO ${app()}`);
    await expect(separateRoles(roles)).rejects.toThrow(
      /it owns "Verdict"[\s\S]*REASSIGN OWNED BY \w+ TO \w+;/,
    );
    await owner(`ALTER TABLE "Verdict" OWNER TO CURRENT_USER`);
    expect(await separateRoles(roles)).toBeNull();
  });

  test("a right that comes from everybody's is named with what takes it away", async () => {
    await owner('GRANT DELETE ON "Claim" TO PUBLIC');
    await expect(separateRoles(roles)).rejects.toThrow(
      /DELETE on "Claim"[\s\S]*REVOKE DELETE ON "Claim" FROM PUBLIC/,
    );
  });

  test("an address of another database is found out", async () => {
    const elsewhere = inDatabase(roles, "postgres").url;
    await expect(separateRoles({ ...roles, url: elsewhere })).rejects.toThrow(
      /do both addresses name one database/,
    );
  });
});
