import type { Step } from "./boundaries";
import { movesAmong } from "./moves";
import { joined, mirrored, stepsBetween } from "./steps";
import { isFiller, type Token } from "./tokens";

/**
 * A run of a later wording with the pencil on it. Moved words stand twice, where they were (`from`) and where they
 * are now (`to`), under one number.
 */
export type WordChange =
  | { op: "same"; text: string }
  | { op: "removed" | "added"; text: string }
  | { op: "moved"; end: "from" | "to"; move: number; text: string };

/** A token that stands elsewhere in the other text, with the number of its move. */
type Moving = Token & { move?: number };

/** Marks that are set by taste: one more or one less of them changes no word. A hyphen or a minus may. */
const LIGHT_MARKS = /^["'.,;:()[\]{}…·]*$/u;

/**
 * The words that changed from one wording to another, for reading: what is the same, added or moved `to` its place is
 * the later text. Kinds of quotation marks, dashes and widths do not count, nor traditional and simplified forms, nor
 * how much white space there is. With the wordings swapped the same words change. Nothing when the languages differ:
 * their words cannot be compared.
 */
export function diffWords(
  earlier: string,
  later: string,
  { earlierLang, laterLang }: { earlierLang: string; laterLang: string },
): WordChange[] | null {
  const [lang, otherLang] = [earlierLang, laterLang].map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  if (lang === undefined || lang !== otherLang) return null;
  const [before, after] = [earlier.trim(), later.trim()];
  const found = inOneOrder(before, after, (a, b) => {
    const plain = joined(withoutLightMarks(stepsBetween(a, b, lang)));
    return joined(withoutIslands(withMoves(joined(withoutIslands(plain)))));
  });
  return written(found);
}

/** Where two readings are as good as each other, the choice must not depend on which text came first. */
function inOneOrder(earlier: string, later: string, compared: (a: string, b: string) => Step[]): Step[] {
  const isSwapped = earlier.length > later.length || (earlier.length === later.length && earlier > later);
  return isSwapped ? mirrored(compared(later, earlier)) : compared(earlier, later);
}

function withoutLightMarks(all: readonly Step[]): Step[] {
  const isLight = (tokens: readonly Moving[]) =>
    tokens.every(({ key, move }) => move === undefined && LIGHT_MARKS.test(key));
  return all.map((one) => ({ ...one, isSame: one.isSame || (isLight(one.earlier) && isLight(one.later)) }));
}

function withMoves(all: readonly Step[]): Step[] {
  const changed = all.filter(({ isSame }) => !isSame);
  if (changed.length < 2) return [...all];
  for (const [n, { from, to, length }] of movesAmong(changed).entries()) {
    mark(changed[from.stretch]?.earlier, from.start, length, n);
    mark(changed[to.stretch]?.later, to.start, length, n);
  }
  return withoutLightMarks(all.flatMap((one) => (one.isSame ? [one] : cutAtMoves(one))));
}

/** What moved apart from what stands around it, so that a comma before it can be left unmarked. */
function cutAtMoves({ earlier, later }: Step): Step[] {
  const runs = [...runsOf(earlier), ...runsOf(later)];
  if (runs.every(({ move }) => move === undefined)) return [{ earlier, later, isSame: false }];
  return [
    ...runsOf(earlier).map(({ tokens }) => ({ earlier: tokens, later: [], isSame: false })),
    ...runsOf(later).map(({ tokens }) => ({ earlier: [], later: tokens, isSame: false })),
  ];
}

/** The marks after moved words went with them. */
function mark(tokens: Moving[] = [], start: number, length: number, move: number): void {
  const isLoose = (token: Moving | undefined) =>
    token !== undefined && token.move === undefined && LIGHT_MARKS.test(token.key);
  let end = start + length;
  while (isLoose(tokens[end])) end++;
  for (const [n, token] of tokens.slice(start, end).entries()) tokens[start + n] = { ...token, move };
}

/** A lone "the" between two replaced stretches reads worse than one stretch that holds it. */
function withoutIslands(all: readonly Step[]): Step[] {
  const isReplaced = (one: Step | undefined) =>
    one !== undefined && !one.isSame && one.earlier.length > 0 && one.later.length > 0;
  return all.map((one, i) => {
    const [before, after] = [all[i - 1], all[i + 1]];
    const isIsland = one.isSame && before && after && (isReplaced(before) || isReplaced(after));
    return isIsland && one.later.every(isFiller) ? { ...one, isSame: false } : one;
  });
}

function written(all: readonly Step[]): WordChange[] {
  const changes: WordChange[] = [];
  const numbers = new Map<number, number>();
  const add = (tokens: readonly Moving[], op: "removed" | "added", gap = "") => {
    for (const [n, run] of runsOf(tokens).entries()) {
      const [move, whole] = [run.move, (n === 0 ? gap : "") + textOf(run.tokens)];
      if (move === undefined) changes.push({ op, text: whole });
      else {
        if (!numbers.has(move)) numbers.set(move, numbers.size + 1);
        const end = op === "removed" ? "from" : "to";
        changes.push({ op: "moved", end, move: numbers.get(move) ?? 0, text: whole });
      }
    }
  };
  for (const [i, { earlier, later, isSame }] of all.entries()) {
    const text = textOf(later);
    if (isSame && text) changes.push({ op: "same", text });
    if (isSame) continue;
    // The later text may end, or go on with a mark, where the earlier one had a space.
    const gap = /\s+$/u.exec(textOf(all[i - 1]?.earlier ?? []))?.[0];
    const isGlued = gap !== undefined && !/\s$/u.test(changes.at(-1)?.text ?? "");
    add(earlier, "removed", isGlued ? gap : "");
    add(later, "added");
  }
  return changes;
}

const textOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join("");

/** Tokens in a row that share a move, or that all have none. */
function runsOf(tokens: readonly Moving[]): { move: number | undefined; tokens: Moving[] }[] {
  const runs: { move: number | undefined; tokens: Moving[] }[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && last.move === token.move) last.tokens.push(token);
    else runs.push({ move: token.move, tokens: [token] });
  }
  return runs;
}
