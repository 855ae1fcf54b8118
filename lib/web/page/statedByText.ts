import type { PartialDate } from "@/lib/dates";
import { codePointLength } from "@/lib/language/text";
import { datelineOf } from "./dateline";
import type { Stated } from "./metadata";
import { namesIn, namesInLines } from "./names";
import { statedInLines } from "./statedInText";
import type { Read } from "./title";
import { dateIn } from "./writtenDate";

/** Lines of a text without markup among which its byline is looked for, and those at its end. */
const FIRST_LINES = 8;
const LAST_LINES = 3;
/** Longest line that says when the text was published, in code points. */
const LONGEST_LINE = 120;

const IS_LABELLED =
  /^(?:(?:first|originally|last)\s)?(?:published|posted|updated|modified)\b|^(?:发布|發布|發佈|更新)|^(?:时间|時間|日期)\s*[:：](?=[\s\d年月日号號:：./-]+$)/iu;
const IS_UPDATED = /^(?:last\s)?(?:updated|modified)\b|^更新/iu;
const OF_PUBLICATION = /(?:published|posted|发布|發布|發佈)/iu;
/** Begins with a date. */
const IS_DATED =
  /^(?:[^\p{L}\p{N}]*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,4}[\s年./-]|\p{L}{3,9}\.? \d{1,2}, \d{4})|(?:中[华華])?民[国國]|[〇零一二三四五六七八九]{4}年)/iu;
const IS_BYLINE = /^(?:\w{2,12}\s)?by\s/iu;
/** Between the parts of such a line. */
const BARS = /\s*[|｜]\s*/u;
/** A sentence tells of its date: 2030年前全部完工。 */
const IS_SENTENCE = /[，。！？；]|\p{Ll}{2,}[.!?][”"’']?$/u;
const REPORTED_BY = /^\(?reporting by\s/iu;
const FULL_NAME = /^\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** What a text without markup says of itself in its first and last lines: by whom, whose and of when it is. */
export function statedByText(texts: readonly string[]): Stated {
  const lines = texts.slice(0, FIRST_LINES);
  const inText = statedInLines(lines);
  const dated = lines.map(datedLine);
  const first = dated.findIndex((one) => one && !one.isUpdated);
  const at = first >= 0 ? first : dated.findIndex((one) => one);
  const reported = texts.slice(-LAST_LINES).filter((line) => REPORTED_BY.test(line));
  const author =
    namesInLines(lines, []).join(", ") ||
    inText.author ||
    namesAlone(lines[at - 1] ?? "", at - 1).join(", ") ||
    namesIn(reported[0] ?? "", []).join(", ");
  return {
    ...stated("author", author || undefined),
    ...stated("publisher", inText.publisher ?? firstOf(lines, (line) => datelineOf(line)?.publisher)),
    ...stated("publishedOn", dated[at]?.date ?? inText.date),
  };
}

function stated<Key extends string, T>(key: Key, value: T | undefined): { [K in Key]?: Read<T> } {
  return value === undefined ? {} : ({ [key]: { value, from: "text" } } as { [K in Key]?: Read<T> });
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A line of nothing but names between the headline and the date. */
function namesAlone(line: string, at: number): string[] {
  if (at < 1) return [];
  const names = namesIn(line, []);
  const isAllNames = line.split(/\s*(?:,|&|\band\b)\s*/u).every((part) => FULL_NAME.test(part.trim()));
  return isAllNames ? names : [];
}

/** The date of a line that says when the text was published; of one that says something else none. */
function datedLine(line: string): { date: PartialDate; isUpdated: boolean } | undefined {
  if (codePointLength(line) > LONGEST_LINE) return undefined;
  const label = line.search(OF_PUBLICATION);
  const date = dateIn(label > 0 ? line.slice(label) : line) ?? dateIn(line);
  if (!date) return undefined;
  const isUpdated = IS_UPDATED.test(line) && label < 0;
  if (IS_LABELLED.test(line)) return { date, isUpdated };
  const isByline = IS_BYLINE.test(line) ? namesInLines([line], []).length > 0 : datelineOf(line);
  const isOfText = line.split(BARS).some((part) => IS_DATED.test(part)) || isByline;
  return isOfText && !IS_SENTENCE.test(line) && date.precision !== "year" ? { date, isUpdated } : undefined;
}
