import { comparePartialDates, lastDayOf, type PartialDate } from "@/lib/dates";

/** As much of a wording as its place in the lineage depends on. Ids sort by when they were made. */
export type DatedWording = { id: string; said: PartialDate | null };

/** The wordings of one promise, earliest first; those of which nobody knows the date come last. */
export function inOrderSaid<T extends DatedWording>(wordings: readonly T[]): T[] {
  return [...wordings].sort((a, b) => {
    if (a.said && b.said) return comparePartialDates(a.said, b.said) || byId(a, b);
    if (a.said || b.said) return a.said ? -1 : 1;
    return byId(a, b);
  });
}

function byId(a: DatedWording, b: DatedWording): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Whether `earlier` may have been said before `later`: false only when the dates exclude it. */
export function mayComeBefore(earlier: DatedWording, later: DatedWording): boolean {
  if (!earlier.said || !later.said) return true;
  return earlier.said.date <= lastDayOf(later.said);
}

/** Each wording with the one right before it: what is worth comparing first. */
export function consecutivePairs<T extends DatedWording>(wordings: readonly T[]): { earlier: T; later: T }[] {
  const ordered = inOrderSaid(wordings);
  return ordered.slice(1).flatMap((later, n) => {
    const earlier = ordered[n];
    return earlier ? [{ earlier, later }] : [];
  });
}
