/** What was read, in which each verdict has a rating. */
export type Rated<T> = T extends readonly (infer One)[]
  ? Rated<One>[]
  : T extends Date
    ? T
    : T extends object
      ? { [K in keyof T]: K extends "rating" ? NonNullable<T[K]> : Rated<T[K]> }
      : T;

/**
 * Rows as they were read, whose verdicts are none but such as somebody else may see: only a draft may lack a rating, and the
 * database refuses the rest. For every query that reads ratings of such verdicts, at any depth.
 */
export function rated<T>(rows: T): Rated<T> {
  if (!isRated(rows)) throw new Error("a verdict that is no draft was read without a rating");
  return rows;
}

function isRated<T>(row: T): row is T & Rated<T> {
  if (typeof row !== "object" || row === null || row instanceof Date) return true;
  if (Array.isArray(row)) return row.every((one) => isRated(one));
  return Object.entries(row).every(([key, value]) => (key === "rating" ? value !== null : isRated(value)));
}
