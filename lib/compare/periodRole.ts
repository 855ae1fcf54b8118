import type { Amount } from "@/lib/language/amounts/findAmounts";
import { isPeriod } from "@/lib/language/periods";

/*
 * A period is by when something is done, or how long something lasts: "within two years", but "two years of experience",
 * "for two years" and "two years early". The latter is an amount, and neither later nor earlier. Chinese simplified.
 */

const LENGTH_AFTER =
  /^(?:['’]s?|s['’])?[\s-](?:of\s)?(?:(?!from|after|before|later)[\p{L}-]+\s){0,2}?(?:experience|early|ahead|late|overdue|behind|notice|old|age|contracts?|warrant(?:y|ies)|guarantees?|leave|holidays?|vacation|sentences?|prison|imprisonment|jail|training|leases?|licen[cs]es?|mandates?|terms?|subscriptions?|standing|service|study|bans?)\b/iu;
const LENGTH_BEFORE =
  /\b(?:for|last(?:s|ed|ing)?|another|further|additional|aged?|ages|terms? of|sentences? of|periods? of|duration of|contracts? of|extend\w*\s(?:\p{L}+\s){0,3}(?:by|to))\s(?:(?:an?|over|about|around)\s)?$/iu;
const LIMIT_BEFORE =
  /\b(?:within|in|inside|after|before|over|during|by|takes?|took|(?:no|not) (?:later|earlier|sooner) than)\s(?:the\s|an?\s)?(?:(?:next|coming|following|first|last|past)\s)?(?:about\s|around\s|at most\s|up to\s|at least\s)?$|\b(?:next|coming|following|past|last|first)\s$/iu;
const LIMIT_AFTER =
  /^['’]?[\s-](?:(?:calendar|business|working)\s)?(?:from|after|before|prior to|later|ago|hence|in advance|deadlines?|time limits?|limits?|windows?|grace|of (?:receipt|receiving|your|its|such|the (?:date|day|request|decision|end|publication|notice|claim|application))|to (?!\d)[\p{L}]+)\b/iu;

const LIMIT_AFTER_ZH = /^(?:之?内|以内|里(?!程)|之?后|以后|之?前(?!后)|以前|起|的?时间)/u;
const LENGTH_BEFORE_ZH = /(?:提前|提早|推迟|延迟|延误|早|晚)了?$/u;
const LIMIT_BEFORE_ZH =
  /(?:未来|今后|接下来|往后|过去|最?近|内|用|历时|花|日起|延长|(?:时限|工期|审[查批核理]期限?|答复期限?|办理期限?|申请期限?)(?:为|是)?)$/u;
const REACHED_ZH =
  /^[^,.;:\d]{0,4}(?:送达|到达|送到|办结|办完|到账|建成|完成|完工|通车|见效|退款|答复|发货)/u;

const WINDOW = 48;

/** Whether a period says how long something lasts rather than by when it is done. */
export function isLength(folded: string, amount: Amount): boolean {
  if (!isPeriod(amount)) return false;
  const { start, end } = amount.core;
  const before = folded.slice(Math.max(0, start - WINDOW), start);
  const after = folded.slice(end, end + WINDOW);
  if (/\p{Script=Han}$/u.test(folded.slice(start, end))) {
    if (LENGTH_BEFORE_ZH.test(before)) return true;
    return !LIMIT_AFTER_ZH.test(after) && !LIMIT_BEFORE_ZH.test(before) && !REACHED_ZH.test(after);
  }
  if (LENGTH_AFTER.test(after)) return true;
  if (LIMIT_AFTER.test(after) || LIMIT_BEFORE.test(before)) return LENGTH_BEFORE.test(before);
  return true;
}
