import { stemOf } from "../stem";

/**
 * Words to which WordNet gives one sense and that promise different things all the same. Two words of one line are never the
 * same, but for those with a stroke between them.
 */
const LINES = [
  "stop/end/halt/cease/terminate/discontinue pause/suspend delay/postpone/defer slow limit/restrict",
  "consult inform/notify/tell ask/request/invite involve",
  "require/need request/ask invite encourage/urge recommend/suggest",
  "build/construct design/plan renovate/refurbish repair restore rebuild/reconstruct replace expand/extend",
  "ban/prohibit/forbid restrict/limit discourage regulate/control",
  "consider/review/examine approve/accept/adopt",
  "inspect/examine/check/review audit monitor supervise",
  "appoint nominate elect hire/recruit/employ",
  "guarantee insure",
  "recycle reuse burn/incinerate dump",
  "permit/allow tolerate require",
  "pay/give lend/loan donate",
  "rent/lease/let buy/purchase/acquire own sell",
  "support/back fund/finance/sponsor subsidise/subsidize",
  "reduce/cut/lower/decrease eliminate/abolish offset limit/cap",
  "delete/erase archive hide",
  "wage/salary bonus pension benefit",
  "teach train",
  "prevent/stop reduce/limit",
  "protect conserve/preserve manage",
  "promise/pledge plan/intend hope/wish expect",
  "independent external",
  "permanent temporary long-term",
  "public open",
];

const places = new Map<string, Map<number, number>>();
for (const [line, words] of LINES.entries())
  for (const [place, same] of words.split(" ").entries())
    for (const word of same.split("/").map(stemOf))
      places.set(word, (places.get(word) ?? new Map()).set(line, place));

/** Whether two English words, in lower case, differ whatever a dictionary says. */
export function areDistinctEnglish(one: string, other: string): boolean {
  const [x, y] = [places.get(stemOf(one)), places.get(stemOf(other))];
  if (!x || !y) return false;
  return [...x].some(([line, place]) => y.has(line) && y.get(line) !== place);
}
