import type { Block } from "@/lib/web/page/blocks";
import type { Edits, Piece, Reading } from "./schema";
import { sameLine } from "./versions";

export const NO_EDITS: Edits = { of: null, out: [], in: [], joined: [] };

/** An edit of an earlier version that has no place in what was read now. */
export type Unfit = { how: "out" | "in" | "joined"; text: string };
/** The edits of a version, as they go for what was read now, and those that do not. */
export type Carried = { edits: Edits; unfit: Unfit[] };

/** All that was read, in its order; what the extractor left out is marked. Edits name its places. */
export function piecesOf({ blocks, leftOut = [] }: Pick<Reading, "blocks" | "leftOut">): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const addUpTo = (after: number) => {
    for (let one = leftOut[next]; one && one.after <= after; one = leftOut[++next]) {
      pieces.push({ kind: one.kind, text: one.text, out: true });
    }
  };
  for (const [at, { kind, text }] of blocks.entries()) {
    addUpTo(at);
    pieces.push({ kind, text });
  }
  addUpTo(Number.POSITIVE_INFINITY);
  return pieces;
}

/** Which pieces are in the text, by their places. */
function keptIn(pieces: readonly Piece[], edits: Edits): (at: number) => boolean {
  const [dropped, taken] = [new Set(edits.out), new Set(edits.in)];
  return (at) => (pieces[at]?.out ? taken.has(at) : !dropped.has(at));
}

/** The blocks as the editor left them. */
export function editedBlocks(pieces: readonly Piece[], edits: Edits = NO_EDITS): Block[] {
  const isKept = keptIn(pieces, edits);
  const joined = new Set(edits.joined);
  const blocks: Block[] = [];
  for (const [at, { kind, text }] of pieces.entries()) {
    if (!isKept(at)) continue;
    const last = blocks.at(-1);
    if (last && joined.has(at)) last.text = joinedText(last.text, text);
    else blocks.push({ kind, text });
  }
  return blocks;
}

const NO_SPACE_AFTER = /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]$/u;
const NO_SPACE_BEFORE = /^[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u;

/** Chinese goes on without a space. */
export function joinedText(first: string, second: string): string {
  return first + (NO_SPACE_AFTER.test(first) && NO_SPACE_BEFORE.test(second) ? "" : " ") + second;
}

/** The edits made to what was read earlier, applied to what was read now: by the words of each piece. */
export function carryEdits(edits: Edits, from: readonly Piece[], to: readonly Piece[]): Carried {
  const placeOf = placesIn(from, to);
  const carried: Edits = { ...NO_EDITS, of: edits.of, out: [], in: [], joined: [] };
  const unfit: Unfit[] = [];
  for (const how of ["out", "in"] as const) {
    for (const at of edits[how]) {
      const place = placeOf(at);
      if (place === undefined) unfit.push({ how, text: from[at]?.text ?? "" });
      else if ((to[place]?.out === true) === (how === "in")) carried[how].push(place);
    }
  }
  const before = { from: keptBefore(from, edits), to: keptBefore(to, carried) };
  for (const at of edits.joined) {
    const place = placeOf(at);
    const first = place === undefined ? undefined : before.to(place);
    if (place !== undefined && first !== undefined && first === placeOf(before.from(at) ?? -1))
      carried.joined.push(place);
    else unfit.push({ how: "joined", text: from[at]?.text ?? "" });
  }
  return { edits: carried, unfit };
}

function keptBefore(pieces: readonly Piece[], edits: Edits): (at: number) => number | undefined {
  const isKept = keptIn(pieces, edits);
  return (at) => {
    for (let one = at - 1; one >= 0; one--) if (isKept(one)) return one;
    return undefined;
  };
}

/** Where a piece stands now: the one with the same words, the third of three if it was the third. */
function placesIn(from: readonly Piece[], to: readonly Piece[]): (at: number) => number | undefined {
  const places = new Map<string, number[]>();
  for (const [at, { text }] of to.entries()) {
    const line = sameLine(text);
    const known = places.get(line);
    if (known) known.push(at);
    else places.set(line, [at]);
  }
  const counted = new Map<string, number>();
  const found = from.map(({ text }) => {
    const line = sameLine(text);
    const nth = counted.get(line) ?? 0;
    counted.set(line, nth + 1);
    return places.get(line)?.[nth];
  });
  return (at) => found[at];
}

/** Drops, takes in or joins a piece, or takes that back. */
export function toggled(edits: Edits, how: Unfit["how"], at: number): Edits {
  const is = edits[how].includes(at);
  return { ...edits, [how]: is ? edits[how].filter((one) => one !== at) : [...edits[how], at] };
}

export function isEdited({ out, in: taken, joined }: Edits): boolean {
  return out.length + taken.length + joined.length > 0;
}

/** Both edits together; `of` is the second's. */
export function bothEdits(some: Edits, others: Edits): Edits {
  const both = (a: readonly number[], b: readonly number[]) => [...new Set([...a, ...b])];
  return {
    of: others.of,
    out: both(some.out, others.out),
    in: both(some.in, others.in),
    joined: both(some.joined, others.joined),
  };
}
