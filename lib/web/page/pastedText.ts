import { codePointLength } from "@/lib/language/text";
import { type Block, blocksFromText } from "./blocks";
import type { Extract, LeftOut } from "./extract";

/** A line as it was pasted; `afterGap`: an empty one, or what is left out, stands before it. `width` is in columns. */
type Line = Block & { afterGap: boolean; isOut: boolean; width: number };

/**
 * The article in a text without markup: each line is a paragraph, but the lines that a PDF or an e-mail broke are put
 * together again. What their programs wrote around it is left out: heads and numbers of pages, the lines of a letter's head,
 * WeChat's buttons.
 */
export function readPasted(text: string): Extract {
  const own = text.replace(/\v/g, "\n");
  const unquoted = withoutQuoteMarks(own);
  const lines = linesOf(unquoted);
  const heads = headsOfPages(lines);
  const letter = new Set(headOfLetter(lines));
  for (const line of lines)
    line.isOut = heads.has(shapeOf(line.text)) || letter.has(line) || OF_WECHAT.test(line.text);
  const inText = lines.filter(({ isOut }) => !isOut);
  const isBroken = areBroken(inText, unquoted !== own);
  if (isBroken) for (const line of inText) line.isOut = isNumbered(line.text);
  return isBroken ? putTogether(lines) : asTheyAre(lines);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterGap = false;
  for (const raw of text.split(/\r\n?|[\n\u2028\u2029\f]/u)) {
    const [block] = blocksFromText(raw);
    if (block) lines.push({ ...block, afterGap, isOut: false, width: widthOf(block.text) });
    afterGap = block === undefined;
  }
  return lines;
}

/** An e-mail that quotes another one marks each of its lines. */
const QUOTED = /^[ \t]*(?:>[ \t]?)+/u;
const FEWEST_QUOTED = 3;

function withoutQuoteMarks(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const quoted = lines.filter((line) => QUOTED.test(line)).length;
  const filled = lines.filter((line) => line.trim() !== "").length;
  if (quoted < FEWEST_QUOTED || quoted < filled / 2) return text;
  return lines.map((line) => line.replace(QUOTED, "")).join("\n");
}

const FORWARDED =
  /^-{2,}.*(?:forwarded|original) message.*-{2,}$|^begin forwarded message:$|^-{2,}.*(?:转发|轉寄|原始|原邮件).*-{2,}$/iu;
const LETTER_FIELD =
  /^(?:from|to|cc|date|sent|subject|reply-to|发件人|收件人|抄送|日期|发送时间|时间|主题|寄件者|收件者|主旨)\s*[:：]\s*\S/iu;
/** What a letter says of itself, and of no article that stands in it. */
export const isLetterField = (text: string) => LETTER_FIELD.test(text);

const FEWEST_FIELDS = 3;
/** With the line that says that it was passed on. */
const MOST_BEFORE_HEAD = 3;

/** The lines with which a letter that was passed on begins. */
function headOfLetter(lines: readonly Line[]): readonly Line[] {
  const first = lines.slice(0, MOST_BEFORE_HEAD);
  const from = first.findIndex(({ text }) => isShort(text) && FORWARDED.test(text)) + 1;
  let end = from;
  while (isLetterField(lines[end]?.text ?? "")) end++;
  return end - from >= FEWEST_FIELDS ? lines.slice(Math.max(0, from - 1), end) : [];
}

const OF_WECHAT =
  /^(?:▼+|▽+|点击?(?:上方|下方)?(?:蓝字|名片|卡片).{0,12}关注.{0,12}|点?(?:分享|收藏|在看|点赞)|(?:长按|扫码|识别).{0,12}(?:二维码|关注).{0,12}|阅读原文|戳.{0,6}阅读原文|预览时标签不可点)$/u;

const PAGE_NUMBER =
  /^(?:[-–—·]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[-–—·])?$|^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/iu;
/** Of a line that stands at the head or the foot of each page, in code points. */
const LONGEST_HEAD = 120;

const isShort = (text: string) => codePointLength(text) <= LONGEST_HEAD;

/** The number of a page, alone or in what stands at its head. */
function isNumbered(text: string): boolean {
  if (!isShort(text)) return false;
  return PAGE_NUMBER.test(text) || (HEAD_WITH_NUMBER.test(text) && !ENDS.test(text));
}

const HEAD_WITH_NUMBER = /(?:^|[|｜\s])(?:page\s+\d{1,4}|第\s*\d{1,4}\s*[页頁版])$/iu;

/** The shapes of lines that stand there again with another number. */
function headsOfPages(lines: readonly Line[]): Set<string> {
  const numbered = lines.filter(({ text }) => /\d/.test(text) && isShort(text) && OF_PAGE.test(text));
  const counted = new Map<string, Set<string>>();
  for (const { text } of numbered) {
    const shape = shapeOf(text);
    counted.set(shape, (counted.get(shape) ?? new Set()).add(text));
  }
  return new Set([...counted].flatMap(([shape, texts]) => (texts.size > 1 ? [shape] : [])));
}

const OF_PAGE =
  /\b(?:page|p\.)\s*\d|第\s*\d+\s*[页版]|\d{1,4}\s*(?:\/|of)\s*\d{1,4}$|(?:^\d{1,4}\s{2,}|\s{2,}\d{1,4}$)/iu;

const shapeOf = (text: string) => text.replace(/\d+/gu, "0");

function asTheyAre(lines: readonly Line[]): Extract {
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  for (const { kind, text, isOut } of lines) {
    if (isOut) leftOut.push({ kind, text, after: blocks.length });
    else blocks.push({ kind, text });
  }
  return { blocks, leftOut };
}

/** Each line that goes on joined to the one before it. */
function putTogether(lines: readonly Line[]): Extract {
  const hasGaps = lines.filter(({ afterGap }) => afterGap).length >= FEWEST_GAPS;
  const layout = { width: fullWidth(lines), hasGaps };
  const hyphened = hyphenedIn(lines);
  const joined: { kind: Block["kind"]; parts: string[] }[] = [];
  const leftOut: LeftOut[] = [];
  let isGap = false;
  let last: Line | null = null;
  for (const line of lines) {
    const { kind, text, isOut, afterGap } = line;
    isGap ||= afterGap;
    if (isOut) {
      leftOut.push({ kind, text, after: joined.length });
      continue;
    }
    const parts = joined.at(-1)?.parts ?? [];
    if (last && kind === "paragraph" && goesOn(last, text, isGap, layout))
      parts.splice(-1, 1, beforeNext(last.text, text, hyphened), text);
    else joined.push({ kind, parts: [text] });
    last = line;
    isGap = false;
  }
  return { blocks: joined.map(({ kind, parts }) => ({ kind, text: parts.join("") })), leftOut };
}

const ENDS = /[.!?:;。！？：；…][”’"'」』）)\]】]*$/u;
const HYPHENS = "-\u00ad\u2010";
const BEGINS_LOW = /^[“"'‘(（]?\p{Ll}/u;
const BEGINS_HAN = /^[\p{Script=Han}\p{N}“「『（《]/u;
const ENDS_HAN = /[\p{Script=Han}，、“「『（《]$/u;
/** Of the width of a full line: shorter ones end a paragraph, or are a heading. */
const NEARLY_FULL = 0.75;

type Layout = {
  /** In columns. */
  width: number;
  /** Empty lines part the paragraphs. */
  hasGaps: boolean;
};

function goesOn(line: Line, next: string, isGap: boolean, { width, hasGaps }: Layout): boolean {
  const isFull = line.width >= width * NEARLY_FULL;
  if (IS_BYLINE.test(next) || (isGap && !isFull)) return false;
  if (ENDS.test(line.text)) return isFull && !isGap && (hasGaps || !BEGINS_QUOTE.test(next));
  return BEGINS_LOW.test(next) || (isFull && !isGap);
}

const IS_BYLINE = /^by\s+\p{Lu}/iu;
const BEGINS_QUOTE = /^[“"「『]/u;
/** So many empty lines are no accident. */
const FEWEST_GAPS = 2;

/**
 * A line as it stands before the one that it goes on in. Chinese goes on without a space, and a word that was broken without
 * its hyphen, unless it is written with one elsewhere.
 */
function beforeNext(line: string, next: string, hyphened: ReadonlySet<string>): string {
  if (ENDS_HAN_OR_DIGIT.test(line.slice(-2)) && BEGINS_HAN.test(next) && (HAN.test(line) || HAN.test(next)))
    return line;
  const first = HYPHENS.includes(line.slice(-1)) ? line.slice(0, -1).split(NO_LETTERS).at(-1) : "";
  if (!first || !BEGINS_LOW.test(next)) return `${line} `;
  const [rest = ""] = /^\p{L}+/u.exec(next) ?? [];
  return hyphened.has(`${first}-${rest}`) ? line : line.slice(0, -1);
}

const ENDS_HAN_OR_DIGIT = /[\p{Script=Han}\p{N}\u3000-\u303f\uff01-\uff5e”’]$/u;
const NO_LETTERS = /\P{L}+/u;

/** Each two words that a hyphen joins within a line. */
function hyphenedIn(lines: readonly Line[]): Set<string> {
  const compounds = lines.flatMap(({ text }) => text.split(/[^\p{L}-]+/u));
  return new Set(
    compounds.flatMap((compound) => {
      const words = compound.split("-");
      return words.slice(1).map((word, at) => `${words[at]}-${word}`);
    }),
  );
}

const HAN = /\p{Script=Han}/u;

/** Lines go on so often, of those that another one follows, where something broke them. */
const SHARE_BROKEN = 0.3;
const FEWEST_BROKEN = 2;
/** In columns; a Chinese character takes two. */
const [NARROWEST, WIDEST] = [28, 240];

/** Whether lines end where they were full and not where a paragraph does. Those of a quoted e-mail mostly are. */
function areBroken(lines: readonly Line[], isQuoted: boolean): boolean {
  const width = fullWidth(lines);
  if (width < NARROWEST || width > WIDEST) return false;
  const pairs = lines.slice(1).flatMap((next, at) => {
    const before = lines[at];
    return before && !next.afterGap ? [{ line: before, next: next.text }] : [];
  });
  const broken = pairs.filter(({ line, next }) => {
    if (ENDS.test(line.text) || line.width < width * NEARLY_FULL) return false;
    return isQuoted || BEGINS_LOW.test(next) || (ENDS_HAN.test(line.text) && BEGINS_HAN.test(next));
  });
  const isEndless = !lines.some(({ text }) => ENDS.test(text));
  return (
    !isEndless &&
    broken.length >= (isQuoted ? 1 : FEWEST_BROKEN) &&
    broken.length >= pairs.length * SHARE_BROKEN
  );
}

/** How wide full lines are: nine in ten are no wider. */
function fullWidth(lines: readonly Line[]): number {
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) * 0.9)] ?? 0;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(character) ? 2 : 1;
  return width;
}
