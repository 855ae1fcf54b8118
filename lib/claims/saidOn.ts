import { lastDayOf, type PartialDate } from "@/lib/dates";
import { findDates, type WrittenDate } from "@/lib/language/dateGrammar";
import { foldHan } from "@/lib/language/han";
import { maskQuotes } from "@/lib/language/quotes";
import { near, type Span } from "@/lib/language/span";
import { INTENTION, SPEAKING } from "./cues";

/** A date further from its verb of speaking than this dates something else (UTF-16 units). */
const FARTHEST = 70;

/** Sayings that the sentence only refers back to: "as we said last July". */
const REFERENCE =
  /\b(?:as|like|what|which)\s+(?:[\p{L}’']+\s+){1,3}?(?:said|promised|pledged|announced|stated|told)\b[^,.;]*|(?:正如|如同|就像|按照|根据|不同于)[^，,。]{0,20}(?:说|承诺|宣布|所言|表示)的?|如[^，,。]{0,12}所(?:说|言|承诺|述)/giu;
/** Dates before which, until which or since when something holds, not on which it was said. */
const BOUND_BEFORE =
  /(?:[到至]|截[止至]|不晚于|最迟|早于|\b(?:by|before|until|till|through|after|since|from|(?:starting|beginning|effective)(?: (?:on|in|from))?|as of|than|for)(?:\s+(?:the\s+)?(?:end|beginning|start|middle) of|\s+(?:late|early|mid))?[\s-])$/iu;
const BOUND_AFTER = /^(?:[初底末]|年[初底末])?(?:之?前|以前|为止|[之以]?内|起|开始|[之以]?后)/u;
/** How and where something was said, between its date and a comma. */
const CIRCUMSTANCE =
  /(?:时|后|上|中|间|里|会|日|晚|早|午|采访|访谈|访问)$|^(?:致信|致函|写信|发函|去信|致电|发(?:布|出|表)?了?(?:声明|新闻稿|公告|通告|公开信|长?文|帖))|^(?:(?:in|at|on|during|after|before|from|to|morning|afternoon|evening|night)\b(?! .*\b(?:was|were|is|are|had|has|fell|rose|grew)\b)|\)|\()/iu;
/** "On Monday Osei, the chair, said": the comma belongs to who speaks. */
const APPOSITION = /^(?:\p{Lu}[\p{L}.’'-]*\s?){1,4}$/u;
/** More than any such words, in UTF-16 units. */
const LONGEST_BOUND = 64;
/** A clause about somebody or something, whose date is not the date of the saying. */
const RELATIVE_CLAUSE =
  /\b(?:who|which|that|when)\b|(?:成立|创立|创办|离开|离职|加入|上任|收购|任命|出生)[^，,]{0,12}的/iu;
/** "Osei, who earned a million last year, said": the date is that of the clause. */
export const RELATIVE_BEFORE = /,\s(?:who|which|whose)\s[^,]*$/u;
/** After a date: it only says of when a report is, or what is named next. */
const OF_A_REPORT =
  /^(?:的(?![^，,。]{0,10}(?:会|会议|大会|论坛|仪式)上)(?!回[复覆应]|声明|记者会|发布会|采访|讲话|演讲|复函|通报)|度|版|年报|财报|半?年度?报告|[^，,。]{0,6}(?:财报|报告|白皮书|预算|规划|数据))/u;
const DESCRIBES_AFTER = /^[^，,。]{0,12}(?:时|的|以来)|^\s(?:was|were|is|are|has|have|had|will)\b/u;
const DESCRIBES_BEFORE = /\b(?:who|which|that)\b/u;
/** What may stand between an English verb of speaking and its date: to whom, and in what. */
export const AFTER_VERB =
  /^(?:\s+(?:(?:the|a)\s+\p{Ll}+|parliament|MPs|jurors|journalists|shareholders|analysts|delegates|colleagues|reporters|staff|employees|investors|lawmakers|senators|him|her|them|us|(?:the\s+)?\p{Lu}[\p{L}.]*))*(?:,?\s+(?:in|on|at|during|via|to)\s+(?:an?|the|his|her|its|their)\s+(?:[\p{L}-]+\s+){0,3}?[\p{L}-]+)?(?:\s+on\s+(?:social media|X|\p{Lu}\p{L}+(?: (?!\p{Lu}\p{Ll}+day)\p{Lu}\p{L}+)?))?(?:\s+(?:back|on|in|late|early|at|of))*\s+$|^\s(?:in|at|during)\s(?:an?|the)\s$/u;

/**
 * When the sentence says that its words were said, or that what it reports happened; never more exact than it
 * is written. Nothing when several dates could be meant, when the date is a deadline, stands inside the quoted
 * words, or lies after publication. `main` is the verb of speaking, where it is known which one it is.
 */
export function saidOn(sentence: string, publishedOn?: PartialDate, main?: Span): PartialDate | undefined {
  const told = maskQuotes(foldHan(sentence)).replace(REFERENCE, (reference) => "█".repeat(reference.length));
  const written = findDates(told, publishedOn).filter((date) => !isBound(told, date));
  const all = Array.from(told.matchAll(SPEAKING), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const verbs = main ? [main] : all;
  const chosen = verbs.length > 0 ? nearestToVerb(told, written, verbs) : onlyOne(told, written);
  if (!chosen?.date || (publishedOn && chosen.date.date > lastDayOf(publishedOn))) return undefined;
  return chosen.date;
}

/** A year that accounts are kept by, as of a report or a budget: 2024年度. */
const isOfAccounts = (text: string, { end }: WrittenDate) => text[end - 1] === "度";

function isOfAReport(text: string, date: WrittenDate): boolean {
  return isOfAccounts(text, date) || OF_A_REPORT.test(text.slice(date.end, date.end + LONGEST_BOUND));
}

export function isBound(text: string, { start, end }: WrittenDate): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BOUND), start);
  return BOUND_BEFORE.test(before) || BOUND_AFTER.test(text.slice(end, end + LONGEST_BOUND));
}

function nearestToVerb(text: string, dates: WrittenDate[], verbs: { start: number; end: number }[]) {
  const close = dates.flatMap((date) =>
    near(verbs, date, FARTHEST).flatMap((verb) => {
      const gap = date.end <= verb.start ? verb.start - date.end : date.start - verb.end;
      const between = text.slice(Math.min(date.end, verb.end), Math.max(date.start, verb.start));
      const belongs = date.end <= verb.start ? isOfSaying(text, date, between) : AFTER_VERB.test(between);
      return belongs && gap <= FARTHEST ? [{ date, gap }] : [];
    }),
  );
  const [first, ...others] = close.sort((a, b) => a.gap - b.gap);
  const isContested = others.some(({ date, gap }) => date !== first?.date && gap === first?.gap);
  return isContested ? undefined : first?.date;
}

/**
 * Whether a date before a verb dates the saying: nothing but the speaker and how it was said stands between, and a
 * comma ends no clause of its own ("in 2019 spills fell by 3%, Osei said").
 */
function isOfSaying(text: string, date: WrittenDate, between: string): boolean {
  if (/[。；;]|\.\s/u.test(between) || RELATIVE_CLAUSE.test(between) || hasIntention(between)) return false;
  if (isOfAReport(text, date) || RELATIVE_BEFORE.test(text.slice(0, date.start))) return false;
  const [own = "", ...others] = between.split(/[，,]/u);
  if (others.length === 0) return true;
  const rest = own.trim();
  // 今年5月，副总裁离职，知情人士称: something happened in that month.
  if (rest === "" && others.length > 1 && date.date?.precision !== "day") return false;
  return rest === "" || CIRCUMSTANCE.test(rest) || (others.at(-1)?.trim() === "" && APPOSITION.test(rest));
}

function onlyOne(text: string, dates: WrittenDate[]): WrittenDate | undefined {
  const [only, ...others] = dates;
  if (!only || others.length > 0 || hasIntention(text)) return undefined;
  const describes =
    DESCRIBES_AFTER.test(text.slice(only.end)) ||
    isOfANoun(text, only) ||
    isOfAccounts(text, only) ||
    DESCRIBES_BEFORE.test(clauseBefore(text, only.start));
  if (describes) return undefined;
  return only;
}

/** "the September 11, 2001 attacks": only which ones are meant. */
const isOfANoun = (text: string, { start, end }: Span) =>
  /\bthe $/u.test(text.slice(0, start)) && /^ \p{Ll}/u.test(text.slice(end));

/** What stands between the last comma and a place. */
const clauseBefore = (text: string, place: number) => text.slice(text.lastIndexOf(",", place - 1) + 1, place);

function hasIntention(text: string): boolean {
  return text.search(INTENTION) !== -1;
}
