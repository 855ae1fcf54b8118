import { z } from "zod";
import type { Labelled } from "./pairs";

/** The service or the law that a pair was taken from; the pair itself where none is named. */
const DOCUMENT = [/@[0-9a-f]+:([^/]+)\//u, /regulation: ([^(]+)\(/u];

export function documentOf({ id, origin }: Pick<Labelled, "id" | "origin">): string {
  for (const form of DOCUMENT) {
    const found = form.exec(origin)?.[1];
    if (found) return found;
  }
  return id;
}

const isOfDocument = ({ origin }: Labelled) => DOCUMENT.some((form) => form.test(origin));

/** FNV-1a: the same on every machine. */
export function hashOf(text: string): number {
  let sum = 2166136261;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 16777619) >>> 0;
  return sum;
}

export const half = z.enum(["making", "kept", "all"]);
export type Half = z.infer<typeof half>;

/**
 * Whole documents are kept aside, about half of them: the comparer is made with the others, and measured on these. Pairs
 * of no document were written or edited for the making.
 */
export const halfOf = (row: Labelled): Exclude<Half, "all"> =>
  isOfDocument(row) && (hashOf(documentOf(row)) >>> 8) % 2 === 1 ? "kept" : "making";

export const inHalf = (rows: readonly Labelled[], wanted: Half): Labelled[] =>
  rows.filter((row) => wanted === "all" || halfOf(row) === wanted);
