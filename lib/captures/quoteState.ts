import type { QuoteResult } from "@/lib/generated/prisma/enums";
import type { Difference, FoundPiece } from "@/lib/quoteFind";

/** What one check of a quotation found in one copy of its source. */
export type Check = {
  captureId: string;
  /** When the copy was made. */
  copiedAt: Date;
  result: QuoteResult;
  differences: Difference[];
  pieces: FoundPiece[];
};

/** A source's copies, as far as they bear on its quotations. */
export type Copies = { hasAddress: boolean; copies: number; read: number };

/**
 * Whether a quotation stands in its source. What has no copy is not the same as what was looked for and not found. `before`:
 * an earlier copy in which it stands, where the latest says otherwise.
 */
export type QuoteState =
  | { state: "paper" | "no_copy" | "unread" | "waiting" }
  | { state: "checked"; latest: Check; before: Check | null };

/** @param checks of the words as they are now, by the latest way of looking, in any order */
export function quoteState({ hasAddress, copies, read }: Copies, checks: readonly Check[]): QuoteState {
  const [latest, ...earlier] = checks.toSorted((a, b) => b.copiedAt.getTime() - a.copiedAt.getTime());
  if (latest) {
    const before = latest.result === "found" ? undefined : earlier.find(({ result }) => result === "found");
    return { state: "checked", latest, before: before ?? null };
  }
  if (copies === 0) return { state: hasAddress ? "no_copy" : "paper" };
  return { state: read === 0 ? "unread" : "waiting" };
}

/** Whether somebody looked for the words, and no copy has them: a verdict that rests on them has to say why. */
export const isMissing = (state: QuoteState | undefined): boolean =>
  state?.state === "checked" && state.latest.result === "not_found" && state.before === null;
