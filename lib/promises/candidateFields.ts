import { comparedFields } from "./circle.queries";

/** Claims or promises of one circle that are read to find the likely ones among them. */
export const MOST_READ = 300;

/** Wordings of one promise that say what it is about. */
const WORDINGS_READ = 12;

export const wordings = { take: WORDINGS_READ, orderBy: { id: "asc" }, select: comparedFields } as const;

/** Each row once: what was asked for in words comes before what is only late. */
export function merged<T extends { id: string }>(alike: T[], latest: T[], q: string | undefined): T[] {
  const rows = q ? [...alike, ...latest] : [...latest, ...alike];
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
