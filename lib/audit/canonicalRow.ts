import { canonicalJson, sha256 } from "@/lib/hash";
import type { PublicTable } from "./publicTables";

const quoted = (column: string) => `t."${column}"`;

/** The SQL that reads a row's columns that count, as one JSON value that is the same in every time zone. */
export function columnsSql({ plain, times = [], days = [], digests = [], parts = {} }: PublicTable): string {
  const members = [
    ...plain.map((name) => [name, quoted(name)]),
    ...times.map((name) => [
      name,
      `to_char(${quoted(name)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    ]),
    ...days.map((name) => [name, `to_char(${quoted(name)}, 'YYYY-MM-DD')`]),
    ...digests.map((name) => [name, `encode(sha256(convert_to(${quoted(name)}, 'UTF8')), 'hex')`]),
    ...Object.entries(parts),
  ];
  return `jsonb_build_object(${members.map(([name, sql]) => `'${name}', ${sql}`).join(", ")})`;
}

/** Without its members that are null, at every depth. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}

/** The canonical JSON of a row: what is hashed. */
export function canonicalRow(
  { table, later = {} }: Pick<PublicTable, "table" | "later">,
  row: Readonly<Record<string, unknown>>,
): string {
  const members = Object.entries(row).filter(
    ([name, value]) => !(name in later && canonicalJson(later[name]) === canonicalJson(value)),
  );
  return canonicalJson(withoutNulls({ table, row: Object.fromEntries(members) }));
}

export const rowHash = (canonical: string): string => sha256(canonical);
