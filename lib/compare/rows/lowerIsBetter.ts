import type { Amount } from "@/lib/language/amounts/findAmounts";
import { isPeriod } from "@/lib/language/periods";
import { A_YEAR } from "../parse/frequencyAmounts";

/** What is hoped to be small: a promise of less of it promises more. Chinese simplified. */
const BURDEN =
  /\b(?:unemployment|joblessness|emissions?|pollution|pollutants?|prices?|fares?|fees?|costs?|rents?|bills?|premiums?|tuition|interest rates?|inflation|deficits?|debts?|crimes?|poverty|mortality|deaths?|injur(?:y|ies)|accidents?|wait(?:s|ing)?|queues?|delays?|temperatures?|warming|vacanc(?:y|ies)|backlog|waste|turnover|dropouts?|losses)\b|失业|排放|污染|价格|票价|房价|物价|租金|房租|费用|收费|学费|保费|利率|通胀|通货膨胀|涨幅|赤字|负债|债务|犯罪|发案|贫困|死亡率|事故|等待|等候|排队|升温|气温|能耗|损耗|积压|辍学/iu;

/** What is given, covered or done because of a burden: less of it is less. Chinese simplified. */
const GIVEN =
  /\b(?:at least|minimum|guarante\w+|compensat\w+|benefits?|subsid\w+|allowances?|pa(?:y|ys|id|yments?)|pensions?|worth|cover(?:s|ed|age)?|clear(?:s|ed|ance)?|interest rates? of|savers?|carbon price|insur\w+|invest\w*|families|people|patients|farmers)\b|至少|不低于|不少于|最低|补助|补贴|补偿|赔偿|津贴|保险金|救助|收购价|投资|投入|就业|治理|清理|结案|降幅|减幅|标准|人员/iu;

/** By how much something falls: there, more is more. */
const FALL =
  /\b(?:cut|cuts|cutting|reduc\w+|lower\w*|decreas\w+|fall\w*|drop\w*|declin\w+|shrink\w*|slash\w*|halv\w+|avoid\w*|offset\w*|remov\w+|sav\w+)\b[^.;]{0,60}\bby\s(?:[\p{L}-]+\s){0,3}$|\b(?:reductions?|cuts?|decreases?|fall|drop|decline|savings?)\s(?:of\s(?:[\p{L}-]+\s){0,3})?$|(?:下降|减少|降低|削减|减排|减|降|压减|节约)(?:了|约|超过|不少于|不低于|至少)?$/iu;
/** A number before the word for a fall: a 40% cut. */
const FALL_BEHIND = /^\s*(?:reductions?|cuts?|decreases?|less|fewer|lower|off|discount)\b/iu;
const LEADS_TO = /(?:至|到|为)$/u;
/** What something is to fall to: there the lower number goes further. */
const FALL_TO =
  /\b(?:cut|cuts|cutting|reduc\w+|lower\w*|decreas\w+|fall\w*|drop\w*|declin\w+|shrink\w*|slash\w*)\b[^.;,]{0,60}\bto\s(?:[\p{L}-]+\s){0,3}$|(?:下降|减少|降低|降|下调|削减|压减|压缩)(?:至|到|为)[^,.;]{0,4}$/iu;
const LONGEST_LEAD = 90;

const LATE = /^[\s-](?:late|overdue|behind)\b/iu;
const WAIT =
  /\b(?:wait(?:s|ing)?|queues?|delays?|delayed)\b[^.;,]{0,40}$|(?:等待|等候|排队|推迟|延误|迟到)[^,.;]{0,8}$/iu;

/** How late something is, or how long somebody waits for it: the shorter the better. */
const isLateness = (folded: string, { start, core }: Amount): boolean =>
  LATE.test(folded.slice(core.end, core.end + 10)) ||
  WAIT.test(folded.slice(Math.max(0, start - LONGEST_LEAD), start));

const KEPT =
  /\b(?:data|information|logs?|records?|recordings?|footage|copies|backups?|cookies?)\b[^.;]{0,60}\b(?:kept|keep|stored?|retain(?:ed)?|held|saved?)\b[^.;,]{0,20}$|\b(?:keep|store|retain|hold|save)\b[^.;,]{0,40}\b(?:data|information|logs?|records?|recordings?|footage|copies|backups?|cookies?)\b[^.;,]{0,20}$|(?:数据|信息|日志|记录|录音|录像|影像|资料)[^。;,]{0,10}(?:保存|留存|保留|存储)[^。;,]{0,6}$/iu;

/** The longest time for which something about people is kept: the shorter the better. */
const isRetention = (folded: string, { start, comparator }: Amount): boolean =>
  (comparator === "≤" || comparator === "<") &&
  KEPT.test(folded.slice(Math.max(0, start - LONGEST_LEAD), start));

/** A limit that somebody must keep to: 不应大于, 不得超过. */
const LIMIT = /^不(?:应当?|得|准|宜|许)(?:大于|超过|高于|多于|超出)/u;

/** Whether an amount says how much there may be of something that is better small: at most 4% unemployment. */
export function isBurden(folded: string, amount: Amount): boolean {
  if (LIMIT.test(folded.slice(amount.start, amount.end))) return true;
  if (isPeriod(amount)) return isLateness(folded, amount) || isRetention(folded, amount);
  if (amount.unit === A_YEAR) return false;
  const lead = folded.slice(Math.max(0, amount.start - LONGEST_LEAD), amount.start);
  const before = lead.slice(lead.search(/[^.;:!?\n]*$/u)).trimEnd();
  const near = before.slice(before.lastIndexOf(",") + 1);
  const behind = folded.slice(amount.end, amount.end + LONGEST_LEAD).replace(/[.;:!?。；].*$/su, "");
  if (GIVEN.test(near) || GIVEN.test(behind)) return false;
  if (FALL_TO.test(`${near} `)) return true;
  if (!BURDEN.test(near)) return false;
  const isFall = FALL.test(`${near} `) || FALL.test(near) || FALL_BEHIND.test(folded.slice(amount.end));
  return !isFall || LEADS_TO.test(near);
}
