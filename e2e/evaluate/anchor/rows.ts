import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

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

/** The lines of a file that may be gzipped. */
function linesOf(file: string): { line: unknown; n: number }[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .flatMap((line, n) => (line.trim() ? [{ line: JSON.parse(line) as unknown, n: n + 1 }] : []));
}

function read<T>(file: string, shape: z.ZodType<T>): T[] {
  return linesOf(file).map(({ line, n }) => {
    const parsed = shape.safeParse(line);
    if (!parsed.success) throw new Error(`${file}, line ${n}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

export const readRows = (file: string): Row[] => read(file, row);

/** The texts of a folder of pages, as people took them. */
export function readPages(folder: string): string[] {
  const plain = join(folder, "gold.jsonl");
  const file = existsSync(plain) ? plain : `${plain}.gz`;
  return read(file, z.object({ text: z.string() })).map(({ text }) => text);
}
