import { dayAfter, lastDayOf, type PartialDate, startOfDay } from "@/lib/dates";
import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { findDates, type WrittenDate } from "@/lib/language/dateGrammar";
import { foldHan } from "@/lib/language/han";
import { maskQuotes } from "@/lib/language/quotes";
import { sentences } from "@/lib/language/sentences";
import { CodePointIndex } from "@/lib/language/text";
import { has, SPEAKING } from "../cues";
import { AFTER_VERB, isBound, RELATIVE_BEFORE, saidOn } from "../saidOn";
import { answererOf } from "./interview";
import { attributionsIn, type Reading, speakerOf } from "./speaker";
import type { Attribution } from "./who";

/**
 * A date, and where it was read: in the sentence, in an earlier one of the same speaker, at the head of the text, or it is
 * the article's own.
 */
export type DateSaid = { date: PartialDate; from: "sentence" | "before" | "dateline" | "article" };

export type ArticleDates = { publishedOn?: PartialDate | undefined; dateline?: PartialDate | undefined };

/** It was said before the article, though not told when. */
const EARLIER =
  /稍早|曾经?(?!经理)|此前|早前|先前|当时|当初|原来|之前|以前|早在|多年|多次|一再|后来|随后|日前|近日|近期|最近|不久前|昨|前日|前天|上周|上月|(?:说|称|表示|自述|提到|谈到|承诺|宣布|警告|写|指出|强调)过|回忆录|自传|日记|\b(?:previously|earlier|once|has since|over the weekend|at one point|formerly|originally|at the time|back then|in the past|ago|(?<!^|hours |minutes )later|subsequently|recently|yesterday|last (?:\p{L}+day|week|spring|summer|autumn|fall|winter|weekend|night)|repeatedly|interview|memoir|diary|transcript|deposition|had (?:\p{Ll}+ )?(?:said|told|promised|pledged|announced|warned|claimed|insisted|denied|vowed|written|stated))\b/iu;

/** How far back a date in the text puts what follows into its time. */
const SENTENCES_BACK = 2;
const DAYS_OF_NEWS = 10;
/** So much of the text before is looked at for when a speaker spoke, in UTF-16 units. */
const MOST_BEFORE = 3_000;

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const HAN_WEEKDAYS = ["日天", "一", "二", "三", "四", "五", "六"];

/**
 * When the words of a sentence were said: the date that it gives, else the day of the article. Nothing where it tells of
 * an earlier saying without a date, or of a date that may or may not be the saying’s.
 */
export function dateSaid(
  sentence: string,
  reading: Reading,
  { publishedOn, dateline }: ArticleDates,
  kind?: ClaimKind,
): DateSaid | undefined {
  const today = dateline ?? publishedOn;
  const [first] = attributionsIn(sentence, reading);
  const told = toldDate(sentence, first, today);
  const text = maskQuotes(foldHan(sentence));
  const ofArticle = today && ({ date: today, from: dateline ? "dateline" : "article" } as const);
  const isSaid = first !== undefined || QUOTED.test(text);
  // What the article tells itself, it tells on its own day, of whatever time it is.
  const isSelf = first !== undefined && SELF.test(text.slice(first.subject.start, first.subject.end).trim());
  const isOwn =
    isSelf ||
    (!isSaid &&
      (isAnswer(sentence, reading) || isOfArticle(text, kind, today) || isOfItsPage(text, reading)));
  if (isOwn && today) return ofArticle;
  if (told && (first || (tellsWhen(told, kind, today) && !OF_A_THING.test(sentence))))
    return { date: told, from: "sentence" };
  if (!today || told) return undefined;
  const open = datesOfSaying(text, first, today);
  const [only, ...others] = open;
  if (only && others.length === 0 && isThisWeekday(text.slice(only.start, only.end), today))
    return { date: today, from: "sentence" };
  const then = isSaid && THEN.test(text) ? dateOfThen(reading, today) : undefined;
  if (then) return { date: then, from: "before" };
  const frame = frameOf(text, first);
  if (open.length > 0 || EARLIER.test(frame) || namesYear(frame, today)) return undefined;
  const earlier = isSaid ? saidBefore(sentence, first, reading, today) : undefined;
  if (earlier === "unclear") return undefined;
  return earlier ? { date: earlier, from: "before" } : ofArticle;
}

const isAnswer = (sentence: string, { before = "", after, lang }: Reading) =>
  answererOf(sentence, before.slice(-MOST_BEFORE), lang, after) !== undefined;

/** Whether the article tells it, and not somebody who said or published it at a time of its own. */
function isOfArticle(text: string, kind: ClaimKind | undefined, today: PartialDate | undefined): boolean {
  if (FIRST_PERSON.test(text)) return false;
  const isPlain = kind !== undefined && (TELLS_ITSELF.has(kind) || isAhead(text, kind, today));
  return isPlain || !(has(SPEAKING, text) || PUBLISHES.test(text));
}

/** Outside quotation marks these are whoever writes the article, or answers in it. */
const SELF = /^(?:I|[Ww]e|我们?)$/u;
/** It is not the article that speaks. */
const FIRST_PERSON = /我(?!国)|\b(?:we|our|I|my)\b/iu;
/** A page on which its publisher speaks, and nobody else: "We charge the same rate in every zone." */
const OUR = /\b(?:[Ww]e|[Oo]ur|[Uu]s)\b|我[们們馆館司校院局会會]/u;

/** So much of the text behind tells whether a page begins to speak, in UTF-16 units. */
const MOST_BEHIND = 400;

function isOfItsPage(text: string, { before = "", after = "", ...reading }: Reading): boolean {
  if (!OUR.test(text)) return false;
  const index = new CodePointIndex(before.slice(-MOST_BEFORE));
  const all = sentences(index.text, reading.lang).map(({ start, end }) => index.slice(start, end));
  return (
    (all.some((one) => OUR.test(one)) || OUR.test(maskQuotes(after.slice(0, MOST_BEHIND)))) &&
    !all.some((one) => /["“「]/u.test(one) || isOfAnother(attributionsIn(one, reading)[0]))
  );
}

const isOfAnother = (one: Attribution | undefined) => one?.who.form === "name" && one.who.kind === "person";

/** Published at a time of its own. */
const PUBLISHES =
  /公布|发布|发表|提交|推出|披露|公开信|声明|\b(?:publish|releas|fil|issu|unveil|post|submit)\p{Ll}*\b/iu;
const TELLS_ITSELF: ReadonlySet<ClaimKind> = new Set(["quantity", "characterisation", "accusation"]);

/** A plan, of which no earlier time is told: its dates are those of what is to come. */
const isAhead = (text: string, kind: ClaimKind, today: PartialDate | undefined) =>
  kind === "promise" && today !== undefined && !EARLIER.test(text) && !namesYear(text, today);

/** 昨要求, in papers that came out the day after. */
const YESTERDAY = /昨(?![日天晚夜年儿])/u;

function toldDate(
  sentence: string,
  first: Attribution | undefined,
  today: PartialDate | undefined,
): PartialDate | undefined {
  const told = saidOn(withoutContentBefore(sentence, first), today, first?.verb);
  if (told || today?.precision !== "day") return told;
  const day = dayAfter(today.date, -1);
  const isOfYesterday = day !== undefined && YESTERDAY.test(frameOf(maskQuotes(foldHan(sentence)), first));
  return isOfYesterday ? { date: day, precision: "day" } : undefined;
}

/**
 * Of what nobody is told to have said: a figure of May was not said in May, and what happened long ago the article tells on
 * its own day.
 */
function tellsWhen(told: PartialDate, kind?: ClaimKind, today?: PartialDate): boolean {
  if (kind === "quantity" || kind === "characterisation" || told.precision === "year") return false;
  if (!today) return true;
  return told.precision === "day" && told.date >= (dayAfter(today.date, -DAYS_OF_NEWS) ?? today.date);
}

/** When something was published that is only used, or decided that will have effects: nobody said it then. */
const OF_A_THING =
  /\b(?:published|released|collected|issued|dated|recorded) (?:in|on) |\b(?:decision|move|deal|ruling|vote|plan) to \p{Ll}+ [^,]*\b(?:should|could|may|might|will|would)\b/iu;

/** At the time that the sentence before tells. */
const THEN = /^(?:当时|当天|当日|当晚|同日|At the time,? )/u;

function dateOfThen({ before = "", lang }: Reading, today: PartialDate): PartialDate | undefined {
  const index = new CodePointIndex(before.slice(-MOST_BEFORE));
  const last = sentences(index.text, lang).at(-1);
  const text = last ? maskQuotes(foldHan(index.slice(last.start, last.end))) : "";
  const dates = findDates(text, today).filter((date) => !isBound(text, date));
  const [only, ...others] = dates.map(({ date }) => date);
  return only && others.length === 0 && lastDayOf(only) <= lastDayOf(today) ? only : undefined;
}

/** The year of an occasion, such as a conference: it was said then. */
function namesYear(frame: string, { date }: PartialDate): boolean {
  return Array.from(frame.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)).some(([year]) => year < date.slice(0, 4));
}

type Earlier = {
  date?: PartialDate;
  dayOfVoices?: string;
  isSaid: boolean;
  isPast: boolean;
  isOfSpeaker: boolean;
  isNear: boolean;
};

/**
 * What the sentences before tell of when the same speaker spoke: a day of late, which goes for what follows too, or an
 * earlier time, of which it is unclear whether it does. In Chinese papers all is of yesterday where something is.
 */
function saidBefore(
  sentence: string,
  first: Attribution | undefined,
  reading: Reading,
  today: PartialDate,
): PartialDate | "unclear" | undefined {
  const { before = "", lang } = reading;
  const name = speakerOf(sentence, reading)?.name;
  const isReferred = first?.who.form === "reference" || first === undefined;
  const recent = dayAfter(today.date, -DAYS_OF_NEWS) ?? today.date;
  const index = new CodePointIndex(before.slice(-MOST_BEFORE));
  const all = sentences(index.text, lang);
  let meeting: PartialDate | undefined;
  const isAtMeeting = (text: string, one: Attribution | undefined) =>
    one !== undefined && AT_THE_MEETING.test(frameOf(text, one));
  const told = all.flatMap(({ start, end }, nth): Earlier[] => {
    const text = index.slice(start, end);
    const [one] = attributionsIn(text, reading);
    const date = toldDate(text, one, today) ?? (isAtMeeting(text, one) ? meeting : undefined);
    const isMeeting = date?.precision === "day" && OF_THE_PAPER.test(text.replace(IN_BRACKETS, ""));
    if (isMeeting) meeting = date;
    const isOfVoices = isMeeting || (nth === all.length - 1 && isOfAnother(one));
    const isPast = date
      ? lastDayOf(date) < recent
      : one !== undefined && EARLIER.test(frameOf(maskQuotes(foldHan(text)), one));
    if (!date && !isPast) return [];
    const isNear = nth >= all.length - SENTENCES_BACK;
    const isNamed = one
      ? speakerOf(text, { ...reading, before: index.slice(0, start) })?.name === name
      : name !== undefined && text.includes(name);
    const isOfSpeaker =
      (name !== undefined && isNamed) ||
      (isReferred && isNear && (name === undefined || (!one && nth === all.length - 1)));
    return [
      {
        ...(date && one && { date }),
        ...(isOfVoices && date?.precision === "day" && { dayOfVoices: date.date }),
        isSaid: one !== undefined,
        isPast,
        isOfSpeaker,
        isNear,
      },
    ];
  });
  if (meeting && isAtMeeting(sentence, first)) return meeting.date === today.date ? undefined : meeting;
  const near = told.findLast(({ isNear }) => isNear);
  const isOfPast = near?.isOfSpeaker || (near?.isSaid && first?.who.form === "unnamed");
  // 公司在公告中称: whoever spoke before is meant, perhaps on that day.
  const isOfDay = near?.isSaid && near.date?.precision === "day" && near.date.date !== today.date;
  if (lang === "zh" && first && name === undefined && isOfDay) return "unclear";
  if (near?.isPast && isOfPast && (near.isSaid || !isNow(first))) return "unclear";
  const last = told.findLast(({ isOfSpeaker, isPast, date }) => isOfSpeaker && !isPast && date)?.date;
  if (last) return last.precision === "day" && last.date !== today.date ? last : undefined;
  const yesterday = dayAfter(today.date, -1);
  return lang === "zh" &&
    told.some(({ dayOfVoices }) => dayOfVoices !== undefined && dayOfVoices === yesterday)
    ? "unclear"
    : undefined;
}

/** "The company plans to": of the day of the article, after whatever it did before. */
const isNow = (first: Attribution | undefined) =>
  first !== undefined &&
  /^(?:\p{Ll}+s|is|are|(?:has|have) been)(?: |$)/iu.test(first.said) &&
  !/^was/iu.test(first.said);

/** Whoever spoke at a meeting, or to the paper on its way, spoke on that day: 昨讨论票价; 昨日，记者在市场看到. */
const OF_THE_PAPER =
  /昨(?![日天晚早])|记者(?!会)|記者(?!會)|大会|大會|会议|會議|开会|開會|会上|會上|座谈|座談|听证|聽證|委员会|委員會|[立议議]法?[会會]|论坛|論壇|仪式|儀式|庭|[质備备質][询詢]|答[询詢]|受[访訪]|讨论|討論|审议|審議|视察|視察|走访|走訪|采访|採訪/u;
const IN_BRACKETS = /[（(〔【][^（()）〔〕【】]*[）)〕】]/gu;
/** At the meeting that was told of before. */
const AT_THE_MEETING = /(?:会|會|席|庭|仪式|儀式|论坛|論壇|大会|大會|会议|會議)[上间間中]/u;

/** Something else that happened, before its main clause: "After Osei left in May, the council pledged …" */
const HAPPENED_BEFORE =
  /^(?:(?:But|And|Yet) )?(?:After|Since|Before|When|Until|Once|While|Because|(?:Even )?[Tt]hough|Although|Whereas) [^,]*\b(?:\p{Ll}{2,}ed|left|met|won|took|gave|went|came|began|fell|rose|was|were|had)\b[^,]*,/u;

/**
 * What comes before its speaker is what was said, or something else that happened: its dates are not those of the saying.
 */
function withoutContentBefore(sentence: string, first: Attribution | undefined): string {
  if (!first || DATED_SOURCE.test(sentence.slice(0, first.verb.start))) return sentence;
  const from = first.isAfter
    ? Math.min(first.subject.start, first.verb.start)
    : (HAPPENED_BEFORE.exec(sentence)?.[0].length ?? 0);
  return " ".repeat(from) + sentence.slice(from);
}

/** 8月6日，据晨报报道: no more than the day stands before the source. */
const DATED_SOURCE = /^(?:当地时间|當地時間)?[\d年月日号號]{3,12}(?:[上下]午|晚间?|晚間|凌晨)?[，,]\s*$/u;

/** "Osei, who resigned in 2022, said" */
const WHO_CLAUSE = /,\s(?:who|which|whose)\s[^,]*,/gu;

/** The words around what is said: all of them where nobody is told to have said it. */
function frameOf(text: string, first: Attribution | undefined): string {
  if (!first) return text;
  const from = first.isAfter ? Math.min(first.subject.start, first.verb.start) : 0;
  const end = Math.max(first.subject.end, first.verb.end);
  const after =
    /^(?:过|,? (?:in|on|at|over|during|to|via|last|earlier) (?!that\b)[^,]{0,40})?/u.exec(
      text.slice(end),
    )?.[0] ?? "";
  const frame = text.slice(from, end).replace(WHO_CLAUSE, ",") + after.replace(/\bthat\b.*/u, "");
  // 曾 is a name as well.
  return first.who.form === "name" ? frame.replace(first.who.name, "") : frame;
}

/** Dates that may be those of the saying, and were not read as such. */
function datesOfSaying(text: string, first: Attribution | undefined, today: PartialDate): WrittenDate[] {
  return findDates(text, today).filter((date) => {
    if (isBound(text, date) || (date.date && date.date.date > lastDayOf(today))) return false;
    if (!first) return true;
    if (RELATIVE_BEFORE.test(text.slice(0, date.start))) return false;
    const [from, end] = first.isAfter
      ? [Math.min(first.subject.start, first.verb.start), first.verb.end]
      : [0, first.verb.end];
    const between = text.slice(end, date.start);
    return (
      date.start >= from && (date.end <= end || AFTER_VERB.test(between) || mayBeOfSaying(date, between))
    );
  });
}

/** A day soon after an English verb: "told the members of parliament on Friday". */
const mayBeOfSaying = ({ date }: WrittenDate, between: string) =>
  between.length < MOST_BETWEEN && date?.precision !== "year" && /^ (?!that\b)[^,;:]*\bon $/u.test(between);
const MOST_BETWEEN = 45;

/** Nothing but a quotation, which goes on. */
const QUOTED = /^["“「]/u;

/** The bare name of the weekday on which the article came out: news calls its own day so. */
function isThisWeekday(words: string, { date, precision }: PartialDate): boolean {
  if (precision !== "day") return false;
  const day = startOfDay(date).getUTCDay();
  const han = /^(?:周|星期|礼拜)(.)$/u.exec(words)?.[1];
  if (han) return HAN_WEEKDAYS[day]?.includes(han) ?? false;
  return /^[A-Z]\p{Ll}+day$/u.test(words) && words.slice(0, 3).toLowerCase() === WEEKDAYS[day];
}
