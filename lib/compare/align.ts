import { diffArrays } from "diff";
import type { Span } from "@/lib/language/span";
import { relation } from "@/lib/language/wordnet.dictionary";
import type { Reading, Token } from "./tokens";

/**
 * One place where the wordings differ. `removed` and `added` are the tokens that only one of them has, without
 * those that moved; `before` and `after` are the first and the last place of the edit among all tokens.
 */
export type Edit = {
  removed: Token[];
  added: Token[];
  /** Everything that stood there, moved and synonymous words too. */
  earlier: Token[];
  later: Token[];
  /** Place of the first token of the edit on each side. */
  at: { earlier: number; later: number };
  /** Pairs of words that stand for each other, with how. */
  pairs: {
    removed: Token;
    added: Token;
    how: "synonym" | "narrower" | "broader" | "part" | "whole" | "opposite" | "sibling" | "spelling";
  }[];
};

const MOST_EDITS = 1000;

const FILLERS = new Set(
  (
    "the a of to in on at by for and or as be that this these those with from it their our your do have which who into than then so such there other will " +
    "的 了 在 是 把 将 于 为 之 其 等 也 所 而 被 就 地 得 着 个 此 该 这 那 由 以 从 自 上 中 下 里 时 后 前 关于 进行 作出 作为 予以 " +
    "also however then please therefore accordingly thus hereby thereof herein hereunder already otherwise respectively namely indeed simply just both 相比 较 相较 比 与 年 所 会 将会 项 起 也 亦 还 均 即 则 就 便 已 请 特此 因此 此外 另外 同时"
  ).split(" "),
);

/** Joins others and says nothing alone. */
export function isFiller(token: Token): boolean {
  return (
    token.kind === "reference" ||
    (token.kind === "word" && (FILLERS.has(token.key) || token.isJoining === true))
  );
}

type Step = { same: boolean; earlier: Token[]; later: Token[] };

function steps(a: Token[], b: Token[]): Step[] {
  const keys = (tokens: Token[]) => tokens.map(({ key }) => key);
  const changes = diffArrays(keys(a), keys(b), { maxEditLength: MOST_EDITS });
  if (!changes) return [{ same: false, earlier: a, later: b }];
  const found: Step[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, value } of changes) {
    const earlier = added ? [] : a.slice(i, i + value.length);
    const later = removed ? [] : b.slice(j, j + value.length);
    i += earlier.length;
    j += later.length;
    const last = found.at(-1);
    const same = !added && !removed;
    if (last && !same && !last.same) {
      last.earlier.push(...earlier);
      last.later.push(...later);
    } else found.push({ same, earlier: [...earlier], later: [...later] });
  }
  return withoutIslands(found);
}

/** Two edits with only a filler between them are one. */
function withoutIslands(all: Step[]): Step[] {
  const result: Step[] = [];
  for (const [n, one] of all.entries()) {
    const [before, next] = [result.at(-1), all[n + 1]];
    const isIsland =
      one.same && one.later.length <= 2 && one.later.every(isFiller) && before && !before.same && next;
    if (before && !before.same && (isIsland || !one.same)) {
      before.earlier.push(...one.earlier);
      before.later.push(...one.later);
    } else result.push({ ...one, earlier: [...one.earlier], later: [...one.later] });
  }
  return result;
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Numbers of one unit and dates of one bound, in their order. */
function numbers({ tokens }: Reading): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { key, amount, time } of tokens) {
    const group = amount?.unit ?? time?.bound;
    if (group !== undefined) listAt(groups, group).push(key);
  }
  return groups;
}

/** Whether two numbers that could stand for each other changed places. */
function isReordered(earlier: Reading, later: Reading): boolean {
  const after = numbers(later);
  return [...numbers(earlier)].some(([group, keys]) => {
    const others = after.get(group) ?? [];
    return (
      keys.length === others.length &&
      keys.toSorted().join() === others.toSorted().join() &&
      keys.join() !== others.join()
    );
  });
}

/** Takes from the lists of both sides what is in both, in any order; numbers and dates only where they keep theirs. */
function withoutMoved(edits: readonly Edit[], withNumbers: boolean): void {
  const mayMove = ({ kind }: Token) => withNumbers || (kind !== "amount" && kind !== "time");
  const waiting = new Map<string, Token[]>();
  for (const token of edits.flatMap(({ added }) => added.toReversed()).reverse()) {
    if (mayMove(token)) listAt(waiting, token.key).push(token);
  }
  const moved = new Set<Token>();
  for (const token of edits.flatMap(({ removed }) => removed)) {
    const there = waiting.get(token.key)?.pop();
    if (there) moved.add(token).add(there);
  }
  for (const edit of edits) {
    edit.removed = edit.removed.filter((token) => !moved.has(token));
    edit.added = edit.added.filter((token) => !moved.has(token));
  }
}

const joined = (tokens: Token[]) =>
  tokens.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")).join("");

/** The number of a note: alone, and before nothing that it could count. */
function isNote({ earlier, later }: Step, next: Token | undefined): boolean {
  const [one, ...more] = [...earlier, ...later];
  if (more.length > 0 || one?.amount?.unit !== "" || !/^\d{1,2}$/u.test(one.text)) return false;
  return /^\s/u.test(one.gap) && (!next || isFiller(next) || /[,.;:)]/u.test(next.gap));
}

/** EEA for European Economic Area, U.S. for United States. */
function isInitials(earlier: Token[], later: Token[]): boolean {
  const words = (tokens: Token[]) =>
    tokens
      .filter((token) => !isFiller(token))
      .flatMap(({ text }) => text.split(/[^\p{L}]+/u).filter(Boolean));
  const [a, b] = [words(earlier), words(later)];
  const initials = (list: string[]) =>
    list.map((word) => (word === word.toUpperCase() ? word : word[0])).join("");
  const short = (list: string[]) => list.join("");
  const fits = (x: string[], y: string[]) =>
    /^[A-Z]{2,}$/u.test(short(x)) && y.length > 1 && initials(y) === short(x);
  return fits(a, b) || fits(b, a);
}

/** More pairs than this are not looked up: two unrelated paragraphs have nothing to pair. */
const MOST_PAIRED = 24;

function pairUp(edit: Edit): void {
  if (edit.removed.length > MOST_PAIRED || edit.added.length > MOST_PAIRED) return;
  for (const wanted of [
    ["synonym", "spelling"],
    ["narrower", "broader"],
    ["opposite", "sibling", "part", "whole"],
  ] as const) {
    for (const removed of [...edit.removed]) {
      if (removed.kind !== "word" || isFiller(removed)) continue;
      for (const added of edit.added) {
        if (added.kind !== "word" || isFiller(added)) continue;
        const how = howAlike(removed, added);
        if (!how || !wanted.some((one) => one === how)) continue;
        edit.pairs.push({ removed, added, how });
        edit.removed.splice(edit.removed.indexOf(removed), 1);
        edit.added.splice(edit.added.indexOf(added), 1);
        break;
      }
    }
  }
}

/** Words whose difference is the very thing that counts: no dictionary makes them one. */
const EXACT =
  /\d|^(?:will|shall|must|may|might|can|could|should|would|not|no|never|all|any|some|every|each|only|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|one|two|three|four|five|six|seven|eight|nine|ten|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|aims?|plans?|intends?|guarantees?|commits?|promises?|pledges?|expects?|strives?|seeks?|tr(?:y|ies)|considers?|explores?|immediately|promptly)$/u;

function howAlike(a: Token, b: Token): Edit["pairs"][number]["how"] | null {
  if (/\p{Script=Han}/u.test(a.text + b.text)) return alikeHan(a.text, b.text);
  const [x, y] = [a.text.toLowerCase(), b.text.toLowerCase()];
  if (EXACT.test(x) || EXACT.test(y)) return null;
  if (isMisspelt(x, y)) return "spelling";
  const how = relation(x, y);
  // A dictionary knows that California is a state, and not which one is meant.
  const isName = /^\p{Lu}/u.test(a.text) && /^\p{Lu}/u.test(b.text);
  return how === "none" || (isName && how !== "synonym") ? null : how;
}

/** Two Chinese words of which one is within the other: 回复 and 书面回复 are not the same, 疑问 and 疑 are. */
function alikeHan(a: string, b: string): "spelling" | null {
  return a.length > 1 &&
    b.length > 1 &&
    [...a].filter((c) => b.includes(c)).length * 2 > Math.max(a.length, b.length) &&
    a.length === b.length &&
    a.length > 2
    ? "spelling"
    : null;
}

/** One letter more, less or other in a long word: a slip of the pen. */
function isMisspelt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1 && start > 0;
}

/** Where two wordings differ, in the order of the later one, and the stretches that both have in that order. */
export type Alignment = { edits: Edit[]; shared: { earlier: Span; later: Span }[] };

function stretch(tokens: readonly Token[]): Span[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

export function align(earlier: Reading, later: Reading): Alignment {
  let [i, j] = [0, 0];
  const edits: Edit[] = [];
  const shared: Alignment["shared"] = [];
  for (const step of steps(earlier.tokens, later.tokens)) {
    const at = { earlier: i, later: j };
    i += step.earlier.length;
    j += step.later.length;
    const isShared =
      step.same ||
      joined(step.earlier) === joined(step.later) ||
      isInitials(step.earlier, step.later) ||
      isNote(step, later.tokens[at.later + step.later.length]);
    if (isShared) {
      const [there, here] = [stretch(step.earlier), stretch(step.later)];
      for (const one of there) for (const other of here) shared.push({ earlier: one, later: other });
      continue;
    }
    edits.push({
      earlier: step.earlier,
      later: step.later,
      removed: [...step.earlier],
      added: [...step.later],
      at,
      pairs: [],
    });
  }
  const inOrder = !isReordered(earlier, later);
  for (const edit of edits) withoutMoved([edit], inOrder);
  withoutMoved(edits, inOrder);
  for (const edit of edits) pairUp(edit);
  return { edits, shared };
}
