import type { Anchoring } from "@/lib/generated/prisma/enums";
import { offMainThread } from "@/lib/serving";
import { findPlaces } from "./places/findPlaces";
import { describe as selectorOf, type TextSelector } from "./selector";

/** A mention of the version before. */
export type PreviousMention = {
  id: string;
  claimId: string;
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it stands, or stood last, and in which of the earlier texts; null where that is not known any more. */
  stood: { text: number; start: number; end: number } | null;
  /** Whether it stands where its claim does, or did so before it was lost. */
  isSure: boolean;
};

/** A mention of the new version; an orphan has no place. */
export type Carried = Omit<PreviousMention, "stood" | "isSure"> & {
  start: number | null;
  end: number | null;
  anchoring: Anchoring;
};

type Taken = { claimId: string; start: number | null; end: number | null };

/**
 * Where each mention stands in a new text. None is left out: what is not found, or would fall on a place
 * where the same claim stands already, becomes an orphan with the words that it had. A place that goes back to one
 * which nobody was sure of is no surer for standing in the next version too. The time grows with the text: for a thread.
 */
export function carried(input: {
  earlier: readonly string[];
  text: string;
  mentions: readonly PreviousMention[];
  taken: readonly Taken[];
}): Carried[] {
  offMainThread("carried");
  const places = new Set(input.taken.map(keyOf));
  const finders = new Map(input.mentions.map(({ stood }) => [stood?.text, finderFor(input, stood?.text)]));
  return input.mentions.map(({ stood, isSure, ...mention }) => {
    const found = stood && finders.get(stood.text)?.(stood);
    const key = found && keyOf({ ...found, claimId: mention.claimId });
    if (!found || !key || places.has(key)) {
      return { ...mention, anchoring: "orphan", start: null, end: null };
    }
    places.add(key);
    return { ...mention, ...found, anchoring: isSure ? found.anchoring : "to_confirm" };
  });
}

/** The first of the earlier texts is the one before. */
const LATEST = 0;

const keyOf = ({ claimId, start, end }: Taken) => `${claimId} ${start} ${end}`;

type Place = { start: number; end: number };

/** Finds places of one of the earlier texts; it is read once for all of them. */
function finderFor({ earlier, text }: { earlier: readonly string[]; text: string }, nth: number | undefined) {
  let find: ReturnType<typeof findPlaces> | undefined;
  return ({ start, end }: Place): (TextSelector & { anchoring: Anchoring }) | null => {
    find ??= findPlaces(earlier[nth ?? -1] ?? "", text);
    const found = find({ start, end });
    if (found.outcome === "orphan") return null;
    // What was lost stood nowhere: wherever it is found, it has moved.
    const isBack = nth !== LATEST && found.outcome === "exact";
    return { ...selectorOf(text, found.start, found.end), anchoring: isBack ? "moved" : found.outcome };
  };
}
