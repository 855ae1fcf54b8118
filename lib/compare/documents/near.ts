import { countWhile } from "@/lib/language/text";
import type { Read } from "./passages";

/** A passage that is left after the equal ones, with its words and where it stands among those that stayed. */
export type Left = { read: Read; terms: ReadonlySet<string>; gap: number };

export type Pairing = { earlier: Left[]; later: Left[] };

/** So many passages of a side look for others; of a text of so many more nobody reads what was changed. */
const MOST = 20_000;
/** A passage looks for others by so many of its rarest words, of each at so many places; the likeliest are measured. */
const [RAREST, MOST_PLACES, MEASURED] = [8, 12, 6];
/** Those that stand at the same place, between the same neighbours, are looked at too. */
const NEIGHBOURS = 4;
/** Passages that share less of the weight of their words are different ones; at the same place less will do. */
const [LEAST, LEAST_IN_PLACE, IN_PLACE] = [0.4, 0.3, 0.15];
/** So much of a passage has to stand in another for it to be a part of it; parts stand at most so far apart. */
const [PART, REACH] = [0.6, 3];
/** Less will do for the members of a list that a sentence was broken into. */
const MEMBER = 0.2;

/** Latin words, numbers and pairs of Han characters. */
export function termsOf(key: string): Set<string> {
  const terms = new Set<string>();
  for (const [word] of key.matchAll(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu)) {
    if (!/^\p{Script=Han}/u.test(word) || word.length === 1) terms.add(word);
    else for (let i = 0; i + 1 < word.length; i++) terms.add(word.slice(i, i + 2));
  }
  return terms;
}

type Measures = {
  weight: (term: string) => number;
  sum: (one: Left) => number;
  common: (a: Left, b: Left) => number;
};

/** Rare words weigh more (inverse document frequency). */
function measuresOf(passages: readonly Left[]): Measures {
  const counts = new Map<string, number>();
  for (const { terms } of passages) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [term, count] of counts) weights.set(term, Math.log(1 + passages.length / count));
  const weight = (term: string) => weights.get(term) ?? 0;
  const weigh = ({ terms }: Left, isCounted: (term: string) => boolean) => {
    let sum = 0;
    for (const term of terms) if (isCounted(term)) sum += weight(term);
    return sum;
  };
  const sums = new Map(passages.map((one) => [one, weigh(one, () => true)]));
  return {
    weight,
    sum: (one) => sums.get(one) ?? 0,
    common: (a, b) =>
      a.terms.size <= b.terms.size
        ? weigh(a, (term) => b.terms.has(term))
        : weigh(b, (term) => a.terms.has(term)),
  };
}

function grouped<K>(passages: readonly Left[], keysOf: (one: Left) => Iterable<K>): Map<K, Left[]> {
  const groups = new Map<K, Left[]>();
  for (const one of passages)
    for (const key of keysOf(one)) {
      const list = groups.get(key);
      if (list) list.push(one);
      else groups.set(key, [one]);
    }
  return groups;
}

/** Which later passages one may be like: those with its rare words, and its neighbours. */
function finder(later: readonly Left[], { weight }: Measures) {
  const [places, gaps] = [grouped(later, ({ terms }) => terms), grouped(later, ({ gap }) => [gap])];
  return (one: Left, nthInGap: number): Iterable<Left> => {
    const rare = [...one.terms]
      .filter((term) => places.has(term))
      .sort((x, y) => weight(y) - weight(x) || (x < y ? -1 : 1))
      .slice(0, RAREST);
    const hits = new Map<Left, number>();
    for (const term of rare)
      for (const other of nearest(places.get(term) ?? [], one.read.n))
        hits.set(other, (hits.get(other) ?? 0) + weight(term));
    const likely = [...hits].sort(([, x], [, y]) => y - x).slice(0, MEASURED);
    const beside = (gaps.get(one.gap) ?? []).slice(Math.max(0, nthInGap - NEIGHBOURS), nthInGap + NEIGHBOURS);
    return new Set([...likely.map(([other]) => other), ...beside]);
  };
}

/** Of many places those about as far into the document. */
function nearest(places: readonly Left[], n: number): readonly Left[] {
  if (places.length <= MOST_PLACES) return places;
  const at = countWhile(places, ({ read }) => read.n < n);
  const from = Math.min(Math.max(0, at - MOST_PLACES / 2), places.length - MOST_PLACES);
  return places.slice(from, from + MOST_PLACES);
}

type Offer = { a: Left; b: Left; like: number };

function offersOf(earlier: readonly Left[], later: readonly Left[], measures: Measures): Offer[] {
  const find = finder(later, measures);
  const { sum, common } = measures;
  const passed = new Map<number, number>();
  return earlier.flatMap((a) => {
    const nth = passed.get(a.gap) ?? 0;
    passed.set(a.gap, nth + 1);
    return Array.from(find(a, nth), (b): Offer => {
      const inPlace = a.gap === b.gap;
      const like = (2 * common(a, b)) / (sum(a) + sum(b) || 1);
      if (like < (inPlace ? LEAST_IN_PLACE : LEAST)) return { a, b, like: 0 };
      return { a, b, like: like + (inPlace ? IN_PLACE : 0) };
    }).filter(({ like }) => like > 0);
  });
}

/** Pairs passages that are alike, the likest first, then adds parts of what was split or merged. */
export function pairNear(allEarlier: readonly Left[], allLater: readonly Left[]): Pairing[] {
  const [earlier, later] = [allEarlier.slice(0, MOST), allLater.slice(0, MOST)];
  const measures = measuresOf([...earlier, ...later]);
  const offers = offersOf(earlier, later, measures);
  offers.sort((x, y) => y.like - x.like || x.a.read.n - y.a.read.n || x.b.read.n - y.b.read.n);
  const pairing = new Map<Left, Pairing>();
  for (const { a, b } of offers) {
    if (pairing.has(a) || pairing.has(b)) continue;
    const pair = { earlier: [a], later: [b] };
    pairing.set(a, pair);
    pairing.set(b, pair);
  }
  addParts(later, "later", pairing, measures);
  addParts(earlier, "earlier", pairing, measures);
  addMembers(later, "later", pairing);
  addMembers(earlier, "earlier", pairing);
  return [...new Set(pairing.values())];
}

/** So many items that stand for one sentence show that it was broken into a list. */
const FEWEST_ITEMS = 2;

/** A sentence that was broken into a list: what leads into the list stands for it too, and so do the other members. */
function addMembers(all: readonly Left[], side: "earlier" | "later", pairing: Map<Left, Pairing>): void {
  const at = new Map(all.map((one) => [one.read.n, one]));
  const other = side === "earlier" ? "later" : "earlier";
  for (const pair of new Set(pairing.values())) {
    const [whole, ...more] = pair[other];
    const items = pair[side].filter(({ read }) => read.kind === "item");
    if (!whole || more.length > 0 || whole.read.kind === "item" || items.length < FEWEST_ITEMS) continue;
    const [first, last] = [items[0], items.at(-1)];
    const add = (n: number, isMember: (one: Left) => boolean): boolean => {
      const one = at.get(n);
      if (!one || !isMember(one) || (pairing.has(one) && pairing.get(one) !== pair)) return false;
      if (!pairing.has(one)) pair[side].push(one);
      pairing.set(one, pair);
      return true;
    };
    const isItem = ({ read }: Left) => read.kind === "item";
    let [from, to] = [first?.read.n ?? 0, last?.read.n ?? 0];
    for (let n = from + 1; n < to; n++) add(n, isItem);
    while (add(from - 1, isItem)) from--;
    while (add(to + 1, isItem)) to++;
    add(from - 1, ({ read }) => /[:：]$/u.test(read.text));
    pair[side].sort((x, y) => x.read.n - y.read.n);
  }
}

/** A passage without a counterpart, beside one whose counterpart says it too: that one was split, or merged. */
function addParts(
  all: readonly Left[],
  side: "earlier" | "later",
  pairing: Map<Left, Pairing>,
  { sum, common }: Measures,
): void {
  const other = side === "earlier" ? "later" : "earlier";
  for (const [at, one] of all.entries()) {
    if (pairing.has(one)) continue;
    const around = [
      ...all.slice(Math.max(0, at - REACH), at).reverse(),
      ...all.slice(at + 1, at + 1 + REACH),
    ];
    for (const beside of around) {
      const pair = beside.gap === one.gap ? pairing.get(beside) : undefined;
      const [whole, ...more] = pair?.[other] ?? [];
      if (!pair || !whole || more.length > 0) continue;
      const isMember = one.read.kind === "item" && whole.read.kind !== "item";
      const rest = isMember ? whole : without(whole, pair[side]);
      if (common(one, rest) < (isMember ? MEMBER : PART) * sum(one)) continue;
      pair[side].push(one);
      pair[side].sort((x, y) => x.read.n - y.read.n);
      pairing.set(one, pair);
      break;
    }
  }
}

/** A passage without the words that others say already. */
function without(whole: Left, others: readonly Left[]): Left {
  const said = new Set(others.flatMap(({ terms }) => [...terms]));
  return { ...whole, terms: new Set([...whole.terms].filter((term) => !said.has(term))) };
}
