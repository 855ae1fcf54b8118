import { foldHan } from "@/lib/language/han";
import { countWhile, sliceCodePoints, type TextRange } from "@/lib/language/text";
import type { Difference, QuoteFind } from "@/lib/quoteFind";
import { offMainThread } from "@/lib/serving";
import { likestPlace, type Searched, searched } from "./likePlaces";
import { wordsApart } from "./otherwise";
import { piecesOf } from "./pieces";
import { type Squeezed, squeeze } from "./squeeze";

/** Raise it when another place, or another answer, may come of it: each check names the version that made it. */
export const QUOTE_CHECK_VERSION = 2;

/** Pieces of one quotation that stand further apart than this, in characters, are told apart. */
const NEAR = 3_000;
/** Places of one piece that are looked at. */
const MOST_COPIES = 200;

/** How a text is read; each way after the first gives more up. */
const READINGS = [
  { difference: null, fold: (text: string) => text },
  { difference: "case", fold: (text: string) => lowered(text) },
  { difference: "script", fold: (text: string) => foldHan(lowered(text)) },
] as const;

/** One unit for one, so that places stay; the few letters that grow are left as they are. */
function lowered(text: string): string {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  return Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join("");
}

/**
 * Looks for a quotation in the text of its source: word for word first, whatever the spacing, the breaks of lines, the
 * widths and the quotation marks; then in other letters or characters; then nearly so. Words that were left out, and
 * words in brackets, are not looked for. The time grows with the text and with the quotation, not with their product.
 * @param pageStarts the code point at which each page begins
 */
export function findQuote(text: string, quote: string, pageStarts: readonly number[] = []): QuoteFind {
  return findQuotes({ text, pages: pageStarts, quotes: [quote] })[0] ?? { result: "not_found" };
}

/** The same of several quotations of one text, which is prepared once. */
export function findQuotes(asked: {
  text: string;
  pages: readonly number[];
  quotes: readonly string[];
}): QuoteFind[] {
  offMainThread("findQuotes");
  const texts = [squeeze(asked.text, true), squeeze(asked.text, false)];
  return asked.quotes.map((quote) => found(asked.text, texts, quote, asked.pages));
}

function found(text: string, texts: readonly Squeezed[], quote: string, pages: readonly number[]): QuoteFind {
  const quoted = piecesOf(quote);
  const copies = quoted.map((piece) => copiesOf(piece, texts));
  if (quoted.length === 0 || copies.some(({ places }) => places.length === 0)) return { result: "not_found" };
  const chosen = closestTogether(copies.map(({ places }) => places));
  const pieces = chosen.map(({ start, end }, nth) => ({
    start,
    end,
    quoted: quoted[nth] ?? "",
    found: sliceCodePoints(text, start, end),
    page: countWhile(pages, (from) => from <= start) || null,
  }));
  const differences = [
    ...new Set(
      copies.flatMap(({ difference }, nth) =>
        difference === "words" ? wordsApart(quoted[nth] ?? "", pieces[nth]?.found ?? "") : (difference ?? []),
      ),
    ),
  ];
  if (areApart(chosen)) differences.push("apart");
  return differences.length === 0 ? { result: "found", pieces } : { result: "differs", differences, pieces };
}

/** Where a piece stands, in code points, and what one has to look away from to find it there. */
type Copies = { places: TextRange[]; difference: Difference | null };

function copiesOf(piece: string, texts: readonly Squeezed[]): Copies {
  const words = squeeze(piece, false).text;
  for (const { difference, fold } of READINGS) {
    for (const within of texts) {
      const places = wordForWord(fold(words), fold(within.text)).map((place) => placeIn(within, place));
      if (places.length > 0) return { places, difference };
    }
  }
  const [within] = texts;
  const place = within && nearlySo(words, within);
  return { places: place ? [placeIn(within, place)] : [], difference: "words" };
}

function wordForWord(words: string, text: string): TextRange[] {
  const copies: TextRange[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && copies.length < MOST_COPIES;
    at = text.indexOf(words, at + 1)
  ) {
    if (isWhole(text, at, at + words.length)) copies.push({ start: at, end: at + words.length });
  }
  return copies;
}

function placeIn({ places }: Squeezed, { start, end }: TextRange): TextRange {
  const from = places[start] ?? 0;
  return { start: from, end: Math.max(from, places[end - 1] ?? 0) + 1 };
}

/** Of each piece the copy that follows the one before it, where they take the least room; or else the first of each. */
function closestTogether(copies: readonly (readonly TextRange[])[]): TextRange[] {
  let best: TextRange[] | null = null;
  for (const first of copies[0] ?? []) {
    const chain = [first];
    for (const places of copies.slice(1)) {
      const next = places[countWhile(places, ({ start }) => start < (chain.at(-1)?.end ?? 0))];
      if (!next) break;
      chain.push(next);
    }
    if (chain.length === copies.length && (!best || roomOf(chain) < roomOf(best))) best = chain;
  }
  return best ?? copies.flatMap(([first]) => first ?? []);
}

const roomOf = (chain: readonly TextRange[]) => (chain.at(-1)?.end ?? 0) - (chain[0]?.start ?? 0);

/** Neither end within a word or a number. */
function isWhole(text: string, start: number, end: number): boolean {
  return !isWithinWord(text, start) && !isWithinWord(text, end);
}

const WORD = /[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{M}\p{N}]/u;

function isWithinWord(text: string, at: number): boolean {
  const [before = "", after = ""] = [text[at - 1], text[at]];
  if (WORD.test(before) && WORD.test(after)) return true;
  // 20 does not stand in 3.20 or 1,200.
  return (
    /\d[.,]\d/.test(text.slice(Math.max(0, at - 2), at + 1)) ||
    /\d[.,]\d/.test(text.slice(Math.max(0, at - 1), at + 2))
  );
}

const kept = new WeakMap<Squeezed, Searched>();

function nearlySo(words: string, within: Squeezed): TextRange | null {
  const { fold } = READINGS[2];
  const text = kept.get(within) ?? searched(fold(within.text));
  kept.set(within, text);
  return likestPlace(text, fold(words));
}

function areApart(chosen: readonly TextRange[]): boolean {
  return chosen.some(({ start }, nth) => {
    const gap = start - (chosen[nth - 1]?.end ?? start);
    return gap < 0 || gap > NEAR;
  });
}
