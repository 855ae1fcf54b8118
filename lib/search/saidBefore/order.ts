import { comparePartialDates, type PartialDate } from "@/lib/dates";

type Said = { promiseId: string | null; saidOn: PartialDate | null };

/**
 * Wordings of one promise stand together, where the most alike of them was found, and in time: what is looked for is
 * the original, and a restatement is nearly always more like another restatement.
 */
export function lineagesTogether<T extends Said>(found: readonly T[]): T[] {
  return found.flatMap((one, at) => {
    if (one.promiseId === null) return [one];
    const wordings = found.filter(({ promiseId }) => promiseId === one.promiseId);
    return found.indexOf(wordings[0] as T) === at ? wordings.toSorted(inTime) : [];
  });
}

function inTime(a: Said, b: Said): number {
  if (a.saidOn && b.saidOn) return comparePartialDates(a.saidOn, b.saidOn);
  return Number(b.saidOn !== null) - Number(a.saidOn !== null);
}
