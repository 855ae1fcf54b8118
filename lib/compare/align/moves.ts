import type { ParsedWording, Token } from "../parse/tokens";
import type { Edit } from "./edit";

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** The numbers of each unit and the dates of each bound, in their order. */
function quantitiesByUnit({ tokens }: ParsedWording): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { key, amount, time } of tokens) {
    const group = amount?.unit ?? time?.bound;
    if (group !== undefined) listAt(groups, group).push(key);
  }
  return groups;
}

/** Whether two numbers that could stand for each other changed places. */
export function isReordered(earlier: ParsedWording, later: ParsedWording): boolean {
  const after = quantitiesByUnit(later);
  return [...quantitiesByUnit(earlier)].some(([group, keys]) => {
    const others = after.get(group) ?? [];
    return (
      keys.length === others.length &&
      keys.toSorted().join() === others.toSorted().join() &&
      keys.join() !== others.join()
    );
  });
}

/** Drops the tokens that both sides of the edits have, in any order; numbers and dates only if `withNumbers`. */
export function dropMoved(edits: readonly Edit[], withNumbers: boolean): void {
  const mayMove = ({ kind }: Token) => withNumbers || (kind !== "amount" && kind !== "time");
  const waiting = new Map<string, Token[]>();
  for (const token of edits.flatMap(({ added }) => added.toReversed()).reverse()) {
    if (mayMove(token)) listAt(waiting, token.key).push(token);
  }
  const moved = new Set<Token>();
  for (const token of edits.flatMap(({ removed }) => removed)) {
    const there = waiting.get(token.key)?.pop();
    if (there) moved.add(token).add(there);
  }
  for (const edit of edits) {
    edit.removed = edit.removed.filter((token) => !moved.has(token));
    edit.added = edit.added.filter((token) => !moved.has(token));
  }
}
