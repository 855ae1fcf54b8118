import { foldText } from "@/lib/language/fold";
import { asksConsent } from "@/lib/web/page/outcome/walls";
import { apartKindOf, saysNothing } from "./apart";
import type { Read } from "./passages";

/*
 * What a page has around its text comes in runs: a button with its words, a banner with its buttons. Of a run of passages
 * without a counterpart, one that is known for furniture tells what the others are.
 */

/** Passages that follow each other. */
function runsOf(alone: readonly Read[]): Read[][] {
  const runs: Read[][] = [];
  for (const read of alone) {
    const run = runs.at(-1);
    if (run?.at(-1)?.n === read.n - 1) run.push(read);
    else runs.push([read]);
  }
  return runs;
}

/** Of passages without a counterpart, in their order, those that belong to furniture beside them. */
export function besideFurniture(alone: readonly Read[]): Read[] {
  return runsOf(alone).flatMap((run) => {
    const known = run.filter((read) => apartKindOf(read) === "furniture");
    if (known.length === 0) return [];
    return run.filter((read) => saysNothing(read) || asksConsent(foldText(read.text).toLowerCase()));
  });
}

/** Whether a passage stands before or behind all that stayed. */
export const isAtEdge = ({ n }: Read, stayed: readonly number[]): boolean =>
  n < (stayed[0] ?? 0) || n > (stayed.at(-1) ?? Number.POSITIVE_INFINITY);
