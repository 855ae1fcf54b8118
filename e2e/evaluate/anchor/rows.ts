import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readJsonLines } from "../jsonLines";

const place = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });

/** A passage that was marked in an earlier text. `right`: where it stands in the later one, where that is known; null for nowhere. */
const row = z.object({
  /** As it is written: what is answered has the same. */
  id: z.union([z.string(), z.number()]),
  earlier: z.string(),
  later: z.string(),
  quote: z.string(),
  start: z.number().int().min(0),
  kind: z.string().default("all"),
  right: place.nullable().optional(),
});
export type Row = z.infer<typeof row>;

export const readRows = (file: string): Row[] => readJsonLines(file, row);

/** The texts of a folder of pages, as people took them. */
export function readPages(folder: string): string[] {
  const plain = join(folder, "gold.jsonl");
  const file = existsSync(plain) ? plain : `${plain}.gz`;
  return readJsonLines(file, z.object({ text: z.string() })).map(({ text }) => text);
}
