import { type DatedWording, inOrderSaid, mayComeBefore } from "@/lib/promises/lineage";

/** A claim of the same speaker or organization, as likely a wording of the same promise as its words say. */
export type Candidate = DatedWording & { promiseId: string | null; similarity: number };

/** Promises, or claims that stand alone, to which one claim is held to belong: more are no help to a reviewer. */
const MOST_GROUPS = 6;

/**
 * The claims to compare `claim` with: in each promise the likely wordings right before and right after it and the
 * first of all, since readers remember the original. One that is linked is compared in its promise and with claims
 * that stand alone; that it belongs to another promise is nothing a program says.
 */
export function chooseCandidates<T extends Candidate>(
  claim: DatedWording & { promiseId: string | null },
  candidates: readonly T[],
  likely: number,
): T[] {
  const groups = new Map<string, T[]>();
  for (const one of candidates) {
    const open = claim.promiseId === null || one.promiseId === null || one.promiseId === claim.promiseId;
    if (one.id === claim.id || !open || one.similarity < likely) continue;
    const key = one.promiseId ?? one.id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const best = (group: T[]) => Math.max(...group.map(({ similarity }) => similarity));
  const nearest = [...groups.values()].sort((a, b) => best(b) - best(a)).slice(0, MOST_GROUPS);
  return nearest.flatMap((group) => around(claim, group));
}

function around<T extends DatedWording>(claim: DatedWording, group: T[]): T[] {
  const ordered = inOrderSaid([claim, ...group]);
  const at = ordered.findIndex(({ id }) => id === claim.id);
  const ids = [at - 1, at + 1, 0].map((n) => ordered[n]?.id);
  return group.filter(({ id }) => ids.includes(id));
}

/** Which of two was said first, as far as their dates or else their places in the record tell. */
export function orderedPair<T extends DatedWording>(a: T, b: T): { earlier: T; later: T } | null {
  const [earlier, later] = inOrderSaid([a, b]);
  return earlier && later && mayComeBefore(earlier, later) ? { earlier, later } : null;
}
