/** What follows a year only when people, homes and the like are counted. */
const WORDS =
  "people|homes|houses|jobs|tonn?es|tons|workers|staff|employees|students|pupils|patients|households|families|trees|schools|beds|places|members|children|women|men|troops|soldiers|officers|nurses|doctors|teachers|vehicles|cars|buses|units|miles|km|metres|meters|kilomet(?:re|er)s|hectares|acres|megawatts?|MW|GW|kWh|hours|days|years|dollars|residents|villages|companies|firms|businesses|apartments|flats|cases|deaths|votes|refugees|migrants|panels|turbines|chargers|stations|shops|stores|farms|farmers|bottles|books|tickets";
export const COUNTED = new RegExp(`^(?:${WORDS})$`, "iu");
/** So many of them after a number that looks like a year: more than 2000 people, of 1900 new homes. */
export const COUNTED_AFTER = ` (?:[a-z]+ )?(?:${WORDS})\\b`;
/** What is counted besides; none of them is also said of what one thing does, as in Bill 40 requires. */
const MORE_COUNTED =
  /^(?:ferries|ships|boats|trains|trams|planes|jets|helicopters|drones|missiles|doses|vaccines|machines|computers|laptops|meals|guests|customers|clients|users|voters|taxpayers|volunteers|recruits|apprentices|engineers|pilots|judges|scientists|specialists|midwives|carers|communities|countries|cities|towns|tenants|parents)$/;

/** Words that number what follows and may as well say what is done. */
const DOES =
  "train|order|target|form|block|plot|measure|model|stage|group|top|house|zone|level|amend|title|bill";
/** Here they do: it will train 300 doctors, we train 300 doctors. */
const DONE_BEFORE = new RegExp(
  `\\b(?:(?:to|will|would|shall|should|must|can|could|may|might|helps?|also|and)\\s(?:${DOES})|(?:[Ww]e|[Tt]hey|[Ww]ho|You|I|(?:do|does|did)(?:n['’]t|\\snot))\\s(?:(?:now|only|still|already|currently|each|all|both|usually)\\s)?(?:${DOES}|box|number|schedule|catch|exhibit|grade))\\s$`,
  "u",
);
/** An order, or what many do, where people or things follow: Train 300 doctors, Hospitals train 300 doctors. */
const ORDER_BEFORE =
  /(?:(?:^|[.!?:;]["'”’)]*\s+|["“‘(]|\n)(?:Train|Order|Target|House|Bill|Schedule|Catch)|[A-Za-z]{3,}s (?:train|order|target|house|bill|schedule|catch))\s$/u;

/** Whether a word before a number says what is done to so many rather than which one it is. */
export function isDone(before: string, after: string): boolean {
  if (DONE_BEFORE.test(before)) return true;
  const noun = /^\s(?:(?:more|new|extra|other|local|young)\s)?([a-z]+)\b/u.exec(after)?.[1] ?? "";
  return ORDER_BEFORE.test(before) && (COUNTED.test(noun) || MORE_COUNTED.test(noun));
}
