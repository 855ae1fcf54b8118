import type { Anchoring } from "@/lib/generated/prisma/enums";
import { offMainThread } from "@/lib/serving";
import { anchor, describe as selectorOf, type TextSelector } from "./anchor";

/** A mention of the version before. An orphan has no place. */
export type PreviousMention = {
  id: string;
  claimId: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
  /** Whether it stands where its claim does, or did so before it was lost. */
  isSure: boolean;
};

export type Carried = Omit<PreviousMention, "isSure"> & { anchoring: Anchoring };

/**
 * Where each mention stands in a new text. None is left out: what is not found, or would fall on a place
 * where the same claim stands already, becomes an orphan with the words that it had. A place that goes back to one
 * which nobody was sure of is no surer for standing in the next version too. The time grows with the text: for a thread.
 */
export function carried(
  text: string,
  mentions: readonly PreviousMention[],
  taken: readonly { claimId: string; start: number | null; end: number | null }[],
): Carried[] {
  offMainThread("carried");
  const places = new Set(taken.map(placeOf));
  return mentions.map(({ isSure, ...mention }) => {
    const found = find(text, { ...mention, isSure });
    const key = found && placeOf({ ...found, claimId: mention.claimId });
    const free = key && !places.has(key);
    if (free) places.add(key);
    const at = free ? found : { anchoring: "orphan" as const, start: null, end: null };
    return { ...mention, ...at };
  });
}

function placeOf({ claimId, start, end }: { claimId: string; start: number | null; end: number | null }) {
  return `${claimId} ${start} ${end}`;
}

function find(text: string, mention: PreviousMention): (TextSelector & { anchoring: Anchoring }) | null {
  // What was lost stood nowhere: wherever it is found, it has moved.
  const found = anchor(text, { ...mention, start: mention.start ?? -1, end: mention.end ?? -1 });
  if (found.status === "orphan") return null;
  const anchoring = mention.isSure ? found.status : "to_confirm";
  return { ...selectorOf(text, found.start, found.end), anchoring };
}

/** Whether a mention stands where its claim does: readers see it marked then, as `marked` tells the database. */
export function isSurePlace(mention: { anchoring: Anchoring; confirmedAt: Date | null }): boolean {
  const { anchoring, confirmedAt } = mention;
  return anchoring === "to_confirm" ? confirmedAt !== null : anchoring !== "orphan";
}
