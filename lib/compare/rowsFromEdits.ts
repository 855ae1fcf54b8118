import type { Amount } from "@/lib/language/amounts";
import { foldHan } from "@/lib/language/han";
import { quantifiersIn } from "@/lib/language/quantifiers";
import type { Span } from "@/lib/language/span";
import type { TimeTerm } from "@/lib/language/times";
import { type Edit, isFiller } from "./align";
import type { Side } from "./analysis";
import { GONE, NEW, row } from "./change";
import type { Degree } from "./degrees";
import { settled } from "./editKinds";
import { amountMoved, isPeriod, strengthMoved, timeMoved } from "./effects";
import type { Features } from "./features";
import { isBaseline, thingsMoved } from "./rowsFromTerms";
import { touching } from "./spans";
import { LEVEL, type Strength, type StrengthWord } from "./strength";
import { findThings, isWithin, thingsOnlyIn } from "./things";
import type { Token } from "./tokens";
import type { Change } from "./types";

/** Where the words of a list of tokens stand; neighbours are one span. */
function spansOf(tokens: readonly Token[]): Span[] {
  const spans: (Span & { next: number })[] = [];
  for (const { start, end, place } of tokens) {
    const last = spans.at(-1);
    if (last?.next === place) {
      last.end = end;
      last.next = place + 1;
    } else spans.push({ start, end, next: place + 1 });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}

const amountsOf = (tokens: readonly Token[]) => tokens.flatMap(({ amount }) => amount ?? []);
const timesOf = (tokens: readonly Token[]) => tokens.flatMap(({ time }) => time ?? []);
/** The rows of the table that one edit makes by the rules of each term, before anything learned. */
export function rowsOfEdit(edit: Edit, features: Features, a: Side, b: Side): Change[] {
  const told = conditions(edit, features, a, b);
  // A clause that is gone or new is one thing, whatever stands in it.
  if (isClause(features)) return told.length > 0 ? told : rest(edit, features, a, b, false);
  if (features.urgency) return urgency(edit, a, b);
  if (features.degree) return [...numbers(edit, a, b), ...degree(edit, a, b)];
  const rows = [...numbers(edit, a, b), ...firmness(edit, a, b), ...told, ...quantity(edit, features, a, b)];
  const isTold = rows.some(({ effect }) => effect !== "same");
  return [...rows, ...rest(edit, features, a, b, isTold)];
}

/** The rows of the table that one edit makes; terms that only look different have the effect `same`. */
export function changesOfEdit(edit: Edit, features: Features, a: Side, b: Side): Change[] {
  return settled(rowsOfEdit(edit, features, a, b), edit, features);
}

function numbers(edit: Edit, a: Side, b: Side): Change[] {
  const [x, y] = [amountsOf(edit.removed), amountsOf(edit.added)];
  const make = (term: "amount" | "deadline", from: Amount[], to: Amount[]) =>
    byUnit(from, to).map(([one, other]) => {
      if (one && other) return row(a.reading, b.reading, term, amountMoved(one, other), [one], [other]);
      return row(a.reading, b.reading, term, one ? GONE : NEW, one ? [one] : [], other ? [other] : []);
    });
  const plain = (list: Amount[]) => list.filter((one) => !isPeriod(one));
  const ages = (list: Amount[]) => list.filter(({ unit }) => unit === "age");
  // An age says how much and for whom at once.
  const whom = make("amount", ages(x), ages(y)).flatMap((one): Change[] =>
    one.effect === "same" ? [] : [{ ...one, term: "beneficiary" }],
  );
  return [
    ...bareNumbers(edit, a, b),
    ...make("amount", plain(x), plain(y)),
    ...whom,
    ...make("deadline", x.filter(isPeriod), y.filter(isPeriod)),
    ...dates(edit, a, b),
  ];
}

/** Numbers that no grammar reads, such as a score. */
function bareNumbers(edit: Edit, a: Side, b: Side): Change[] {
  const digits = (tokens: readonly Token[]) =>
    tokens.filter(({ kind, text }) => kind === "word" && /^\d+$/u.test(text));
  const [from, to] = [digits(edit.removed), digits(edit.added)];
  if (from.length === 0 || to.length === 0) return [];
  const moved = { effect: "unclear", reason: "amount_differs" } as const;
  return [row(a.reading, b.reading, "amount", moved, spansOf(from), spansOf(to))];
}

/** Numbers of one unit belong together, in their order; what is left stands alone. */
function byUnit(from: readonly Amount[], to: readonly Amount[]): [Amount | undefined, Amount | undefined][] {
  const left = [...to];
  const take = (unit: string) => {
    const at = left.findIndex((other) => other.unit === unit);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const matched = from.map((one): [Amount, Amount | undefined] => [one, take(one.unit)]);
  const lone = matched.filter(([, other]) => !other).length;
  // One number on each side that is left: of another unit, and still in its place.
  if (lone === 1 && left.length === 1) return matched.map(([one, other]) => [one, other ?? left[0]]);
  return [...matched, ...left.map((other): [undefined, Amount] => [undefined, other])];
}

function dates(edit: Edit, a: Side, b: Side): Change[] {
  const [x, y] = [timesOf(edit.removed), timesOf(edit.added)];
  const term = (side: Side, time: TimeTerm) =>
    isBaseline(side.reading.plain, time) ? ("base" as const) : ("deadline" as const);
  return Array.from({ length: Math.max(x.length, y.length) }, (_, n) => {
    const [one, other] = [x[n], y[n]];
    if (one && other) return row(a.reading, b.reading, term(a, one), timeMoved(one, other), [one], [other]);
    const name = one ? term(a, one) : other ? term(b, other) : "deadline";
    return row(a.reading, b.reading, name, one ? GONE : NEW, one ? [one] : [], other ? [other] : []);
  });
}

const weakest = (words: readonly StrengthWord[]): StrengthWord | null =>
  words.reduce<StrengthWord | null>(
    (low, one) => (low && LEVEL[low.strength] <= LEVEL[one.strength] ? low : one),
    null,
  );

const NEGATION = /^(?:not|no|never|neither|nor|不|没|没有|未|无|毋|勿|从不|绝不|不会|不再)$/u;

function firmness(edit: Edit, a: Side, b: Side): Change[] {
  const negated = [edit.removed, edit.added].map((tokens) => tokens.filter(({ key }) => NEGATION.test(key)));
  const [gone = [], made = []] = negated;
  const [from, to] = [touching(a.strengths, edit.removed), touching(b.strengths, edit.added)];
  if (gone.length % 2 !== made.length % 2 && edit.removed.length + edit.added.length <= 6) {
    const moved = { effect: "unclear", reason: "negation_differs" } as const;
    return [row(a.reading, b.reading, "strength", moved, spansOf(edit.earlier), spansOf(edit.later))];
  }
  const [x, y] = [weakest(from), weakest(to)];
  const kind = (word: StrengthWord | null): Strength | null => word?.strength ?? null;
  const moved = strengthMoved(kind(x), kind(y));
  const isWeak = [x, y].some((word) => word !== null && word.strength !== "firm" && word.strength !== "can");
  return moved.effect !== "same" && (isWeak || (x && y))
    ? [row(a.reading, b.reading, "strength", moved, x ? [x] : [], y ? [y] : [])]
    : [];
}

function conditions(edit: Edit, features: Features, a: Side, b: Side): Change[] {
  if (!features.condition_one) return [];
  const within = (side: Side, tokens: Token[]) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first && last ? touching(side.conditions, [{ start: first.start, end: last.end }]) : [];
  };
  const [x, y] = [within(a, edit.removed), within(b, edit.added)];
  const [from, to] = [x.length > 0 ? spansOf(edit.removed) : [], y.length > 0 ? spansOf(edit.added) : []];
  if (x.length === 0 && y.length === 0) return [];
  const effect = x.length > 0 && y.length > 0 ? "unclear" : x.length > 0 ? "dropped" : "added";
  return [row(a.reading, b.reading, "condition", { effect, reason: "condition_differs" }, from, to)];
}

/** All that became some, or some that became all. */
function quantity(edit: Edit, features: Features, a: Side, b: Side): Change[] {
  if (!features.quantity_class) return [];
  const words = edit.removed.map(({ text }) => foldHan(text)).join(" ");
  const effect = quantifiersIn(words).has("all") ? "narrower" : "broader";
  const moved = { effect, reason: "quantifier_differs" } as const;
  return [row(a.reading, b.reading, "beneficiary", moved, spansOf(edit.removed), spansOf(edit.added))];
}

/** How soon, without a date. */
function urgency(edit: Edit, a: Side, b: Side): Change[] {
  const [from, to] = [touching(a.urgency, edit.removed), touching(b.urgency, edit.added)].map((words) =>
    words.slice(0, 1),
  );
  const isLater = (to?.[0]?.line ?? 0) > (from?.[0]?.line ?? 0);
  const moved = { effect: isLater ? "later" : "earlier", reason: "period_differs" } as const;
  return [row(a.reading, b.reading, "deadline", moved, from ?? [], to ?? [])];
}

/** What was to end is now to become less, or the other way round. */
function degree(edit: Edit, a: Side, b: Side): Change[] {
  const of = (side: Side, wanted: Degree) => side.degrees.filter((one) => one.degree === wanted);
  const isMilder = of(b, "lessens").length > of(a, "lessens").length;
  const moved = { effect: isMilder ? "weaker" : "stronger", reason: "another_thing" } as const;
  const [from, to] = isMilder
    ? [of(a, "ends").slice(0, 1), touching(of(b, "lessens"), edit.added)]
    : [touching(of(a, "lessens"), edit.removed), of(b, "ends").slice(0, 1)];
  return [row(a.reading, b.reading, "action", moved, from, to)];
}

/** A part in place of its whole, or the whole in place of its part. */
function parts(edit: Edit, a: Side, b: Side): Change[] {
  const [x, y] = [thingsOnlyIn(a.things, b.things), thingsOnlyIn(b.things, a.things)];
  const term = termOf(edit, a, b);
  for (const one of x) {
    for (const other of y) {
      const isBroader = isWithin(one.thing, other.thing);
      if (!isBroader && !isWithin(other.thing, one.thing)) continue;
      const moved = isBroader
        ? ({ effect: "broader", reason: "whole_of" } as const)
        : ({ effect: "narrower", reason: "part_of" } as const);
      return [row(a.reading, b.reading, term === "actor" ? "beneficiary" : term, moved, [one], [other])];
    }
  }
  return [];
}

const TO_WHOM =
  /\b(?:to|for|with|toward|towards|among|by)\s(?:[\p{L}'-]+\s){0,3}$|(?:向|对|给|为|面向|惠及)[\p{Script=Han}]{0,4}$/iu;
const OF_WHAT = /(?:%|percent|half|third|quarter)\s+of\s(?:[\p{L}'-]+\s){0,4}$/iu;

function slot(
  side: Side,
  tokens: readonly Token[],
  isStart: boolean,
): "actor" | "beneficiary" | "base" | "action" {
  const first = tokens[0];
  const before = first ? side.reading.plain.slice(Math.max(0, first.start - 40), first.start) : "";
  if (OF_WHAT.test(before)) return "base";
  if (TO_WHOM.test(before)) return "beneficiary";
  return isStart && first && /^\p{Lu}/u.test(first.text) ? "actor" : "action";
}

/** Which term the words of an edit belong to: the later ones, where there are any. */
const termOf = (edit: Edit, a: Side, b: Side) =>
  edit.added.length > 0
    ? slot(b, edit.added, edit.at.later === 0)
    : slot(a, edit.removed, edit.at.earlier === 0);

/** Words beside a number or a firmer word that changed; so few only go with it. */
const MOST_BESIDE = 3;

/** What the edit holds beside numbers, firmness and conditions: who, what, for whom, of what. */
function rest(edit: Edit, features: Features, a: Side, b: Side, isTold: boolean): Change[] {
  const isPlain = (token: Token) => !isFiller(token) && token.kind === "word" && !NEGATION.test(token.key);
  const told = (side: Side) => (token: Token) =>
    isPlain(token) && !(isTold && touching(side.strengths, [token]).length > 0);
  const [removed, added] = [edit.removed.filter(told(a)), edit.added.filter(told(b))];
  const pairs = edit.pairs.filter(({ how }) => how !== "synonym" && how !== "spelling");
  if (removed.length + added.length + pairs.length === 0) return [];
  if (isTold && features.condition_one) return [];
  if (isTold && removed.length + added.length <= MOST_BESIDE && pairs.length === 0 && !features.list)
    return [];
  const term = termOf(edit, a, b);
  if (features.part_of) return parts(edit, a, b);
  const [pair] = pairs;
  if (pair && removed.length + added.length === 0) {
    const effect = pair.how === "narrower" ? "broader" : pair.how === "broader" ? "narrower" : "unclear";
    const reason =
      pair.how === "narrower" ? "whole_of" : pair.how === "broader" ? "part_of" : "another_thing";
    return [row(a.reading, b.reading, term, { effect, reason }, [pair.removed], [pair.added])];
  }
  const sides = { from: spansOf(edit.removed), to: spansOf(edit.added) };
  if (removed.length > 0 && added.length > 0) {
    const within = (side: Side, spans: Span[]) =>
      spans.flatMap(({ start, end }) => findThings(side.reading.plain.slice(start, end)));
    const moved = thingsMoved(within(a, sides.from), within(b, sides.to));
    if (moved && moved.effect !== "unclear")
      return [row(a.reading, b.reading, term, moved, sides.from, sides.to)];
    return [
      row(a.reading, b.reading, term, { effect: "unclear", reason: "another_thing" }, sides.from, sides.to),
    ];
  }
  return [oneSided(features, removed.length > 0, term, a, b, sides)];
}

type Sides = { from: Span[]; to: Span[] };

function oneSided(
  features: Features,
  isGone: boolean,
  term: Change["term"],
  a: Side,
  b: Side,
  { from, to }: Sides,
): Change {
  const spans: [Span[], Span[]] = isGone ? [from, []] : [[], to];
  if (isClause(features)) {
    const moved = { effect: isGone ? "dropped" : "added", reason: "clause_only_there" } as const;
    return row(a.reading, b.reading, "action", moved, ...spans);
  }
  const isQuantity = Boolean(features.quantifier_one);
  const isItem = Boolean(features.list);
  // One thing more in a list is more; a word more before a thing is less of that thing.
  const grows = isItem ? !isGone : isGone;
  const effect = grows ? "broader" : "narrower";
  const reason = isQuantity ? "quantifier_differs" : isItem ? "item_listed" : "words_only_there";
  return row(a.reading, b.reading, term, { effect, reason }, ...spans);
}

/** A whole clause that only one wording has. */
function isClause(features: Features): boolean {
  return Boolean(features.one_sided && features.clause && features.more_3);
}
