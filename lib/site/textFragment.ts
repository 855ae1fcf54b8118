import { words } from "@/lib/language/text";

export type Quoted = { exact: string; prefix?: string; suffix?: string };

/** Longer quotes are given by their beginning and end, since any difference on the page loses the whole match. */
const LONGEST_WHOLE = 120;
/** How much of a long quote's beginning and end is given, or a little more, up to the end of a word. */
const EDGE = 24;
/** Quotes shorter than this stand in more than one place: they get their surroundings. */
const SHORT = 24;
/** A stored prefix of this many characters was cut, so that its first word may be half a word. */
const CUT_CONTEXT = 32;

/**
 * The address of a page with a text directive, at which a browser scrolls to the quote and marks it:
 * `#:~:text=prefix-,start,end,-suffix`. Browsers match whole words only, so quotes are cut where words end,
 * in Chinese too. Addresses that are not of the web come back as they are.
 */
export function textFragmentUrl(url: string, target: string | Quoted): string {
  if (!/^https?:\/\//iu.test(url)) return url;
  const { exact, prefix = "", suffix = "" } = typeof target === "string" ? { exact: target } : target;
  const directive = directiveFor(prefix, exact, suffix);
  if (directive === undefined) return url;
  const [address = "", fragment = ""] = url.split(/#(.*)/su);
  return `${address}#${fragment.split(":~:")[0]}:~:text=${directive}`;
}

function directiveFor(prefix: string, exact: string, suffix: string): string | undefined {
  const all = prefix + exact + suffix;
  const boundaries = wordBoundaries(all);
  const [from, to] = [prefix.length, prefix.length + exact.length];
  const first = boundaries.find((at) => at >= from) ?? from;
  const last = boundaries.findLast((at) => at <= to) ?? to;
  const [start, end] = hasWord(all.slice(first, last)) ? [first, last] : [from, to];
  const blocks = all
    .slice(start, end)
    .split(/[\n\r]+/u)
    .map(plain)
    .filter((block) => block !== "");
  const [opening, closing] = [blocks[0], blocks.at(-1)];
  if (opening === undefined || closing === undefined || !hasWord(blocks.join(""))) return undefined;
  if (blocks.length > 1) return `${encode(firstWords(opening))},${encode(lastWords(closing))}`;
  if (opening.length > LONGEST_WHOLE) return `${encode(firstWords(opening))},${encode(lastWords(opening))}`;
  if (opening.length >= SHORT) return encode(opening);
  const before = wordsBefore(all.slice(0, start));
  const after = wordsAfter(all.slice(end), suffix.length);
  return `${before && `${encode(before)}-,`}${encode(opening)}${after && `,-${encode(after)}`}`;
}

function wordBoundaries(text: string): number[] {
  let at = 0;
  return [0, ...words(text, "en").map(({ text: segment }) => (at += segment.length))];
}

function firstWords(text: string): string {
  const end = wordBoundaries(text).find((at) => at >= EDGE) ?? text.length;
  return text.slice(0, end).trimEnd();
}

function lastWords(text: string): string {
  const start = wordBoundaries(text).findLast((at) => at <= text.length - EDGE) ?? 0;
  return text.slice(start).trimStart();
}

/** Whole words of the same block before the quote. */
function wordsBefore(context: string): string {
  const block = context.split(/[\n\r]/u).at(-1) ?? "";
  const isCut = block === context && [...context].length >= CUT_CONTEXT;
  const start = isCut ? (wordBoundaries(block)[1] ?? 0) : 0;
  return hasWord(block.slice(start)) ? plain(block.slice(start)) : "";
}

function wordsAfter(context: string, stored: number): string {
  const block = context.split(/[\n\r]/u)[0] ?? "";
  const isCut = block === context && stored >= CUT_CONTEXT;
  const end = isCut ? (wordBoundaries(block).at(-2) ?? block.length) : block.length;
  return hasWord(block.slice(0, end)) ? plain(block.slice(0, end)) : "";
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** A bare hyphen or comma would be read as part of the directive's own syntax. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
}
