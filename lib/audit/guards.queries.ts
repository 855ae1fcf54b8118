import { db } from "@/lib/db";
import type { Finding } from "./findings";
import expected from "./guards.json";

/** The triggers and constraints that keep the record, each with its definition, and the functions that they call, by their hash. */
export type Guards = Readonly<Record<string, string>>;

const TRIGGERS = `
  SELECT 'Trigger ' || t.tgname || ' on ' || c.relname AS name, pg_get_triggerdef(t.oid) AS text
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal`;
const FUNCTIONS = `
  SELECT 'Function ' || p.proname || CASE p.pronargs WHEN 0 THEN '' ELSE '(' || pg_get_function_identity_arguments(p.oid) || ')' END AS name,
    encode(sha256(convert_to(jsonb_build_array(p.prosrc, l.lanname, p.prosecdef, p.provolatile, p.proconfig)::text, 'UTF8')), 'hex') AS text
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
  WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'stet\\_%'`;
const CHECKS = `
  SELECT 'Constraint ' || k.conname || ' on ' || c.relname AS name,
    pg_get_constraintdef(k.oid) AS text
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE c.relnamespace = 'public'::regnamespace AND k.contype IN ('c', 'f', 'p', 'u')`;
const INDEXES = `
  SELECT 'Unique index ' || c.relname AS name, pg_get_indexdef(c.oid) AS text
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT i.indisprimary`;
/** By what statements do other than they say, or reach other rows than they name: the migrations make none of it. */
const DIVERSIONS = `
  SELECT 'Rule ' || r.rulename || ' on ' || c.relname AS name, pg_get_ruledef(r.oid) AS text
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  UNION ALL SELECT 'Row security on ' || c.relname, 'on'
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity
  UNION ALL SELECT 'Table ' || i.inhrelid::regclass || ' as a part of ' || c.relname, 'part'
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  UNION ALL SELECT 'Event trigger ' || evtname, evtevent FROM pg_event_trigger
  UNION ALL SELECT 'Table ' || c.relname || ' in the schema ' || n.nspname, 'other'
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname <> 'public' AND n.nspname !~ '^pg_' AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND EXISTS (
      SELECT 1 FROM pg_class o WHERE o.relnamespace = 'public'::regnamespace AND o.relname = c.relname)`;

type Named = { name: string; text: string };

/** What keeps the record in this database, in the order of the names. */
export async function guards(): Promise<Guards> {
  const sql = [TRIGGERS, FUNCTIONS, CHECKS, INDEXES, DIVERSIONS].join(" UNION ALL ");
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
/** Settings with which triggers rest or names lead elsewhere: of this database, of its roles, or of the whole server. */
const SETTINGS = `
  SELECT split_part(x, '=', 1) AS name FROM pg_db_role_setting s, unnest(s.setconfig) x
  WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    AND (x SIMILAR TO '(session_replication_role|stet.unlogged)=%'
      OR x LIKE 'search_path=%' AND replace(split_part(x, '=', 2), ' ', '') NOT IN ('public', '"$user",public'))
  UNION SELECT name FROM pg_settings WHERE name = 'session_replication_role' AND setting <> 'origin'
  ORDER BY 1`;

/** Whatever of it was taken away, put to rest or replaced. */
export async function missingGuards(): Promise<Finding[]> {
  const there = await guards();
  const wrong = Object.entries<string>(expected).flatMap(([name, text]): Finding[] => {
    if (there[name] === text) return [];
    return [{ what: "guard", name, why: there[name] === undefined ? "gone" : "changed" }];
  });
  const added = Object.keys(there).filter(
    (name) => !/^(?:Constraint|Unique index) /.test(name) && !(name in expected),
  );
  wrong.push(...added.map((name): Finding => ({ what: "guard", name, why: "added" })));
  const named = async (sql: string, why: "disabled" | "setting") =>
    (await db().$queryRawUnsafe<{ name: string }[]>(sql)).map(
      ({ name }): Finding => ({ what: "guard", name, why }),
    );
  return [...wrong, ...(await named(DISABLED, "disabled")), ...(await named(SETTINGS, "setting"))];
}
