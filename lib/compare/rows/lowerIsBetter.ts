import type { Amount } from "@/lib/language/amounts/findAmounts";
import { isPeriod } from "@/lib/language/periods";

/** What is hoped to be small: a promise of less of it promises more. Chinese simplified. */
const BURDEN =
  /\b(?:unemployment|joblessness|emissions?|pollution|pollutants?|prices?|fares?|fees?|costs?|rents?|bills?|premiums?|tuition|interest rates?|inflation|deficits?|debts?|crimes?|poverty|mortality|deaths?|injur(?:y|ies)|accidents?|wait(?:s|ing)?|queues?|delays?|temperatures?|warming|vacanc(?:y|ies)|backlog|waste|turnover|dropouts?|losses)\b|失业|排放|污染|价格|票价|房价|物价|租金|房租|费用|收费|学费|保费|利率|通胀|通货膨胀|涨幅|赤字|负债|债务|犯罪|发案|贫困|死亡率|事故|等待|等候|排队|升温|气温|能耗|损耗|积压|辍学/iu;

/** By how much something falls: there, more is more. */
const FALL =
  /\b(?:cut|cuts|cutting|reduc\w+|lower\w*|decreas\w+|fall\w*|drop\w*|declin\w+|shrink\w*|slash\w*|halv\w+|avoid\w*|offset\w*|remov\w+|sav\w+)\b[^.;]{0,60}\bby\s(?:[\p{L}-]+\s){0,3}$|\b(?:reductions?|cuts?|decreases?|fall|drop|decline|savings?)\s(?:of\s(?:[\p{L}-]+\s){0,3})?$|(?:下降|减少|降低|削减|减排|减|降|压减|节约)(?:了|约|超过|不少于|不低于|至少)?$/iu;
/** A number before the word for a fall: a 40% cut. */
const FALL_BEHIND = /^\s*(?:reductions?|cuts?|decreases?|less|fewer|lower|off|discount)\b/iu;
const LEADS_TO = /(?:至|到|为)$/u;
const LONGEST_LEAD = 90;

/** Whether an amount says how much there may be of something that is better small: at most 4% unemployment. */
export function isBurden(folded: string, amount: Amount): boolean {
  if (isPeriod(amount)) return false;
  const lead = folded.slice(Math.max(0, amount.start - LONGEST_LEAD), amount.start);
  const before = lead.slice(lead.search(/[^.;:!?\n]*$/u)).trimEnd();
  const near = before.slice(before.lastIndexOf(",") + 1);
  if (!BURDEN.test(near)) return false;
  const isFall = FALL.test(`${near} `) || FALL.test(near) || FALL_BEHIND.test(folded.slice(amount.end));
  return !isFall || LEADS_TO.test(near);
}
