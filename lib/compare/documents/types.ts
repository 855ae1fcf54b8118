import type { z } from "zod";
import type { APART, documentsCompared, passagePair } from "@/lib/documentChanges";

/** Passages that stand for each other: one to one, one split in several, several merged; one side empty: gone or new. */
export type PassagePair = z.infer<typeof passagePair>;

/** Why a difference is no matter of what the document says. */
export type ApartKind = (typeof APART)[number];

/**
 * How two versions of a document differ. Every passage of both stands exactly once in `changes`, `repeated`, `same`,
 * `cannotTell`, `moved`, `dates`, `apart` or `unchanged`.
 */
export type DocumentComparison = z.infer<typeof documentsCompared>;
