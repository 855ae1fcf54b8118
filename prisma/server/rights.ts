import type pg from "pg";
import { RIGHTS, TABLES, WORKING_SCHEMAS } from "./tables";

/** All that can be granted on a table and is not reading it. */
const ALL_RIGHTS = ["INSERT", "UPDATE", "DELETE", "TRUNCATE", "TRIGGER", "REFERENCES"];
const DEFAULT_RIGHTS: readonly string[] = RIGHTS.add;

type Held = { schema: string; name: string; rights: string[] };

/** What the role of this connection may do with the rows of each table. */
async function heldRights(client: pg.Client): Promise<Held[]> {
  const { rows } = await client.query<Held>(
    `SELECT n.nspname AS schema, c.relname AS name,
       ARRAY(SELECT r FROM unnest($1::text[]) r WHERE has_table_privilege(c.oid, r)
         OR (r IN ('INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege(c.oid, r))) AS rights
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY($2)`,
    [
      ["SELECT", ...ALL_RIGHTS],
      ["public", ...WORKING_SCHEMAS],
    ],
  );
  return rows;
}

/** What the app needs and the role of this connection lacks, in words. */
export async function missingOf(client: pg.Client): Promise<string[]> {
  const held = await heldRights(client);
  const ours = Object.entries(TABLES).flatMap(([name, { app }]) => {
    const table = held.find((one) => one.schema === "public" && one.name === name);
    if (!table) return [`the table "${name}": do both addresses name one database?`];
    const wanted = ["SELECT", ...RIGHTS[app]].filter((right) => !table.rights.includes(right));
    return wanted.length > 0 ? [`${wanted.join(", ")} on "${name}"`] : [];
  });
  const working = held
    .filter(({ schema }) => schema !== "public")
    .flatMap(({ schema, name, rights }) => {
      const wanted = ["SELECT", ...RIGHTS.remove].filter((right) => !rights.includes(right));
      return wanted.length > 0 ? [`${wanted.join(", ")} on ${schema}.${name}`] : [];
    });
  return [...ours, ...working, ...(await missingElsewhere(client))];
}

async function missingElsewhere(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(
    `SELECT 'USAGE on the schema ' || n.nspname AS what FROM pg_namespace n
       WHERE n.nspname = ANY($1) AND NOT has_schema_privilege(n.oid, 'USAGE')
     UNION ALL SELECT 'a policy for the rows of ' || c.oid::regclass FROM pg_class c
       WHERE c.relnamespace = to_regnamespace('graphile_worker') AND c.relrowsecurity AND row_security_active(c.oid)
         AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid
           AND EXISTS (SELECT 1 FROM unnest(p.polroles) r WHERE r = 0 OR pg_has_role(r, 'USAGE')))
     UNION ALL SELECT 'USAGE on the sequence ' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY($1) AND CASE c.relkind WHEN 'S' THEN NOT has_sequence_privilege(c.oid, 'USAGE') END
     UNION ALL SELECT 'rights on later tables of the schema ' || s FROM unnest($1) s WHERE NOT EXISTS (
       SELECT 1 FROM pg_default_acl d, aclexplode(d.defaclacl) a
       WHERE d.defaclnamespace = to_regnamespace(s) AND d.defaclobjtype = 'r' AND a.grantee = current_user::regrole)`,
    [["public", ...WORKING_SCHEMAS]],
  );
  return rows.map(({ what }) => what);
}

/** Something that the role of this connection can do and must not, and the statement that ends it. */
export type Excess = { what: string; mend: string };

/** Beyond the rights on tables. $1: the schemas, $2: the owner's role. */
const BEYOND_TABLES = `
  SELECT what, format('ALTER ROLE %I NOSUPERUSER NOCREATEROLE NOBYPASSRLS NOREPLICATION', rolname) AS mend
    FROM pg_roles, unnest(ARRAY[
      CASE WHEN rolsuper THEN 'it is a superuser' END, CASE WHEN rolcreaterole THEN 'it makes roles' END,
      CASE WHEN rolbypassrls THEN 'it passes by row security' END, CASE WHEN rolreplication THEN 'it reads the whole cluster' END]) what
    WHERE rolname = current_user AND what IS NOT NULL
  UNION ALL SELECT 'it puts triggers aside (session_replication_role)',
      format('REVOKE SET ON PARAMETER session_replication_role FROM %I', current_user)
    WHERE has_parameter_privilege('session_replication_role', 'SET')
  UNION ALL SELECT format('it is a member of "%s"', $2::text), format('REVOKE %I FROM %I', $2, current_user)
    WHERE pg_has_role($2::name, 'MEMBER')
  UNION ALL SELECT 'it owns the database', format('ALTER DATABASE %I OWNER TO %I', datname, $2) FROM pg_database
    WHERE datname = current_database() AND pg_has_role(datdba, 'MEMBER')
  UNION ALL SELECT 'it owns ' || what, format('REASSIGN OWNED BY %I TO %I', current_user, $2) FROM (
      SELECT c.oid::regclass::text AS what, c.relnamespace AS place, c.relowner AS owner FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
      UNION ALL SELECT p.oid::regprocedure::text, p.pronamespace, p.proowner FROM pg_proc p
      UNION ALL SELECT 'the schema ' || n.nspname, n.oid, n.nspowner FROM pg_namespace n) o
    JOIN pg_namespace n ON n.oid = o.place WHERE n.nspname = ANY($1) AND pg_has_role(o.owner, 'MEMBER')
  UNION ALL SELECT right_ || ' on the database', format('REVOKE %s ON DATABASE %I FROM PUBLIC, %I', right_, current_database(), current_user)
    FROM unnest(ARRAY['CREATE', 'TEMPORARY']) right_ WHERE has_database_privilege(current_database(), right_)
  UNION ALL SELECT 'CREATE on the schema ' || nspname, format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC, %I', nspname, current_user)
    FROM pg_namespace WHERE nspname = ANY($1) AND has_schema_privilege(oid, 'CREATE')`;

/** What the role of this connection can do beyond what the app needs: all that would let it change what is on record. */
export async function excessOf(client: pg.Client, owner: string): Promise<Excess[]> {
  const { rows } = await client.query<Excess>(BEYOND_TABLES, [["public", ...WORKING_SCHEMAS], owner]);
  // Whoever owns the tables may do anything with them: naming each right would hide that.
  if (rows.length > 0) return rows;
  const tables = (await heldRights(client)).filter(({ schema }) => schema === "public");
  return tables.flatMap(({ name, rights }) => {
    const allowed: readonly string[] = TABLES[name] ? RIGHTS[TABLES[name].app] : DEFAULT_RIGHTS;
    const over = rights.filter((right) => right !== "SELECT" && !allowed.includes(right)).join(", ");
    const mend = `REVOKE ${over} ON "${name}" FROM PUBLIC`;
    return over === "" ? [] : [{ what: `${over} on "${name}"`, mend }];
  });
}
