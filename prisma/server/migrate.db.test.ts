import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rolesInUse } from "@/prisma/testing/freshDatabase";
import { assertLanguages, listMigrations, migrate } from "./migrate";

const server = rolesInUse().ownerUrl;
let folder: string;
let url: string;

async function sql(statement: string, at = url): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  return client
    .query<Record<string, unknown>>(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

function write(name: string, text: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), text);
}

async function createDatabase(options = ""): Promise<void> {
  const fresh = new URL(server);
  fresh.pathname = `/migrate_${process.pid}_${Date.now()}`;
  url = fresh.href;
  await sql(`CREATE DATABASE ${fresh.pathname.slice(1)} TEMPLATE template0 ${options}`, server);
}

const dropDatabase = () => sql(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`, server);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "migrations-"));
  cpSync("prisma/migrations/migration_lock.toml", join(folder, "migration_lock.toml"));
  await createDatabase();
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await dropDatabase();
});

describe("migrations", () => {
  test("apply from nothing, in order, and the second time there is nothing left to do", async () => {
    const all = listMigrations().migrationDirectories.map(({ path }) => path);
    expect(await migrate(url)).toEqual(all);
    expect(await migrate(url)).toEqual([]);
    const rows = await sql(
      `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`,
    );
    expect(rows.map((row) => row.migration_name)).toEqual(all);
  });

  test("two programs at once apply each migration once", async () => {
    write("1_first", "BEGIN; SELECT pg_sleep(0.3); CREATE TABLE one (id int); COMMIT;");
    const both = await Promise.all([migrate(url, folder), migrate(url, folder)]);
    expect(both.flat()).toEqual(["1_first"]);
  });

  test("a function's body keeps its semicolons", async () => {
    const body = "BEGIN IF true THEN RETURN 'a;b'; END IF; RETURN ''; END;";
    write(
      "1_function",
      `BEGIN;\nCREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ ${body} $$;\nCOMMIT;\n`,
    );
    await migrate(url, folder);
    expect(await sql("SELECT f() AS said")).toEqual([{ said: "a;b" }]);
  });

  test("one that fails is named with its line, leaves nothing, and applies once it is mended", async () => {
    write("1_good", "BEGIN; CREATE TABLE one (id int); COMMIT;");
    write("2_broken", "BEGIN;\nCREATE TABLE two (id int);\nALTER TABLE missing ADD COLUMN x int;\nCOMMIT;\n");
    write("3_later", "BEGIN; CREATE TABLE three (id int); COMMIT;");
    await expect(migrate(url, folder)).rejects.toThrow(/2_broken failed.*relation "missing" does not exist/);
    await expect(migrate(url, folder)).rejects.toThrow(/2_broken failed/);
    const left = await sql(
      "SELECT to_regclass('one') AS one, to_regclass('two') AS two, to_regclass('three') AS three",
    );
    expect(left).toEqual([{ one: "one", two: null, three: null }]);
    write("2_broken", "BEGIN; CREATE TABLE two (id int); COMMIT;");
    expect(await migrate(url, folder)).toEqual(["2_broken", "3_later"]);
  });

  test("a syntax error is found at its line", async () => {
    write("1_typo", "BEGIN;\nCREATE TABLE one (id int);\nCREATE TABEL two (id int);\nCOMMIT;\n");
    await expect(migrate(url, folder)).rejects.toThrow(/1_typo failed at line 3 /);
  });

  test("one without its own transaction is refused before anything happens", async () => {
    write("1_loose", "CREATE TABLE one (id int);");
    await expect(migrate(url, folder)).rejects.toThrow(/1_loose\/migration.sql must begin with BEGIN/);
  });

  test("one that was changed after it was applied is named", async () => {
    write("1_first", "BEGIN; CREATE TABLE one (id int); COMMIT;");
    await migrate(url, folder);
    write("1_first", "BEGIN; CREATE TABLE one (id bigint); COMMIT;");
    await expect(migrate(url, folder)).rejects.toThrow(/earlier text of: 1_first/);
  });

  test("a database that is newer than the program is refused", async () => {
    write("1_first", "BEGIN; CREATE TABLE one (id int); COMMIT;");
    write("2_second", "BEGIN; CREATE TABLE two (id int); COMMIT;");
    await migrate(url, folder);
    rmSync(join(folder, "2_second"), { recursive: true });
    await expect(migrate(url, folder)).rejects.toThrow(/newer than this program: it holds 2_second/);
  });
});

test("a database whose letters are those of the locale C is refused: search would find no Chinese", async () => {
  await expect(assertLanguages(url)).resolves.toBeUndefined();
  await dropDatabase();
  await createDatabase("LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C' ENCODING 'UTF8'");
  await expect(assertLanguages(url)).rejects.toThrow(/cannot search Chinese/);
});

test("a database without the orders of English and Chinese is refused: the list of people could not be shown", async () => {
  await sql('DROP COLLATION pg_catalog."zh-x-icu"');
  await expect(assertLanguages(url)).rejects.toThrow(/built with ICU/);
});
