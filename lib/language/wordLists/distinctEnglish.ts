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
  "store/keep/retain/save delete/erase/remove/destroy anonymise/anonymize/aggregate archive encrypt",
  "share/disclose sell/rent/license collect",
  "refund/reimburse credit/voucher exchange/replace",
  "cancel pause/suspend/freeze",
  "notify/inform/tell/alert ask/consult invite warn",
  "aim/plan/intend/hope/strive/seek/try/attempt ensure/guarantee",
  "permanent temporary/interim/provisional seasonal",
  "replace repair/fix/mend refund upgrade",
  "direct indirect",
  "waive/abolish/scrap defer/postpone reduce/cut/lower cap/limit freeze/hold",
  "restore/reinstate preserve/conserve/protect",
  "free affordable/cheap/cheaper subsidised/subsidized discounted/reduced",
  "export/download view/see edit/change delete/remove",
  "independent internal government",
  "deliver ship/dispatch/order",
  "recycle incinerate/burn landfill compost",
  "build/construct approve/authorise/authorize propose",
  "decide/determine advise/recommend comment discuss",
  "demolish renovate/refurbish/repair",
  "new used/refurbished/renovated",
  "voluntary mandatory/compulsory",
  "men women children",
  "adults children/minors",
  "primary secondary tertiary",
  "urban rural",
  "domestic foreign/international",
  "national/federal regional local/municipal",
  "gross net",
  "minimum maximum average median",
  "current former future/prospective",
  "paid unpaid",
  "renewable nuclear fossil",
  "coal gas oil",
  "absolute relative",
  "verbal/oral written",
  "owned leased/rented",
  "online offline",
  "detect prevent/block",
  "investigate prosecute/punish",
  "warn ban/suspend/terminate/remove",
  "label/flag demote remove/delete hide",
  "suspend terminate/ban",
  "treat cure prevent",
  "deport/expel relocate/resettle",
  "own operate/manage",
  "employee/staff contractor/consultant volunteer intern",
  "doctor/physician nurse pharmacist",
  "refugee migrant/immigrant",
  "citizen/national visitor/tourist",
  "wage/salary expense",
  "promote/advertise sell",
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
