import { diffArrays } from "diff";
import type { Token } from "../parse/tokens";
import { isFunctionWord } from "./edit";

const MOST_EDITS = 1000;

export type Hunk = { same: boolean; earlier: Token[]; later: Token[] };

export function diffTokens(a: Token[], b: Token[]): Hunk[] {
  // Numbers in place of the keys are compared faster.
  const numbers = new Map<string, number>();
  const numberOf = ({ key }: Token): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const changes = diffArrays(a.map(numberOf), b.map(numberOf), { maxEditLength: MOST_EDITS });
  if (!changes) return [{ same: false, earlier: a, later: b }];
  const found: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, value } of changes) {
    const earlier = added ? [] : a.slice(i, i + value.length);
    const later = removed ? [] : b.slice(j, j + value.length);
    i += earlier.length;
    j += later.length;
    const last = found.at(-1);
    const same = !added && !removed;
    if (last && !same && !last.same) {
      last.earlier.push(...earlier);
      last.later.push(...later);
    } else found.push({ same, earlier: [...earlier], later: [...later] });
  }
  return absorbFunctionWords(found);
}

/** Two edits with only function words between them are one. */
function absorbFunctionWords(all: Hunk[]): Hunk[] {
  const result: Hunk[] = [];
  for (const [n, one] of all.entries()) {
    const [before, next] = [result.at(-1), all[n + 1]];
    const isIsland =
      one.same && one.later.length <= 2 && one.later.every(isFunctionWord) && before && !before.same && next;
    if (before && !before.same && (isIsland || !one.same)) {
      before.earlier.push(...one.earlier);
      before.later.push(...one.later);
    } else result.push({ ...one, earlier: [...one.earlier], later: [...one.later] });
  }
  return result;
}
