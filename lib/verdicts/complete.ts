import type { Reason } from "@/lib/errors";
import type { ClaimKind, Rating } from "@/lib/generated/prisma/enums";
import { sentences } from "@/lib/language/sentences";
import { ratingsFor } from "./ratings";

/** What somebody has written so far; every part may be missing. */
export type Written = {
  rating: Rating | null;
  summaryEn?: string | null;
  summaryZh?: string | null;
  rationaleEn?: string | null;
  rationaleZh?: string | null;
  noticeEn?: string | null;
  noticeZh?: string | null;
};

/**
 * What keeps a verdict from being submitted: field → reason, empty when it is complete. It needs a rating of
 * its claim's kind and, in one language at least, a summary of one sentence together with a rationale. A
 * `correction` of a verdict that stands needs a notice in each language that it is written in.
 */
export function missing(kind: ClaimKind, written: Written, correction: boolean): Record<string, Reason> {
  const reasons: Record<string, Reason> = {};
  if (written.rating === null) reasons.rating = "required";
  else if (!ratingsFor(kind).includes(written.rating)) reasons.rating = "rating_does_not_fit";
  const inUse = (["En", "Zh"] as const).filter(
    (side) => written[`summary${side}`] || written[`rationale${side}`],
  );
  for (const side of inUse.length > 0 ? inUse : (["En"] as const)) {
    const summary = written[`summary${side}`] ?? "";
    if (summary === "") reasons[`summary${side}`] = "required";
    else if (sentences(summary, side.toLowerCase()).length > 1) reasons[`summary${side}`] = "one_sentence";
    if (!written[`rationale${side}`]) reasons[`rationale${side}`] = "required";
    if (correction && !written[`notice${side}`]) reasons[`notice${side}`] = "notice_required";
  }
  return reasons;
}
