import { join } from "node:path";
import { z } from "zod";
import { dayOf, type PartialDate, parsePartialDate } from "@/lib/dates";
import type { Document } from "@/lib/search/index/document";
import { readJsonLines } from "../jsonLines";

const words = z
  .string()
  .nullish()
  .transform((text) => text ?? "");

const checkedClaim = z.object({
  id: z.coerce.string(),
  lang: words,
  claim: words,
  title: words,
  subtitle: words,
  author: words,
  date: words,
});
export type CheckedClaim = z.infer<typeof checkedClaim>;

const query = z.object({
  id: z.coerce.string(),
  lang: words,
  text: z.string(),
  matches: z.array(z.coerce.string()),
});
export type Query = z.infer<typeof query>;

/** The checked claims of a folder and the queries over them. */
export function readMatching(folder: string, queries = join(folder, "dev.jsonl")) {
  return {
    claims: readJsonLines(join(folder, "claims.jsonl"), checkedClaim),
    queries: readJsonLines(queries, query),
  };
}

export function documentOf({ id, lang, claim, title, subtitle, date }: CheckedClaim): Document {
  return {
    key: id,
    isPublic: true,
    texts: { statement: [claim], title: [title], context: [subtitle] },
    speakers: [],
    kind: null,
    speakerId: null,
    rating: null,
    lang: lang || null,
    reworded: false,
    publishers: [],
    saidOn: dateOf(date),
  };
}

/** Reads 2015-05-26 and 26 May 2015. */
function dateOf(written: string): PartialDate | null {
  const iso = parsePartialDate(written.slice(0, 10));
  if (iso) return iso;
  const at = Date.parse(`${written} UTC`);
  return Number.isNaN(at) ? null : dayOf(new Date(at));
}
