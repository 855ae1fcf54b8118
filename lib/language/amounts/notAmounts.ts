import { isEnglishName } from "./englishNames";
import { isHanName } from "./hanNames";

const TIME_AFTER =
  /^(?::\d|\s?(?:[ap]\.?\s?m\b|o['’]?clock)|[时点](?:\d|[一二三四五六七八九十]|许|左右|整|半|前|后)|[时点]$)/i;

const isInteger = (written: string) => /^\d+$/u.test(written);

/** Whether digits or words at a place belong to a longer word, a time, a phone number or a version. */
export function isInsideWord(text: string, start: number, end: number, isSecond = false): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 3);
  if (
    !isSecond &&
    /[A-Za-z\d_@]$|\d\+$|[\p{L}\d][.:∶/_^-]$|\\$|^[.:/_-]$/u.test(before) &&
    !/\p{Script=Han}[.:-]?$|(?<=\s|^)[-]$/u.test(before)
  )
    return true;
  if (/^(?:st|nd|rd|th)\b/i.test(after) || /^[./:∶]\d|^[_¼-¾⅐-⅞]/u.test(after)) return true;
  return !isSecond && /[A-Za-z][,;"')”’]$|\d,$/u.test(before);
}

/** Whether the number that ends here is a time of day. */
export const isTime = (text: string, end: number) =>
  TIME_AFTER.test(text.slice(end, end + 12)) ||
  (/^\s?hrs\b/iu.test(text.slice(end, end + 5)) &&
    /(?<!\d)\d{4}$/u.test(text.slice(Math.max(0, end - 5), end)));

/** Whether a number only names or orders something, whatever follows it. */
export function isName(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 36);
  if (TIME_AFTER.test(after) || isHanName(before, written, after) || isEnglishName(before, written, after))
    return true;
  // The number of a clause before its title: 7.1 Fees.
  if (/^\d{1,2}(?:\.\d{1,2})+$/u.test(written) && /(?:^|\n)\s*$/u.test(before) && /^\s+\p{Lu}/u.test(after))
    return true;
  if (!isInteger(written)) return false;
  if (/^0\d/u.test(written)) return true;
  if (/\)\s?$/u.test(before) && /^\d{3}-\d{4}(?!\d)/u.test(written + after)) return true;
  if (/\[\d{0,3},?\s?$/u.test(before) && /^[\],]/u.test(after)) return true;
  if (/\($/u.test(before) && /^\)/u.test(after)) return true;
  if (/(?:^|\n)\s*$/u.test(before) && /^(?:[.)、](?!\d)|\s+[A-Z])/u.test(after) && written.length < 3)
    return true;
  if (/\b[A-Z]{2} $/u.test(before) && written.length === 5) return true;
  return (
    /^-\d{3}-\d{3,4}/u.test(after) ||
    /^-\d{6,}(?!\d)/u.test(after) ||
    (written.length === 3 && /^-\d{4}(?!\d|\s?\p{L})/u.test(after))
  );
}

/** A bare number that may be a year. */
export const mayBeYear = (written: string) => /^(?:1[5-9]|20|21)\d{2}$/u.test(written);
