import { z } from "zod";

/** Rows on a page of a public list: about three screens. */
export const PAGE_SIZE = 25;

/** The id of the last row of the page before; anything else means the first page. */
export const cursor = z.uuid().optional().catch(undefined);

/** What a query takes to read the page after `cursor`, and one row more to see whether there is a next. */
export function pageArgs(after: string | undefined, size = PAGE_SIZE) {
  return { take: size + 1, ...(after ? { cursor: { id: after }, skip: 1 } : {}) };
}

export type Page<T> = { rows: T[]; next: string | null };

/** Cuts what `pageArgs` read to one page and the cursor of the next. */
export function pageOf<T extends { id: string }>(read: T[], size = PAGE_SIZE): Page<T> {
  const rows = read.slice(0, size);
  return { rows, next: read.length > size ? (rows.at(-1)?.id ?? null) : null };
}
