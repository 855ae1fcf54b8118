import search from "approx-string-match";
import { countWhile, type TextRange } from "@/lib/language/text";

const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;
/** Pairs of words that stand oftener than this tell no place. */
const OFTEN = 50;
/** Places that are looked at. */
const MOST_PLACES = 8;
/** How far words may drift among those that were put in or taken out, in tokens. */
const DRIFT = 8;
/** A place needs so large a share of the passage's pairs of words. */
const FEW = 0.15;
/** At most this share of the passage may be otherwise, and never more characters than this, which bounds the time. */
const OTHERWISE = 0.3;
const MOST_ERRORS = 400;

/** A text that passages are looked for in, with where each pair of words stands. */
export type Searched = { text: string; tokens: TextRange[]; words: string[]; pairs: Map<string, number[]> };

export function searched(text: string): Searched {
  const found = Array.from(text.matchAll(TOKEN), ({ index, 0: word }) => ({ index, word }));
  const words = found.map(({ word }) => word);
  const pairs = new Map<string, number[]>();
  for (let n = 0; n + 1 < words.length; n++) {
    const known = pairs.get(pairAt(words, n));
    if (!known) pairs.set(pairAt(words, n), [n]);
    else if (known.length <= OFTEN) known.push(n);
  }
  return {
    text,
    tokens: found.map(({ index, word }) => ({ start: index, end: index + word.length })),
    words,
    pairs,
  };
}

const pairAt = (words: readonly string[], n: number) => `${words[n]} ${words[n + 1]}`;

/** Where a passage stands nearly as it is written: the likest place, in UTF-16 units; null where none is like it. */
export function likestPlace(within: Searched, passage: string): TextRange | null {
  const limit = Math.min(MOST_ERRORS, Math.floor(OTHERWISE * passage.length));
  const found = windows(within, passage).flatMap(({ start, end }) =>
    search(within.text.slice(start, end), passage, limit).map((place) => ({
      start: start + place.start,
      end: start + place.end,
      errors: place.errors,
    })),
  );
  const [best] = found.sort((a, b) => a.errors - b.errors || b.end - b.start - (a.end - a.start));
  return best ? wholeWords(within, best) : null;
}

function windows({ text, tokens, pairs }: Searched, passage: string): TextRange[] {
  const words = passage.match(TOKEN) ?? [];
  const votes = new Map<number, number>();
  for (let n = 0; n + 1 < words.length; n++) {
    const places = pairs.get(pairAt(words, n)) ?? [];
    if (places.length > OFTEN) continue;
    for (const place of places) {
      const nth = Math.round((place - n) / DRIFT);
      votes.set(nth, (votes.get(nth) ?? 0) + 1 / places.length);
    }
  }
  const least = FEW * Math.max(1, words.length - 1);
  return [...votes]
    .filter(([, count]) => count >= least || words.length < DRIFT)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_PLACES)
    .map(([nth]) => {
      const [first, last] = [(nth - 2) * DRIFT, (nth + 2) * DRIFT + words.length];
      const start = tokens[Math.max(0, first)]?.start ?? 0;
      return { start, end: tokens[Math.min(tokens.length - 1, last)]?.end ?? text.length };
    });
}

/** A place ends where its words end. */
function wholeWords({ tokens }: Searched, { start, end }: TextRange): TextRange {
  const first = tokens[countWhile(tokens, (token) => token.end <= start)];
  const last = tokens[countWhile(tokens, (token) => token.start < end) - 1];
  return {
    start: first && first.start < start ? first.start : start,
    end: last && last.end > end ? last.end : end,
  };
}
