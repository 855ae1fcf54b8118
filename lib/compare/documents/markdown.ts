/*
 * What a line of Markdown, of a page or of plain text says without its furniture: marks and link targets. Each form
 * reads a line once; repetitions are bounded.
 */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;
const IMAGE = /!\[[^[\]]{0,2000}\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,500}")?\)/gu;
const LINK =
  /\[((?:[^[\]]|\[[^[\]]{0,500}\]){0,2000})\]\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:\s+"[^"\n]{0,500}")?\s?\)/gu;
/** Names of HTML and attributes with values: what stands between < and > otherwise is text. */
const TAG =
  /<\/?(?:a|abbr|address|article|aside|b|big|blockquote|br|button|caption|center|cite|code|col|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|label|li|main|mark|nav|nobr|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr|[a-z]{1,20}-[a-z-]{1,30})(?:\s{1,9}[\w:.-]{1,60}=(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[^\s"'<>]{1,200})){0,20}\s{0,9}\/?>/giu;
const EMPHASIS = /\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])|`+/gu;
const ESCAPE = /\\(?=[\p{P}\p{S}])/gu;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const ENTITY = /&(amp|lt|gt|quot|apos|nbsp|#\d{1,6});/gu;

/** An address that a page hides from programs, however it was hidden, with what it left of it. */
const HIDDEN_ADDRESS =
  /(?<![\w.+%-])[\w.+%-]{0,64}(?:\\?\[){1,2}email\sprotected(?:\\?\]){1,2}(?:[^\s.,;()[\]]{1,60}\.[a-z]{2,12})?/giu;

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

/** A minus that begins a line: neither the line before nor the one behind is an item. */
const LEADING_MINUS = /^\s*[-−–]\s+(?=\.?\d)/u;
const isBulleted = (line: string | undefined) => line !== undefined && /^\s*[-+*•–−]\s/u.test(line);

export const withMinus = (line: string, before: string | undefined, behind: string | undefined): string =>
  isBulleted(before) || isBulleted(behind) ? line : line.replace(LEADING_MINUS, "-");

const BULLET = /^\s*(?:[>#|\s]|[-+*•·●○▪■◦‣–—]\s)*/u;
/** A line without what lists, quotations and headings begin with. */
export const withoutBullet = (line: string): string => line.replace(BULLET, "");
