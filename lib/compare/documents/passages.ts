import { foldText } from "@/lib/language/fold";
import { sentences } from "@/lib/language/sentences";
import { CodePointIndex } from "@/lib/language/text";
import { isHeadingLine, isLink, isRule, withMinus, withoutBullet, wordsOfLine } from "./markdown";
import { withoutNumbers } from "./numbering";
import { withPlainNumbers } from "./substance";

/** A passage as it is compared: `key` is equal where nothing but furniture, numbering or punctuation differs. */
export type Read = {
  n: number;
  text: string;
  key: string;
  kind: "heading" | "item" | "text";
  /** Stands outside of the text: a line that is a link and nothing else, or what stands above a page's title. */
  isAside: boolean;
};

/** Longer stretches without an end are cut, so that no comparison is of a whole document. */
const LONGEST = 3000;
const ITEM =
  /^\s*(?:[-+*•·●○▪■◦‣]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\|)/iu;

/** So few lines above the title of a page are a banner or a menu. */
const HEAD = 12;

/** The same for what reads the same: without punctuation, widths, variants of characters and capitals. */
export function keyOf(text: string): string {
  return (
    foldText(withPlainNumbers(text))
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%‰+±<>=≤≥°~^/:.,-]+/gu, " ")
      // A minus stands before its number, a hyphen inside of a word.
      .replace(/-(?!\d)|(?<=\S)-/gu, " ")
      // So do other marks of numbers: 2/3, 3:1, 10^2, .5, and a text that is struck out.
      .replace(/(?<!\d)[,:/^]|[.,:/^](?!\d)|(?<=[\p{L}\p{M}])\./gu, " ")
      .replace(/(?<!~)~(?![~\d])/gu, " ")
      .replace(/\s+/gu, " ")
      .trim()
  );
}

/** The sentences and list items of a document, without numbering, marks and link targets. */
export function passagesOf(document: string, lang: string): Read[] {
  const found: Read[] = [];
  const lines = linesOf(document);
  const first = lines.findIndex(({ isHeading }) => isHeading);
  const above = lines[first]?.isTitle && first <= HEAD ? first : 0;
  const words = withoutNumbers(
    lines.map(({ line }, at) =>
      wordsOfLine(withoutBullet(withMinus(line, lines[at - 1]?.line, lines[at + 1]?.line))),
    ),
  );
  const pieces = lines.flatMap(({ line, isHeading }, at) => {
    const isAside = isLink(line) || at < above;
    const kind = isHeading ? "heading" : ITEM.test(line) ? "item" : "text";
    const said = words[at] ?? "";
    const texts = isHeading && said.length < LONGEST ? [said] : [...sentencesOf(said, lang)];
    return texts.map((text) => ({ text, kind, isAside }) as const);
  });
  const texts = withoutNumbers(pieces.map(({ text }) => text));
  for (const [at, piece] of pieces.entries()) {
    const text = (texts[at] ?? "").trim();
    const key = keyOf(text);
    if (key !== "") found.push({ ...piece, n: found.length, text, key });
  }
  return found;
}

/** What a sentence ends with before it has begun: "30." of "30. Days to pay". */
const ONLY_NUMBER = /^\s*\d{1,3}[.)]\s*$/u;

function* sentencesOf(words: string, lang: string): Generator<string> {
  for (let from = 0; from < words.length; from += 50 * LONGEST) {
    const stretch = words.slice(from, from + 50 * LONGEST);
    const index = new CodePointIndex(stretch);
    let number = "";
    for (const { start, end } of sentences(stretch, lang)) {
      const sentence = number + index.slice(start, end);
      number = ONLY_NUMBER.test(sentence) ? `${sentence.trim()} ` : "";
      if (number === "") yield* cut(sentence);
    }
    if (number !== "") yield number.trim();
  }
}

/** Where a list begins or goes on inside a long sentence: … the following: (1) …; (2) … */
const INNER_ITEM =
  /(?<=[;:；：])\s*(?=[（(](?:\d{1,2}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）]\s?\S)/u;
const LONG = 300;

function* cut(sentence: string): Generator<string> {
  if (sentence.length <= LONG) return yield sentence;
  for (const part of sentence.split(INNER_ITEM)) yield* cutLong(part);
}

function* cutLong(sentence: string): Generator<string> {
  if (sentence.length <= LONGEST) return yield sentence;
  for (const [part] of sentence.matchAll(/.{1,3000}(?:[\s,;，；、]|$)|.{1,3000}/gsu)) yield part;
}

type Line = { line: string; isHeading: boolean; isTitle: boolean };

const TITLE = /^\s{0,3}#\s/u;
const UNDERLINE = /^\s{0,3}(?:={3,}|-{3,})\s*$/u;
/** A line broken by its width goes on in small letters. */
const GOES_ON = /^\s{0,3}\p{Ll}/u;
const NARROWEST = 40;
const MOST_OF_HEADING = 300;

function linesOf(document: string): Line[] {
  const lines: Line[] = [];
  let before = "";
  for (const line of document.split(/\r\n?|[\n\u0085\u2028\u2029]/u)) {
    const last = lines.at(-1);
    const isText = !isRule(line);
    const isOpen = last && before !== "";
    if (isOpen && UNDERLINE.test(line) && last.line.length < MOST_OF_HEADING) {
      last.isHeading = true;
      last.isTitle = line.includes("=");
    }
    if (
      isOpen &&
      isText &&
      isBroken(before) &&
      GOES_ON.test(line) &&
      !ITEM.test(line) &&
      last.line.length < LONGEST
    )
      last.line += ` ${line.trim()}`;
    else if (isText) lines.push({ line, isHeading: isHeadingLine(line), isTitle: TITLE.test(line) });
    before = isText ? line : "";
  }
  return lines;
}

function isBroken(line: string): boolean {
  const end = line.trimEnd();
  return end.length >= NARROWEST && /[\p{L}\p{N},’'"”)-]$/u.test(end);
}
