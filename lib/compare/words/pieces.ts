import type { z } from "zod";
import type { wordChange } from "@/lib/comparison";
import type { Span } from "@/lib/language/span";
import type { Hunk } from "./boundaries";
import type { Token } from "./tokens";

type WordChange = z.infer<typeof wordChange>;

/** A token that stands elsewhere in the other text, with the number of its move. */
export type MovedToken = Token & { move?: number };

/**
 * What stands in one place of both wordings; pieces follow each other and leave nothing out. Of what is the same both
 * spans have words, each wording its own spelling. `stretch`: its place among what is told of the differences.
 */
export type Piece = { earlier: Span; later: Span; isSame: boolean; move?: number; stretch?: number };

/** Tokens in a row that share a move, or that all have none. */
export function runsOf(tokens: readonly MovedToken[]): { move: number | undefined; tokens: MovedToken[] }[] {
  const runs: { move: number | undefined; tokens: MovedToken[] }[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && last.move === token.move) last.tokens.push(token);
    else runs.push({ move: token.move, tokens: [token] });
  }
  return runs;
}

const lengthOf = (tokens: readonly Token[]) => tokens.reduce((sum, { text }) => sum + text.length, 0);

/** The places of hunks whose texts begin at `from`; what moved is a piece of its own. */
export function cutPieces(hunks: readonly Hunk[], from: { earlier: number; later: number }): Piece[] {
  const at = { ...from };
  const take = (side: "earlier" | "later", tokens: readonly Token[]): Span => {
    const start = at[side];
    at[side] += lengthOf(tokens);
    return { start, end: at[side] };
  };
  return hunks.flatMap(({ earlier, later, isSame }): Piece[] => {
    const [before, after] = [runsOf(earlier), runsOf(later)];
    const hasMoved = !isSame && [...before, ...after].some(({ move }) => move !== undefined);
    if (!hasMoved) return [{ earlier: take("earlier", earlier), later: take("later", later), isSame }];
    const alone = (side: "earlier" | "later", runs: typeof before) =>
      runs.map(({ move, tokens }): Piece => {
        const spans = { earlier: take("earlier", []), later: take("later", []), [side]: take(side, tokens) };
        return { ...spans, isSame: false, ...(move === undefined ? {} : { move }) };
      });
    const [was, is] = [onlyUnmoved(before), onlyUnmoved(after)];
    // What only moved comes first on either side, so that both directions have one order.
    if (is < 0 && was >= 0) return [...alone("later", after), ...alone("earlier", before)];
    if (was < 0 || is < 0) return [...alone("earlier", before), ...alone("later", after)];
    // One stands for the other: they stand side by side, whatever moved away before them.
    return [
      ...alone("earlier", before.slice(0, was)),
      ...alone("later", after.slice(0, is)),
      {
        earlier: take("earlier", before[was]?.tokens ?? []),
        later: take("later", after[is]?.tokens ?? []),
        isSame,
      },
      ...alone("earlier", before.slice(was + 1)),
      ...alone("later", after.slice(is + 1)),
    ];
  });
}

/** The place of the only run that did not move; -1 where there is none, or more. */
function onlyUnmoved(runs: ReturnType<typeof runsOf>): number {
  const at = runs.findIndex(({ move }) => move === undefined);
  return runs.some(({ move }, n) => n > at && move === undefined) ? -1 : at;
}

/** The later wording with its changes, as a page shows them. */
export function wordsOfPieces(earlier: string, later: string, pieces: readonly Piece[]): WordChange[] {
  const changes: WordChange[] = [];
  const numbers = new Map<number, number>();
  const add = (piece: Piece, op: "removed" | "added", text: string) => {
    const { move, stretch } = piece;
    const told = stretch === undefined ? {} : { stretch };
    if (text === "") return;
    // Of what is told a space alone is no difference.
    if (stretch !== undefined && text.trim() === "") {
      if (op === "added") changes.push({ op: "same", text });
      return;
    }
    if (move === undefined) changes.push({ op, text, ...told });
    else {
      if (!numbers.has(move)) numbers.set(move, numbers.size + 1);
      const end = op === "removed" ? "from" : "to";
      changes.push({ op: "moved", end, move: numbers.get(move) ?? 0, text, ...told });
    }
  };
  for (const piece of pieces) {
    const [was, is] = [
      earlier.slice(piece.earlier.start, piece.earlier.end),
      later.slice(piece.later.start, piece.later.end),
    ];
    if (piece.isSame) {
      if (is) changes.push({ op: "same", text: is });
      continue;
    }
    // The later text may end, or have punctuation, where the earlier one had a space.
    const gap = gapAfter(earlier.slice(0, piece.earlier.start));
    const last = changes.at(-1)?.text;
    const isGlued = was !== "" && gap !== "" && last !== undefined && gapAfter(last) === "";
    add(piece, "removed", (isGlued ? gap : "") + was);
    add(piece, "added", is);
  }
  return changes;
}

/** The white space at the end of a text. */
const gapAfter = (text: string) => text.slice(text.trimEnd().length);
