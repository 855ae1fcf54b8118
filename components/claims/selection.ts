import { CodePointIndex, type TextRange, toCodePoint } from "@/lib/language/text";

/**
 * Each stretch of text on the page is one element with one text node; this attribute says at which code point
 * of the reading text it begins. What has no such attribute (hidden notes) is not part of the reading text.
 */
export const FROM = "data-from";

/** One end of a selection, as the Selection API gives it. */
export type Boundary = { node: Node; offset: number };

const TEXT_NODE = 3;

function leavesOf(root: Element): Element[] {
  return [...root.querySelectorAll(`[${FROM}]`)];
}

const startOf = (leaf: Element) => Number(leaf.getAttribute(FROM));
const endOf = (leaf: Element) => startOf(leaf) + new CodePointIndex(leaf.textContent ?? "").length;

/** The code point of the reading text at which an end of a selection stands; null in an empty text. */
export function codePointAt(root: Element, { node, offset }: Boundary): number | null {
  const parent = node.parentNode as Element | null;
  if (node.nodeType === TEXT_NODE && parent && root.contains(parent) && parent.hasAttribute(FROM)) {
    return startOf(parent) + toCodePoint(node.textContent ?? "", offset);
  }
  const leaves = leavesOf(root);
  const child = node.nodeType === TEXT_NODE ? node : node.childNodes[offset];
  const next = child
    ? leaves.find((leaf) => child.contains(leaf) || isAfter(leaf, child))
    : leaves.find((leaf) => isAfter(leaf, node));
  if (next) return startOf(next);
  const last = leaves.at(-1);
  return last ? endOf(last) : null;
}

/** Whether a leaf begins after a node does, in the order of the page, without being inside it. */
function isAfter(leaf: Node, node: Node): boolean {
  const [a, b] = [lineOf(leaf), lineOf(node)];
  const fork = a.findIndex((ancestor, depth) => ancestor !== b[depth]);
  const [mine, theirs] = [a[fork], b[fork]];
  if (!mine || !theirs) return false;
  const siblings = [...(a[fork - 1]?.childNodes ?? [])];
  return siblings.indexOf(mine as ChildNode) > siblings.indexOf(theirs as ChildNode);
}

/** The node and its ancestors, from the top of the document down. */
function lineOf(node: Node): Node[] {
  const line: Node[] = [];
  for (let at: Node | null = node; at; at = at.parentNode) line.unshift(at);
  return line;
}

/** What is selected of the text, without white space at its ends; null when that is nothing. */
export function rangeOf(root: Element, text: CodePointIndex, from: Boundary, to: Boundary): TextRange | null {
  const start = codePointAt(root, from);
  const end = codePointAt(root, to);
  return start === null || end === null ? null : tidied(text, { start, end });
}

/** Cuts white space off both ends. */
export function tidied(text: CodePointIndex, range: TextRange): TextRange | null {
  const words = text.slice(range.start, range.end);
  const lead = words.length - words.trimStart().length;
  // White space takes one UTF-16 unit, so units and code points are the same here.
  const start = range.start + lead;
  const end = range.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

/**
 * Moves one edge of a range to the next or the previous stop (words, sentences; in order). It never empties
 * the range: without a stop to go to, the range stays.
 */
export function moveEdge(
  range: TextRange,
  stops: readonly TextRange[],
  edge: "start" | "end",
  direction: 1 | -1,
): TextRange {
  const isFree = (at: number) => (edge === "end" ? at > range.start : at < range.end);
  const positions = stops.map((stop) => stop[edge]).filter(isFree);
  const ahead = direction === 1 ? positions : positions.toReversed();
  const next = ahead.find((at) => (direction === 1 ? at > range[edge] : at < range[edge]));
  return next === undefined ? range : { ...range, [edge]: next };
}

/** The next stretch that begins after (or ends before) a position; from the other end when there is none. */
export function step(
  stops: readonly TextRange[],
  from: TextRange | null,
  direction: 1 | -1,
): TextRange | undefined {
  if (direction === 1) return stops.find((stop) => !from || stop.start > from.start) ?? stops[0];
  return stops.findLast((stop) => from && stop.start < from.start) ?? stops.at(-1);
}

/** So many sentences are offered at a time: as one is marked, the next best comes in. */
const MOST_OFFERED = 12;

/** Of sentences without a mark those that look most like claims, in the order of the text. */
export function bestUnmarked<T extends TextRange & { rank: number | null }>(sentences: readonly T[]): T[] {
  const best = sentences
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, MOST_OFFERED);
  return best.toSorted((a, b) => a.start - b.start);
}

/** Whether a range and the place of a mark share a part; a mark that lost its place shares none. */
export function holds(range: TextRange, place: { start: number | null; end: number | null }): boolean {
  return place.start !== null && place.end !== null && place.start < range.end && range.start < place.end;
}
