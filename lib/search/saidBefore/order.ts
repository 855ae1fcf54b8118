import { comparePartialDates, type PartialDate } from "@/lib/dates";

type Dated = { promiseId: string | null; saidOn: PartialDate | null };

/**
 * Groups the wordings of one promise at the rank of the most similar of them, the earliest first. People look for the
 * original, while a restatement is nearly always more similar to another restatement.
 */
export function groupByPromise<T extends Dated>(results: readonly T[]): T[] {
  return results.flatMap((one, rank) => {
    if (one.promiseId === null) return [one];
    const wordings = results.filter(({ promiseId }) => promiseId === one.promiseId);
    return results.indexOf(wordings[0] as T) === rank ? wordings.toSorted(byDate) : [];
  });
}

function byDate(a: Dated, b: Dated): number {
  if (a.saidOn && b.saidOn) return comparePartialDates(a.saidOn, b.saidOn);
  return Number(b.saidOn !== null) - Number(a.saidOn !== null);
}
