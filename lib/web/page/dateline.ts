import type { PartialDate } from "@/lib/dates";
import { namesIn } from "./names";
import { dateIn } from "./writtenDate";

/** What a report begins with: `LONDON, March 14 (Reuters) -`, `新华社北京8月6日电（记者李红）`. */
export type Dateline = { publisher?: string | undefined; author: string[]; date?: PartialDate | undefined };

const AGENCY =
  "新华社|新華社|中新社|中央社|法新社|路透社|美联社|美聯社|塔斯社|共同社|韩联社|韓聯社|德新社|彭博社|朝中社|(?!本)\\p{Script=Han}{2,8}?(?:报|報|网|網|电视台|電視台)";
const OPENING = "^[（(【〔\\[]?";
const HAN_DATELINE = new RegExp(
  `${OPENING}(${AGENCY})([^\\s\\d，。（(]{0,16}?)((?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日)\\p{Script=Han}?[电電讯訊]`,
  "u",
);
/** The place is in capitals, whatever stands behind it. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, \p{Lu}[\p{L}. ]{1,20}){0,2}(?:,? \p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?)?,? )?\((\p{Lu}[\p{L}&.'’ ]{1,28})\)\s*[-–—]{1,2}\s*\S/u;
/** `本报讯（记者李红）`, `【記者黃曉雯台北報導】`: at the beginning, or behind a dateline. */
const REPORTERS_IN_BRACKETS =
  /^(?:\p{Script=Han}{1,3}[讯訊]|.{0,40}?[电電讯訊])?\s*[（(【〔[]\s*((?:\p{Script=Han}{2,8}?)?(?:记者|記者|通讯员|通訊員)[^（()）【】〔〕[\]]{2,60})[）)】〕\]]/u;
/** A line of its own: behind the word stands a mark or a space, or behind the names `／台北報導`. */
const REPORTER_LINE =
  /^(?:\p{Script=Han}{2,8}?)?(?:(?:记者|記者|通讯员|通訊員)(?:\s*[:：／/|｜]\s*|\s+)|(?:文|撰文|采写|採寫)\s*[:：／/|｜]\s*|[记記]者(?=\p{Script=Han}{2,20}[／/、]|\p{Script=Han}{4,9}(?:報導|报道|报导)$))\p{Script=Han}/u;
const LONGEST_REPORTER_LINE = 60;
const IS_SENTENCE = /[，。！？；]/u;
/** `／台北報導`, or without a mark between the name and the place. */
const OF_REPORT = /\s*([／/])?\s*(\p{Script=Han}{0,12})(?:報導|报道|报导)$/u;
const NAME_OF_REPORTER = /^(?:\p{Script=Han}{2,4}|\P{Script=Han}{3,60}|.{2,12}·.{1,12})$/u;

/** What a line says of its report before that begins. */
export function datelineOf(line: string): Dateline | undefined {
  const [opening, agency, between = ""] = HAN_DATELINE.exec(line) ?? [];
  const reporters = reportersIn(line);
  if (opening !== undefined) {
    const named = /[记記]者(.+)$/u.exec(between)?.[1];
    const date = dateIn(opening);
    return {
      publisher: agency,
      author: named ? reportersOf(withoutPlace(named)) : reporters,
      date: date?.precision === "day" ? date : undefined,
    };
  }
  const english = DATELINE.exec(line);
  if (english) return { publisher: english[1], author: [] };
  return reporters.length > 0 ? { author: reporters } : undefined;
}

function reportersIn(line: string): string[] {
  const inBrackets = REPORTERS_IN_BRACKETS.exec(line)?.[1];
  if (inBrackets) return reportersOf(inBrackets);
  const isLine = line.length <= LONGEST_REPORTER_LINE && REPORTER_LINE.test(line) && !IS_SENTENCE.test(line);
  return isLine ? reportersOf(line) : [];
}

function reportersOf(written: string): string[] {
  const line = written.replace(OF_REPORT, (_, mark: string | undefined, run: string) =>
    mark ? "" : withoutPlace(run),
  );
  return namesIn(line, []).filter((name) => NAME_OF_REPORTER.test(name));
}

/** 林育立柏林: of names of three characters and places of two or more the name stands first. */
function withoutPlace(names: string): string {
  return names.replace(LAST_NAME, (_, before: string, run: string) => {
    const places = Array.from(run).length;
    return before + (places < 4 ? run : run.slice(0, places === 4 ? 2 : 3));
  });
}

const LAST_NAME = /^(.*(?:[记記]者|[員员、])|)(\p{Script=Han}{2,9})$/u;
