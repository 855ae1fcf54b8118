import type { Lang, QuoteResult } from "@/lib/generated/prisma/enums";
import { type Difference, type FoundPiece, saysOtherwise } from "@/lib/quoteFind";

/** What one check of a quotation found in one copy of its source. */
export type Check = {
  captureId: string;
  /** When the copy was made. */
  copiedAt: Date;
  result: QuoteResult;
  differences: Difference[];
  pieces: FoundPiece[];
  /** Of the words that are quoted. */
  lang: Lang | null;
  /** Whether it is told to readers: not of a copy that a person supplied since, until a second one has looked at it. */
  counts: boolean;
  /** Whether a second person did not accept the copy: it is none then. */
  refused: boolean;
};

/** A source's copies, as far as they bear on its quotations. */
export type Copies = { hasAddress: boolean; hasCopy: boolean; hasRead: boolean };

/**
 * Whether a quotation stands in its source. What has no copy is not the same as what was looked for and not found. `before`:
 * an earlier copy in which it stands, where the latest has it no more, or not word for word.
 */
export type QuoteState =
  | { state: "paper" | "no_copy" | "unread" | "waiting" | "unconfirmed" }
  | { state: "checked"; latest: Check; before: Check | null };

/** Whether the words stand there, if not word for word: another number, date or name in their place is another thing to say. */
const stands = ({ result, differences }: Check) =>
  result === "found" || (result === "differs" && !saysOtherwise(differences));

/** @param checks of the words as they are now, by the latest way of looking in each copy, in any order */
export function quoteState({ hasAddress, hasCopy, hasRead }: Copies, checks: readonly Check[]): QuoteState {
  const [latest, ...earlier] = checks.toSorted((a, b) => b.copiedAt.getTime() - a.copiedAt.getTime());
  if (latest) {
    const found = latest.result === "found" ? undefined : earlier.find(({ result }) => result === "found");
    const before = found ?? (stands(latest) ? undefined : earlier.find(stands));
    return { state: "checked", latest, before: before ?? null };
  }
  if (!hasCopy) return { state: hasAddress ? "no_copy" : "paper" };
  return { state: hasRead ? "waiting" : "unread" };
}

/**
 * What readers are told: a copy that waits for a second person tells nothing, and turns nothing into its contrary; one that
 * was not accepted is as if it were not there.
 */
export function toldState(copies: Copies, checks: readonly Check[]): QuoteState {
  const told = checks.filter(({ counts }) => counts);
  const isWaiting = checks.some(({ counts, refused }) => !counts && !refused);
  return told.length === 0 && isWaiting ? { state: "unconfirmed" } : quoteState(copies, told);
}

/** Whether somebody looked for the words, and no copy has them: a verdict that rests on them has to say why. */
export const isMissing = (state: QuoteState | undefined): boolean =>
  state?.state === "checked" && !stands(state.latest) && state.before === null;
