import type { CopiesCompared } from "@/lib/copiesCompared";
import type { CaptureOutcome, WatchVisitKind } from "@/lib/generated/prisma/enums";

/** What is plain at the first look; everything else may be over in a moment, and is told after so many in a row. */
const PLAIN: ReadonlySet<CaptureOutcome> = new Set([
  "not_found",
  "gone",
  "other_document",
  "robots",
  "not_public",
  "too_large",
]);
const LOOKS_UNTIL_TOLD = 3;

/** Whether it is told now that no page comes, of `failures` looks in a row. */
export const isTold = (outcome: CaptureOutcome, failures: number, mayPass: boolean): boolean =>
  failures >= (PLAIN.has(outcome) && !mayPass ? 1 : LOOKS_UNTIL_TOLD);

/** How often a page goes to and fro before its timeline only counts. */
export const MOST_FLIPS = 2;

/** What a version that differs is: `isKept`: it is what later visits are compared with, and its copy is kept. */
export type Judged = { kind: WatchVisitKind; reason: string | null; isKept: boolean };

/**
 * What is recorded of a copy that reads otherwise. What differs again and again (dates, what stands around the text) and
 * what is no version at all (half a page, a wall) is noted once and kept out: later visits are compared with what was
 * there before. Null: nothing differs.
 */
export function judge(compared: CopiesCompared): Judged | null {
  const { state, reason, isIncidental, passages } = compared;
  switch (state) {
    case "unchanged":
      return null;
    case "artefact":
      if (reason === "extractor") return { kind: "technical", reason, isKept: true };
      return { kind: reason === "other_document" ? reason : "artefact", reason, isKept: false };
    case "cosmetic":
      return { kind: "cosmetic", reason: isIncidental ? "incidental" : null, isKept: !isIncidental };
    case "raised": {
      const isNear = passages.some(({ near }) => near.length > 0);
      return { kind: isNear ? "wording" : "substance", reason: null, isKept: true };
    }
  }
}
