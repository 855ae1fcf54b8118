import type { ToldWords } from "@/lib/comparison";
import { foldText } from "@/lib/language/fold";
import type { Span } from "@/lib/language/span";
import { offMainThread } from "@/lib/serving";
import { parseQuoted } from "../parse/parseQuoted";
import type { Named } from "../parse/renames";
import type { ParsedWording, Token } from "../parse/tokens";
import { whyEqual } from "../readings";
import type { Reading, SameReason, Stretch, Wording } from "../types";
import { piecesOf } from "../words/diff";
import { type Piece, wordsOfPieces } from "../words/pieces";
import { cutAtRows } from "./cutAtRows";
import { leaning } from "./lean";
import { overlapIndex } from "./overlapIndex";
import { unitsOf } from "./units";
import { type Side, type Sides, widen } from "./widen";

/** Rows with their words in both wordings. */
export type Table = { rows: readonly Row[] };

type Row = { spans: Sides<readonly Span[]> };

type Told = Table & Named & { readings: readonly Reading[] };

type Pair = Sides<Wording>;

type Langs = { earlierLang: string; laterLang: string };

/**
 * Both wordings in one text, each mark on whole phrases, and what each belongs to: to rows whose words it shares, or to
 * what reads the same, or to what nobody can tell. Each difference is told once. Null for two languages.
 */
export function tellWords({ earlier, later }: Pair, langs: Langs, told: Told): ToldWords | null {
  offMainThread("tellWords");
  const pieces = piecesOf(earlier.text, later.text, langs);
  if (!pieces) return null;
  const parsed = { earlier: parseQuoted(earlier, told), later: parseQuoted(later, told) };
  const folded = { earlier: foldText(earlier.text), later: foldText(later.text) };
  const whole = cutAtRows(onWholePhrases(pieces, folded, parsed, told.rows), folded, told.rows);
  const { stretches, numbered } = assigned(whole, folded, belonging(parsed, told));
  return { words: wordsOfPieces(earlier.text, later.text, numbered), stretches };
}

function onWholePhrases(
  pieces: readonly Piece[],
  folded: Sides<string>,
  parsed: Sides<ParsedWording>,
  rows: readonly Row[],
): Piece[] {
  const lean = leaning(pieces, folded);
  const edges = (side: Side) => pieces.flatMap((one) => (one.isSame ? [] : [one[side].start, one[side].end]));
  const units = (side: Side) =>
    [...unitsOf(parsed[side], edges(side)), ...lean[side], ...shortWords(rows, side)].toSorted(
      (a, b) => a.start - b.start,
    );
  return widen(pieces, folded, { earlier: units("earlier"), later: units("later") });
}

/** The words of a row are marked whole, unless they are a whole clause. */
const MOST_LETTERS = 32;

const shortWords = (rows: readonly Row[], side: Side): Span[] =>
  rows.flatMap(({ spans }) => spans[side].filter(({ start, end }) => end - start <= MOST_LETTERS));

type Spans = Sides<Span | null>;
type Belongs = Pick<Stretch, "reads" | "rows" | "why">;

/** The pieces with the numbers of their stretches; both ends of a move are one stretch. */
function assigned(
  pieces: readonly Piece[],
  folded: Sides<string>,
  belongsTo: (spans: Spans, isMoved: boolean) => Belongs,
): { stretches: Stretch[]; numbered: Piece[] } {
  const found: { spans: Spans; isMoved: boolean }[] = [];
  const ofMove = new Map<number, number>();
  const numbered = pieces.map((piece): Piece => {
    if (piece.isSame) return piece;
    const { move } = piece;
    const spans = {
      earlier: trimmed(folded.earlier, piece.earlier),
      later: trimmed(folded.later, piece.later),
    };
    if (!spans.earlier && !spans.later) return { ...piece, isSame: true };
    const known = move === undefined ? undefined : ofMove.get(move);
    const other = known === undefined ? undefined : found[known];
    if (known !== undefined && other) {
      other.spans = {
        earlier: other.spans.earlier ?? spans.earlier,
        later: other.spans.later ?? spans.later,
      };
      return { ...piece, stretch: known };
    }
    const stretch = found.length;
    if (move !== undefined) ofMove.set(move, stretch);
    found.push({ spans, isMoved: move !== undefined });
    return { ...piece, stretch };
  });
  const stretches = found.map(({ spans, isMoved }) => ({ ...spans, ...belongsTo(spans, isMoved) }));
  return { stretches, numbered };
}

/** What the words of a stretch belong to. */
function belonging(parsed: Sides<ParsedWording>, { rows, readings }: Told) {
  const [inRows, inReadings] = [indexOf(rows.map(({ spans }) => spans)), indexOf(readings)];
  const inTokens = indexOf(tokensBySide(parsed));
  const all = [...parsed.earlier.tokens, ...parsed.later.tokens];
  return (spans: Spans, isMoved: boolean): Belongs => {
    const mine = inRows(spans);
    if (mine.length > 0) return { reads: "row", rows: mine, why: null };
    const here = inReadings(spans).flatMap((n) => readings[n] ?? []);
    if (here.some(({ isSame, why }) => !isSame && (!isMoved || why === "moved")))
      return { reads: "cannot_tell", rows: [], why: null };
    // The same words in another place: what else changed around them has its own stretch.
    if (isMoved) return { reads: "same", rows: [], why: "moved" };
    const tokens = inTokens(spans).flatMap((n) => all[n] ?? []);
    return { reads: "same", rows: [], why: whyOf(here, tokens) };
  };
}

/** The comparer's own word for it; where it saw no difference the words are equal in another form. */
function whyOf(here: readonly Reading[], tokens: readonly Token[]): SameReason {
  if (tokens.length === 0) return "punctuation";
  return (here.find(({ why }) => why !== "moved") ?? here[0])?.why ?? whyEqual(tokens);
}

/** Each token alone, on its side. */
const tokensBySide = ({ earlier, later }: Sides<ParsedWording>): Sides<Span[]>[] => [
  ...earlier.tokens.map((token) => ({ earlier: [token], later: [] })),
  ...later.tokens.map((token) => ({ earlier: [], later: [token] })),
];

/** The places in a list whose words, on either side, share some with a stretch. */
function indexOf(list: readonly Sides<readonly Span[]>[]): (spans: Spans) => number[] {
  const on = (side: Side) =>
    overlapIndex(list.flatMap((one, of) => one[side].map(({ start, end }) => ({ start, end, of }))));
  const [earlier, later] = [on("earlier"), on("later")];
  return (spans) => [...new Set([...earlier(spans.earlier), ...later(spans.later)])].sort((a, b) => a - b);
}

/** A span without the space around its words; null without words. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
