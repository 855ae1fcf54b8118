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
};

export type Carried = PreviousMention & { anchoring: Anchoring };

/**
 * Where each mention stands in a new text. None is left out: what is not found, or would fall on a place
 * where the same claim stands already, becomes an orphan with the words that it had.
 * The time grows with the text: for a thread.
 */
export function carried(
  text: string,
  mentions: readonly PreviousMention[],
  taken: readonly { claimId: string; start: number | null; end: number | null }[],
): Carried[] {
  offMainThread("carried");
  const places = new Set(taken.map(placeOf));
  return mentions.map((mention) => {
    const found = find(text, mention);
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
  const lost = mention.start === null || mention.end === null;
  const found = anchor(text, { ...mention, start: mention.start ?? 0, end: mention.end ?? 0 });
  if (found.status === "orphan") return null;
  const anchoring = lost && found.status === "exact" ? "moved" : found.status;
  return { ...selectorOf(text, found.start, found.end), anchoring };
}
