import type { Amount } from "@/lib/language/amounts";
import { foldHan } from "@/lib/language/han";
import { quantifiersIn } from "@/lib/language/quantifiers";
import type { Span } from "@/lib/language/span";
import type { TimeExpression } from "@/lib/language/times";
import { type Edit, isFunctionWord } from "./align";
import type { Analysis } from "./analysis";
import { ADDED, changeRow, DROPPED } from "./change";
import type { Degree } from "./degrees";
import { applyKinds } from "./editKinds";
import { compareAmounts, compareStrengths, compareTimes, isPeriod } from "./effects";
import type { Features } from "./features";
import { compareConcepts, isBaseline } from "./rowsFromTerms";
import { touching } from "./spans";
import { LEVEL, type Strength, type StrengthWord } from "./strength";
import { conceptsOnlyIn, findConcepts, isNarrower } from "./things";
import type { Token } from "./tokens";
import type { Change } from "./types";

/** Where the words of a list of tokens stand; neighbours are one span. */
function spansOf(tokens: readonly Token[]): Span[] {
  const spans: (Span & { next: number })[] = [];
  for (const { start, end, index } of tokens) {
    const last = spans.at(-1);
    if (last?.next === index) {
      last.end = end;
      last.next = index + 1;
    } else spans.push({ start, end, next: index + 1 });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}

const amountsOf = (tokens: readonly Token[]) => tokens.flatMap(({ amount }) => amount ?? []);
const timesOf = (tokens: readonly Token[]) => tokens.flatMap(({ time }) => time ?? []);
/** The rows of the table that one edit makes by the rules of each term, before anything learned. */
export function ruleRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  const told = conditionRows(edit, features, a, b);
  // A clause that is gone or new is one thing, whatever stands in it.
  if (isClause(features)) return told.length > 0 ? told : contentRows(edit, features, a, b, false);
  if (features.urgency) return urgencyRows(edit, a, b);
  if (features.degree) return [...numberRows(edit, a, b), ...degreeRows(edit, a, b)];
  const rows = [
    ...numberRows(edit, a, b),
    ...strengthRows(edit, a, b),
    ...told,
    ...quantifierRows(edit, features, a, b),
  ];
  const isTold = rows.some(({ effect }) => effect !== "same");
  return [...rows, ...contentRows(edit, features, a, b, isTold)];
}

/** The rows of the table that one edit makes; terms that only look different have the effect `same`. */
export function editRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  return applyKinds(ruleRows(edit, features, a, b), edit, features);
}

function numberRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const [x, y] = [amountsOf(edit.removed), amountsOf(edit.added)];
  const make = (term: "amount" | "deadline", from: Amount[], to: Amount[]) =>
    pairByUnit(from, to).map(([one, other]) => {
      if (one && other)
        return changeRow(a.parsed, b.parsed, term, compareAmounts(one, other), [one], [other]);
      return changeRow(
        a.parsed,
        b.parsed,
        term,
        one ? DROPPED : ADDED,
        one ? [one] : [],
        other ? [other] : [],
      );
    });
  const plain = (list: Amount[]) => list.filter((one) => !isPeriod(one));
  const ages = (list: Amount[]) => list.filter(({ unit }) => unit === "age");
  // An age says how much and for whom at once.
  const whom = make("amount", ages(x), ages(y)).flatMap((one): Change[] =>
    one.effect === "same" ? [] : [{ ...one, term: "beneficiary" }],
  );
  return [
    ...bareNumberRows(edit, a, b),
    ...make("amount", plain(x), plain(y)),
    ...whom,
    ...make("deadline", x.filter(isPeriod), y.filter(isPeriod)),
    ...dateRows(edit, a, b),
  ];
}

/** Numbers that no grammar reads, such as a score. */
function bareNumberRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const digits = (tokens: readonly Token[]) =>
    tokens.filter(({ kind, text }) => kind === "word" && /^\d+$/u.test(text));
  const [from, to] = [digits(edit.removed), digits(edit.added)];
  if (from.length === 0 || to.length === 0) return [];
  const moved = { effect: "unclear", reason: "amount_differs" } as const;
  return [changeRow(a.parsed, b.parsed, "amount", moved, spansOf(from), spansOf(to))];
}

/** Numbers of one unit belong together, in their order; what is left stands alone. */
function pairByUnit(
  from: readonly Amount[],
  to: readonly Amount[],
): [Amount | undefined, Amount | undefined][] {
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

function dateRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const [x, y] = [timesOf(edit.removed), timesOf(edit.added)];
  const term = (side: Analysis, time: TimeExpression) =>
    isBaseline(side.parsed.folded, time) ? ("base" as const) : ("deadline" as const);
  return Array.from({ length: Math.max(x.length, y.length) }, (_, n) => {
    const [one, other] = [x[n], y[n]];
    if (one && other)
      return changeRow(a.parsed, b.parsed, term(a, one), compareTimes(one, other), [one], [other]);
    const name = one ? term(a, one) : other ? term(b, other) : "deadline";
    return changeRow(a.parsed, b.parsed, name, one ? DROPPED : ADDED, one ? [one] : [], other ? [other] : []);
  });
}

const weakest = (words: readonly StrengthWord[]): StrengthWord | null =>
  words.reduce<StrengthWord | null>(
    (low, one) => (low && LEVEL[low.strength] <= LEVEL[one.strength] ? low : one),
    null,
  );

const NEGATION = /^(?:not|no|never|neither|nor|不|没|没有|未|无|毋|勿|从不|绝不|不会|不再)$/u;

function strengthRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const negated = [edit.removed, edit.added].map((tokens) => tokens.filter(({ key }) => NEGATION.test(key)));
  const [gone = [], made = []] = negated;
  const [from, to] = [touching(a.strengths, edit.removed), touching(b.strengths, edit.added)];
  if (gone.length % 2 !== made.length % 2 && edit.removed.length + edit.added.length <= 6) {
    const moved = { effect: "unclear", reason: "negation_differs" } as const;
    return [changeRow(a.parsed, b.parsed, "strength", moved, spansOf(edit.earlier), spansOf(edit.later))];
  }
  const [x, y] = [weakest(from), weakest(to)];
  const kind = (word: StrengthWord | null): Strength | null => word?.strength ?? null;
  const moved = compareStrengths(kind(x), kind(y));
  const isWeak = [x, y].some((word) => word !== null && word.strength !== "firm" && word.strength !== "can");
  return moved.effect !== "same" && (isWeak || (x && y))
    ? [changeRow(a.parsed, b.parsed, "strength", moved, x ? [x] : [], y ? [y] : [])]
    : [];
}

function conditionRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  if (!features.condition_one) return [];
  const within = (side: Analysis, tokens: Token[]) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first && last ? touching(side.conditions, [{ start: first.start, end: last.end }]) : [];
  };
  const [x, y] = [within(a, edit.removed), within(b, edit.added)];
  const [from, to] = [x.length > 0 ? spansOf(edit.removed) : [], y.length > 0 ? spansOf(edit.added) : []];
  if (x.length === 0 && y.length === 0) return [];
  const effect = x.length > 0 && y.length > 0 ? "unclear" : x.length > 0 ? "dropped" : "added";
  return [changeRow(a.parsed, b.parsed, "condition", { effect, reason: "condition_differs" }, from, to)];
}

/** All that became some, or some that became all. */
function quantifierRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  if (!features.quantity_class) return [];
  const words = edit.removed.map(({ text }) => foldHan(text)).join(" ");
  const effect = quantifiersIn(words).has("all") ? "narrower" : "broader";
  const moved = { effect, reason: "quantifier_differs" } as const;
  return [changeRow(a.parsed, b.parsed, "beneficiary", moved, spansOf(edit.removed), spansOf(edit.added))];
}

/** How soon, without a date. */
function urgencyRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const [from, to] = [touching(a.urgency, edit.removed), touching(b.urgency, edit.added)].map((words) =>
    words.slice(0, 1),
  );
  const isLater = (to?.[0]?.rank ?? 0) > (from?.[0]?.rank ?? 0);
  const moved = { effect: isLater ? "later" : "earlier", reason: "period_differs" } as const;
  return [changeRow(a.parsed, b.parsed, "deadline", moved, from ?? [], to ?? [])];
}

/** What was to end is now to become less, or the other way round. */
function degreeRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const of = (side: Analysis, wanted: Degree) => side.degrees.filter((one) => one.degree === wanted);
  const isMilder = of(b, "lessens").length > of(a, "lessens").length;
  const moved = { effect: isMilder ? "weaker" : "stronger", reason: "another_thing" } as const;
  const [from, to] = isMilder
    ? [of(a, "ends").slice(0, 1), touching(of(b, "lessens"), edit.added)]
    : [touching(of(a, "lessens"), edit.removed), of(b, "ends").slice(0, 1)];
  return [changeRow(a.parsed, b.parsed, "action", moved, from, to)];
}

/** A part in place of its whole, or the whole in place of its part. */
function conceptRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const [x, y] = [conceptsOnlyIn(a.concepts, b.concepts), conceptsOnlyIn(b.concepts, a.concepts)];
  const term = termOf(edit, a, b);
  for (const one of x) {
    for (const other of y) {
      const isBroader = isNarrower(one.concept, other.concept);
      if (!isBroader && !isNarrower(other.concept, one.concept)) continue;
      const moved = isBroader
        ? ({ effect: "broader", reason: "whole_of" } as const)
        : ({ effect: "narrower", reason: "part_of" } as const);
      return [changeRow(a.parsed, b.parsed, term === "actor" ? "beneficiary" : term, moved, [one], [other])];
    }
  }
  return [];
}

const TO_WHOM =
  /\b(?:to|for|with|toward|towards|among|by)\s(?:[\p{L}'-]+\s){0,3}$|(?:向|对|给|为|面向|惠及)[\p{Script=Han}]{0,4}$/iu;
const OF_WHAT = /(?:%|percent|half|third|quarter)\s+of\s(?:[\p{L}'-]+\s){0,4}$/iu;

function slotOf(
  side: Analysis,
  tokens: readonly Token[],
  isStart: boolean,
): "actor" | "beneficiary" | "base" | "action" {
  const first = tokens[0];
  const before = first ? side.parsed.folded.slice(Math.max(0, first.start - 40), first.start) : "";
  if (OF_WHAT.test(before)) return "base";
  if (TO_WHOM.test(before)) return "beneficiary";
  return isStart && first && /^\p{Lu}/u.test(first.text) ? "actor" : "action";
}

/** Which term the words of an edit belong to: the later ones, where there are any. */
const termOf = (edit: Edit, a: Analysis, b: Analysis) =>
  edit.added.length > 0
    ? slotOf(b, edit.added, edit.at.later === 0)
    : slotOf(a, edit.removed, edit.at.earlier === 0);

/** Words beside a number or a firmer word that changed; so few only go with it. */
const MOST_BESIDE = 3;

/** What the edit holds beside numbers, firmness and conditions: who, what, for whom, of what. */
function contentRows(edit: Edit, features: Features, a: Analysis, b: Analysis, isTold: boolean): Change[] {
  const isPlain = (token: Token) =>
    !isFunctionWord(token) && token.kind === "word" && !NEGATION.test(token.key);
  const told = (side: Analysis) => (token: Token) =>
    isPlain(token) && !(isTold && touching(side.strengths, [token]).length > 0);
  const [removed, added] = [edit.removed.filter(told(a)), edit.added.filter(told(b))];
  const pairs = edit.pairs.filter(({ relation }) => relation !== "synonym" && relation !== "spelling");
  if (removed.length + added.length + pairs.length === 0) return [];
  if (isTold && features.condition_one) return [];
  if (isTold && removed.length + added.length <= MOST_BESIDE && pairs.length === 0 && !features.list)
    return [];
  const term = termOf(edit, a, b);
  if (features.part_of) return conceptRows(edit, a, b);
  const [pair] = pairs;
  if (pair && removed.length + added.length === 0) {
    const effect =
      pair.relation === "narrower" ? "broader" : pair.relation === "broader" ? "narrower" : "unclear";
    const reason =
      pair.relation === "narrower" ? "whole_of" : pair.relation === "broader" ? "part_of" : "another_thing";
    return [changeRow(a.parsed, b.parsed, term, { effect, reason }, [pair.removed], [pair.added])];
  }
  const sides = { from: spansOf(edit.removed), to: spansOf(edit.added) };
  if (removed.length > 0 && added.length > 0) {
    const within = (side: Analysis, spans: Span[]) =>
      spans.flatMap(({ start, end }) => findConcepts(side.parsed.folded.slice(start, end)));
    const moved = compareConcepts(within(a, sides.from), within(b, sides.to));
    if (moved && moved.effect !== "unclear")
      return [changeRow(a.parsed, b.parsed, term, moved, sides.from, sides.to)];
    return [
      changeRow(
        a.parsed,
        b.parsed,
        term,
        { effect: "unclear", reason: "another_thing" },
        sides.from,
        sides.to,
      ),
    ];
  }
  return [oneSidedRow(features, removed.length > 0, term, a, b, sides)];
}

type EditSpans = { from: Span[]; to: Span[] };

function oneSidedRow(
  features: Features,
  isGone: boolean,
  term: Change["term"],
  a: Analysis,
  b: Analysis,
  { from, to }: EditSpans,
): Change {
  const spans: [Span[], Span[]] = isGone ? [from, []] : [[], to];
  if (isClause(features)) {
    const moved = { effect: isGone ? "dropped" : "added", reason: "clause_only_there" } as const;
    return changeRow(a.parsed, b.parsed, "action", moved, ...spans);
  }
  const isQuantity = Boolean(features.quantifier_one);
  const isItem = Boolean(features.list);
  // One thing more in a list is more; a word more before a thing is less of that thing.
  const grows = isItem ? !isGone : isGone;
  const effect = grows ? "broader" : "narrower";
  const reason = isQuantity ? "quantifier_differs" : isItem ? "item_listed" : "words_only_there";
  return changeRow(a.parsed, b.parsed, term, { effect, reason }, ...spans);
}

/** A whole clause that only one wording has. */
export function isClause(features: Features): boolean {
  return Boolean(features.one_sided && features.clause && features.more_3);
}
