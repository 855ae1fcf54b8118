/*
 * What a line of Markdown, of a page or of plain text says without its furniture: marks, link targets, numbering. Each form
 * reads a line once; repetitions are bounded.
 */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;
const IMAGE = /!\[[^[\]]{0,2000}\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,500}")?\)/gu;
const LINK =
  /\[((?:[^[\]]|\[[^[\]]{0,500}\]){0,2000})\]\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:\s+"[^"\n]{0,500}")?\s?\)/gu;
const TAG = /<\/?[a-z][^<>]{0,500}>/giu;
const EMPHASIS = /\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])|`+|~~/gu;
const ESCAPE = /\\(?=[\p{P}\p{S}])/gu;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const ENTITY = /&(amp|lt|gt|quot|apos|nbsp|#\d{1,6});/gu;

/** A name of the address that a page hides from programs, however it was hidden. */
const HIDDEN_ADDRESS = /(?:\\?\[){1,2}email\sprotected(?:\\?\]){1,2}/giu;

const entity = (whole: string, name: string): string => {
  const point = name.startsWith("#") ? Number(name.slice(1)) : 0;
  if (point > 0 && point < 0x110000 && (point < 0xd800 || point > 0xdfff)) return String.fromCodePoint(point);
  return ENTITIES[name] ?? whole;
};

/** The words of a line, without marks and link targets. */
export function wordsOfLine(line: string): string {
  return line
    .replace(INVISIBLE, "")
    .replace(IMAGE, " ")
    .replace(LINK, "$1")
    .replace(HIDDEN_ADDRESS, "(email)")
    .replace(TAG, " ")
    .replace(ENTITY, entity)
    .replace(EMPHASIS, "")
    .replace(ESCAPE, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** A line that is links and nothing else: a menu, a banner, a button. */
export const isLink = (line: string): boolean =>
  line.includes("](") &&
  !/[\p{L}\p{N}]/u.test(withoutBullet(line).replace(IMAGE, "").replace(LINK, "").replace(TAG, ""));

export const isRule = (line: string): boolean => /^[\s|:=*_+~-]*$/u.test(line);

const HEADING = /^\s{0,3}#{1,6}\s/u;
const BOLD_LINE = /^\s*(?:\*\*|__)[^*_]{1,200}(?:\*\*|__)\s*:?\s*$/u;

export const isHeadingLine = (line: string): boolean => HEADING.test(line) || BOLD_LINE.test(line);

const BULLET = /^\s*(?:[>#|\s]|[-+*•·●○▪■◦‣–—]\s)*/u;
const NUMBERS = [
  /^(?:\d{1,3}\.){1,5}\d{0,3}[.)]?(?=\s|\p{Script=Han}|\p{Lu})\s*/u,
  /^\d{1,3}[.)、．]\s*(?!\d)/u,
  /^[([（](?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5})[)\]）]\s*/iu,
  /^(?:[a-z]|[ivx]{1,5})[.)]\s+/iu,
  /^第[一二三四五六七八九十百千零〇\d]{1,8}[条章节款项编部分](?:之[一二三四五六七八九十])?[\s　:：、]*/u,
  /^[一二三四五六七八九十百]{1,5}[、．.]\s*/u,
  /^[①-⑳⑴-⒇]\s*/u,
  /^(?:section|article|clause|chapter|part|annex|appendix|item)\s+(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[A-Z])\s*[.:)–—-]\s*/iu,
];

/** A line without what lists, quotations and headings begin with. */
export const withoutBullet = (line: string): string => line.replace(BULLET, "");

/** Words without the number that they are listed by: 3.2, (a), iv., 第三条, 二、. */
export function withoutNumber(words: string): string {
  for (let round = 0, left = words; ; round++) {
    const next = NUMBERS.reduce((text, form) => text.replace(form, ""), left);
    if (next === left || next === "" || round === 2) return next === "" ? words : next;
    left = next;
  }
}
