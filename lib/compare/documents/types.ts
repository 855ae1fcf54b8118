import type { z } from "zod";
import type {
  APART,
  apart,
  documentsCompared,
  passage,
  passagePair,
  repeatedEdit,
} from "@/lib/documentChanges";

/** A sentence or list item, with its place among those of its document. */
export type Passage = z.infer<typeof passage>;

/** Passages that stand for each other: one to one, one split in several, several merged; one side empty: gone or new. */
export type PassagePair = z.infer<typeof passagePair>;

/** An edit that was made at several places, told once. */
export type RepeatedEdit = z.infer<typeof repeatedEdit>;

/** Why a difference is no matter of what the document says. */
export type ApartKind = (typeof APART)[number];
export type Apart = z.infer<typeof apart>;

/**
 * How two versions of a document differ. Every passage of both stands exactly once in `changes`, `repeated`, `same`,
 * `moved`, `dates`, `apart` or `unchanged`.
 */
export type DocumentComparison = z.infer<typeof documentsCompared>;
