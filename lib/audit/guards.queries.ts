import { db } from "@/lib/db";
import type { Finding } from "./findings";
import expected from "./guards.json";

/** The triggers that keep the record, each with its definition, and the functions that they call, by their hash. */
export type Guards = Readonly<Record<string, string>>;

const TRIGGERS = `
  SELECT 'Trigger ' || t.tgname || ' on ' || c.relname AS name, pg_get_triggerdef(t.oid) AS text
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal`;
const FUNCTIONS = `
  SELECT 'Function ' || p.proname AS name, encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex') AS text
  FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'stet\\_%'`;
const CHECKS = `
  SELECT 'Constraint ' || k.conname || ' on ' || c.relname AS name, k.contype::text || ' ' || k.convalidated AS text
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE c.relnamespace = 'public'::regnamespace AND k.contype IN ('c', 'f', 'p', 'u')`;
const INDEXES = `
  SELECT 'Unique index ' || c.relname AS name, pg_get_indexdef(c.oid) AS text
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT i.indisprimary`;

type Named = { name: string; text: string };

/** What keeps the record in this database, in the order of the names. */
export async function guards(): Promise<Guards> {
  const sql = [TRIGGERS, FUNCTIONS, CHECKS, INDEXES].join(" UNION ALL ");
  const rows = await db().$queryRawUnsafe<Named[]>(
    `SELECT name, text FROM (${sql}) g ORDER BY name COLLATE "C"`,
  );
  return Object.fromEntries(rows.map(({ name, text }) => [name, text]));
}

/** Disabled triggers, also those by which Postgres checks references. */
const DISABLED = `
  SELECT DISTINCT 'Trigger ' || CASE WHEN t.tgisinternal THEN 'of references' ELSE t.tgname END || ' on ' || c.relname AS name
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = 'public'::regnamespace AND t.tgenabled NOT IN ('O', 'A') ORDER BY 1`;
/** Settings of this database or its roles with which triggers rest. */
const SETTINGS = `
  SELECT DISTINCT split_part(x, '=', 1) AS name FROM pg_db_role_setting s, unnest(s.setconfig) x
  WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    AND x SIMILAR TO '(session_replication_role|stet.unlogged)=%' ORDER BY 1`;

/** Whatever of it was taken away, put to rest or replaced. */
export async function missingGuards(): Promise<Finding[]> {
  const there = await guards();
  const wrong = Object.entries<string>(expected).flatMap(([name, text]): Finding[] => {
    if (there[name] === text) return [];
    return [{ what: "guard", name, why: there[name] === undefined ? "gone" : "changed" }];
  });
  const added = Object.keys(there).filter(
    (name) => /^(?:Trigger|Function) /.test(name) && !(name in expected),
  );
  wrong.push(...added.map((name): Finding => ({ what: "guard", name, why: "added" })));
  const named = async (sql: string, why: "disabled" | "setting") =>
    (await db().$queryRawUnsafe<{ name: string }[]>(sql)).map(
      ({ name }): Finding => ({ what: "guard", name, why }),
    );
  return [...wrong, ...(await named(DISABLED, "disabled")), ...(await named(SETTINGS, "setting"))];
}
