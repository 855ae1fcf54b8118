import type { PartialDate } from "@/lib/dates";
import { findDates } from "@/lib/language/dateGrammar";
import { foldHan } from "@/lib/language/han";

/** A dateline stands at the head of a text, in UTF-16 units. */
const HEAD = 600;

/** 新华社北京8月6日电; 本报讯. */
const HAN =
  /(?:^|\n)[\s（(【]*(?:[\p{Script=Han}]{1,8}(?:社|网|报|台|频道)|路透|法新|美联|德新|彭博|本报|本社)[^\n。]{0,24}?(?<day>(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)[^\n。，]{0,6}[电讯][)）]?/u;
/** LONDON, March 14 (Agency) — */
const LATIN =
  /(?:^|\n)\s*\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}. ]{2,20})?,? (?<day>(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8})(?:,? \d{4})?)[^\n\p{L}]{0,3}?(?:(?:\([^\n()]{2,30}\)|\/[^\n/]{2,30}\/)\s?)?[-–—]{1,2}/u;

/** （2026年8月20日，临川）, before what a press release says. */
const OF_A_RELEASE = /^\s*[（(](?:\d{4}年)?\d{1,2}月\d{1,2}日[，,、\s]*\p{Script=Han}{0,8}[）)]\s*/u;

/** The sentence without a dateline at its head. */
export function withoutDateline(sentence: string): string {
  const found = HAN.exec(foldHan(sentence.slice(0, HEAD))) ?? LATIN.exec(sentence.slice(0, HEAD));
  if (!found || found.index > 0)
    return sentence.replace(PLACE_ONLY, "").replace(PAPER_ONLY, "").replace(OF_A_RELEASE, "");
  const reporter = /^\s?[（(][^（()）]{0,30}[）)]/u.exec(sentence.slice(found[0].length))?.[0] ?? "";
  return sentence.slice(found[0].length + reporter.length).trim();
}

/** LONDON (Agency) — without a day. */
const PLACE_ONLY = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}. ]{2,20})? (?:\([^()]{2,30}\) )?[-–—] /u;

/** 【明報專訊】, 本報訊（記者 王小明）, of whatever day. */
const PAPER_ONLY =
  /^(?:【[^】\n]{2,12}[訊讯導导道電电]】|(?:本[报報网網台刊社]|\p{Script=Han}{1,8}[社网網报報台])[^，,。；;：:“「（(【\n]{0,12}[讯訊电電]\s?[（(][^（()）\n]{0,40}[）)]|[（(〔](?:\p{Script=Han}{0,6}[社网網报報])?(?:记者|記者)[^（()）〔〕\n]{1,40}[）)〕])\s*/u;

/** The day of the dateline at the head of an article, counted from its publication. */
export function datelineOf(text: string, publishedOn?: PartialDate): PartialDate | undefined {
  const head = foldHan(text.slice(0, HEAD));
  const day = (HAN.exec(head) ?? LATIN.exec(head))?.groups?.day;
  return day ? findDates(day, publishedOn)[0]?.date : undefined;
}
