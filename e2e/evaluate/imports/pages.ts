import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

const gold = z.object({
  id: z.string().regex(/^[\w-]+$/),
  url: z.string().optional(),
  text: z.string(),
  /** Absent where nobody said what is right; empty where the page names none. */
  title: z.string().nullish(),
  /** Names only, as `A, B`. */
  author: z.string().nullish(),
  date: z.string().nullish(),
});
export type GoldPage = z.infer<typeof gold>;

/** The project's own pages: small, in its own words. */
export const OWN_PAGES = path.join(import.meta.dirname, "pages");

/** What `gold.jsonl` of a folder says, with the bytes of each page, packed or not. */
export function readPages(folder: string): { page: GoldPage; bytes: Uint8Array }[] {
  const lines = unpacked(path.join(folder, "gold.jsonl")).toString("utf8").split("\n");
  return lines.flatMap((line, n) => {
    if (!line.trim()) return [];
    const row = gold.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`gold.jsonl, line ${n + 1}: ${z.prettifyError(row.error)}`);
    return [{ page: row.data, bytes: unpacked(path.join(folder, `${row.data.id}.html`)) }];
  });
}

function unpacked(file: string): Buffer {
  return existsSync(`${file}.gz`) ? gunzipSync(readFileSync(`${file}.gz`)) : readFileSync(file);
}
