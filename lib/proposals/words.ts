import { z } from "zod";
import { canonicalJson } from "@/lib/hash";

/** Everything that a proposal may change, in the order in which it is shown. */
const FIELDS = [
  "version",
  "title",
  "titleEn",
  "titleZh",
  "nameEn",
  "nameZh",
  "aliases",
  "descriptionEn",
  "descriptionZh",
  "affiliation",
  "merged",
  "publisher",
  "author",
  "publishedOn",
  "lang",
  "url",
  "stance",
  "sourceKind",
  "article",
  "claim",
  "quote",
  "noteEn",
  "noteZh",
  "statementEn",
  "statementZh",
  "quoteTranslation",
  "subject",
  "givenBy",
  "saidOn",
  "venueEn",
  "venueZh",
  "wordings",
  "moved",
  "unpublished",
  "text",
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that hold one thing to a line. */
export const LISTS: readonly Field[] = ["aliases"];

/** What readers see of something, by field; a field that is missing or null is empty. */
export const words = z.partialRecord(z.enum(FIELDS), z.string().nullable());
export type Words = z.infer<typeof words>;

/** The part of a state that readers see: wordings that are not public yet, and others' whole texts, stay on the desk. */
export function publicWords({ unpublished: _, text: _text, ...seen }: Words): Words {
  return seen;
}

/** One field of two states. */
export type Difference = { field: Field; before: string | null; after: string | null };

/** Every field that either state fills, in the order of `FIELDS`. */
export function bothStates(before: Words, after: Words): Difference[] {
  return FIELDS.map((field) => ({
    field,
    before: before[field] ?? null,
    after: after[field] ?? null,
  })).filter((row) => row.before !== null || row.after !== null);
}

/** The fields in which two states differ. */
export function differences(before: Words, after: Words): Difference[] {
  return bothStates(before, after).filter((row) => row.before !== row.after);
}

/** Whether two states say the same; a field that is empty says as much as one that is missing. */
export function sameWords(a: Words, b: Words): boolean {
  const filled = (state: Words) =>
    Object.fromEntries(Object.entries(state).filter(([, text]) => text !== null));
  return canonicalJson(filled(a)) === canonicalJson(filled(b));
}

/** Whether a change filled what was empty, emptied what was filled, or did something else. */
export function howChanged(before: Words, after: Words): "added" | "removed" | "changed" {
  const rows = differences(before, after);
  if (rows.length > 0 && rows.every((row) => row.before === null)) return "added";
  if (rows.length > 0 && rows.every((row) => row.after === null)) return "removed";
  return "changed";
}
