import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

const GZIP = 0x1f8b;

/** One JSON object a line, gzipped or not; a line that is none is named in the error. */
export function readJsonLines<T>(file: string, shape: z.ZodType<T>): T[] {
  const bytes = readFileSync(file);
  const isGzip = bytes.length > 1 && bytes.readUInt16BE(0) === GZIP;
  const text = (isGzip ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").flatMap((written, n) => {
    if (!written.trim()) return [];
    const row = shape.safeParse(JSON.parse(written));
    if (!row.success) throw new Error(`${file}, line ${n + 1}: ${z.prettifyError(row.error)}`);
    return [row.data];
  });
}
