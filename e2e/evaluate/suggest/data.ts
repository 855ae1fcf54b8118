import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Lang } from "@/lib/generated/prisma/enums";
import { CHECKABLE_ZH, OTHER_ZH } from "./sentences/chinese";
import { CHECKABLE_EN, OTHER_EN } from "./sentences/english";

const labelled = z.object({ text: z.string(), checkable: z.boolean() });
export type Labelled = z.infer<typeof labelled>;

/** The project's own sentences of news, in both languages. */
export const OWN: Labelled[] = [
  ...[...CHECKABLE_EN, ...CHECKABLE_ZH].map((text) => ({ text, checkable: true })),
  ...[...OTHER_EN, ...OTHER_ZH].map((text) => ({ text, checkable: false })),
];

export const langOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? "zh" : "en");

/** Labelled sentences, one JSON object a line; the file may be gzipped. A line that is none is named in the error. */
export function readLabelled(file: string): Labelled[] {
  const bytes = readFileSync(file);
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const lines = (isZipped ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.flatMap((line, n) => {
    if (!line.trim()) return [];
    const row = labelled.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`${file}, line ${n + 1}: ${z.prettifyError(row.error)}`);
    return [row.data];
  });
}
