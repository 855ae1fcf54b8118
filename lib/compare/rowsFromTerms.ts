import type { Term } from "@/lib/generated/prisma/enums";
import type { Amount } from "@/lib/language/amounts";
import { quantifierAt, quantifiersIn } from "@/lib/language/quantifiers";
import type { Span } from "@/lib/language/span";
import type { TimeExpression } from "@/lib/language/times";
import { isFunctionWord } from "./align";
import { ADDED, changeRow, DROPPED } from "./change";
import { compareAmounts, compareStrengths, compareTimes, type Difference, isPeriod } from "./effects";
import { mergeDeadlines } from "./oneDeadline";
import type { StrengthWord } from "./strength";
import type { Frame } from "./terms";
import { type ConceptMention, conceptsOnlyIn, findConcepts, isNarrower } from "./things";
import type { ParsedWording } from "./tokens";
import type { Change } from "./types";

export type FramedWording = { parsed: ParsedWording; frame: Frame };

/** The terms of two wordings that were taken apart, for languages or words too different to lay side by side. */
export function frameRows(a: FramedWording, b: FramedWording): Change[] {
  return [
    ...amountRows(a, b),
    ...deadlineRows(a, b),
    ...strengthRows(a, b),
    ...conditionRows(a, b),
    ...baseRows(a, b),
    ...beneficiaryRows(a, b),
    ...scopeRows(a, b),
  ];
}

function amountRows(a: FramedWording, b: FramedWording): Change[] {
  const of = ({ frame }: FramedWording) =>
    frame.amounts.filter((one) => !isPeriod(one) && (one.unit !== "" || one.value > 1));
  const [from, to] = [of(a), of(b)];
  const left = [...to];
  const rows: Change[] = [];
  const isCount = (one: Amount) => !isMoney(one) && one.unit !== "share";
  const isAcross = a.parsed.isChinese !== b.parsed.isChinese;
  const kin = (x: Amount, y: Amount, sameValue: boolean) => {
    if (x.unit === y.unit && x.unit !== "") return true;
    if (!isCount(x) || !isCount(y)) return false;
    // A hundred trees and nine hospitals are no two amounts of one thing.
    return isAcross || sameValue || countedNoun(a, x) === countedNoun(b, y);
  };
  const matched = new Map<Amount, Amount>();
  for (const same of [true, false]) {
    for (const one of from) {
      if (matched.has(one)) continue;
      const other = left.find(
        (candidate) => kin(one, candidate, same) && (!same || candidate.value === one.value),
      );
      if (!other) continue;
      left.splice(left.indexOf(other), 1);
      matched.set(one, other);
    }
  }
  for (const one of from) {
    const other = matched.get(one);
    if (!other) rows.push(changeRow(a.parsed, b.parsed, "amount", DROPPED, [one], []));
    else {
      const moved = compareAmounts(
        { ...one, unit: isMoney(one) || one.unit === "share" ? one.unit : "" },
        { ...other, unit: isMoney(other) || other.unit === "share" ? other.unit : "" },
      );
      rows.push(changeRow(a.parsed, b.parsed, "amount", moved, [one], [other]));
    }
  }
  return [...rows, ...left.map((one) => changeRow(a.parsed, b.parsed, "amount", ADDED, [], [one]))];
}

/** The word after a number: what is counted. */
function countedNoun({ parsed: { tokens } }: FramedWording, amount: Amount): string | undefined {
  const at = tokens.findIndex((token) => token.amount === amount);
  return at < 0 ? undefined : tokens.slice(at + 1).find((token) => !isFunctionWord(token))?.key;
}

const isMoney = ({ unit }: Amount) => /^[$€£¥]$/u.test(unit);

/** A year that a share is measured against, and no deadline: compared with 2019, 较2005年. */
export function isBaseline(plain: string, { start, end }: Span): boolean {
  const before = plain.slice(Math.max(0, start - 40), start + 8);
  const after = plain.slice(end, end + 24);
  return (
    (/(?:compared (?:with|to)|relative to|against|versus|vs\.?|from|below|above|on|over) (?:its |the |our |a )?$/iu.test(
      plain.slice(Math.max(0, start - 40), start),
    ) &&
      /^\s*(?:levels?|baseline|base year|figures?|emissions)/iu.test(after)) ||
    /(?:compared (?:with|to)|relative to|versus|baseline (?:year )?of)[^,.;]{0,16}$/iu.test(before) ||
    (/(?:比|较|相比|相较|以)[^,。;]{0,6}$/u.test(plain.slice(Math.max(0, start - 10), start)) &&
      /^(?:年?(?:的?水平|增|减|下|上|提|降|为基|的))/u.test(after))
  );
}

function deadlineRows(a: FramedWording, b: FramedWording): Change[] {
  const periods = ({ frame }: FramedWording) => frame.amounts.filter((one) => isPeriod(one) && one.value > 0);
  const dates = ({ parsed }: FramedWording) =>
    parsed.times.filter((time) => !isBaseline(parsed.folded, time));
  const bases = ({ parsed }: FramedWording) => parsed.times.filter((time) => isBaseline(parsed.folded, time));
  const rows = [
    ...pairInOrder(a, b, "deadline", periods(a), periods(b), compareAmounts),
    ...pairInOrder(a, b, "deadline", dates(a), dates(b), compareTimes),
    ...pairInOrder(a, b, "base", bases(a), bases(b), (x: TimeExpression, y: TimeExpression) =>
      x.first === y.first && x.last === y.last
        ? { effect: "same" as const, reason: "same_thing" as const }
        : { effect: "unclear" as const, reason: "date_differs" as const },
    ),
  ];
  return mergeDeadlines(a.parsed, b.parsed, rows);
}

function pairInOrder<T extends Span>(
  a: FramedWording,
  b: FramedWording,
  term: Term,
  from: T[],
  to: T[],
  moved: (x: T, y: T) => Difference,
): Change[] {
  const rows: Change[] = [];
  const left = [...to];
  const rest: T[] = [];
  for (const one of from) {
    const equal = left.find((other) => moved(one, other).effect === "same");
    if (!equal) {
      rest.push(one);
      continue;
    }
    left.splice(left.indexOf(equal), 1);
    rows.push(changeRow(a.parsed, b.parsed, term, moved(one, equal), [one], [equal]));
  }
  for (const one of rest) {
    const other = left.shift();
    rows.push(
      other
        ? changeRow(a.parsed, b.parsed, term, moved(one, other), [one], [other])
        : changeRow(a.parsed, b.parsed, term, DROPPED, [one], []),
    );
  }
  return [...rows, ...left.map((one) => changeRow(a.parsed, b.parsed, term, ADDED, [], [one]))];
}

/** The word that governs the promise: the first that is not what somebody else may do. */
const mainStrength = ({ frame }: FramedWording): StrengthWord | null => {
  const own = frame.strengths.filter(({ isPermission, strength }) => !isPermission && strength !== "can");
  const firm = own.find(({ strength }) => strength !== "firm");
  return firm ?? own[0] ?? null;
};

/** A promise not to do something. */
const NEGATED =
  /\b(?:not|never|neither|nor|no)\b(?! (?:less|more|fewer|later|earlier|only|exceed|longer than))|n't\b|不(?![断仅但少超低高足同久到管论过晚迟早变])|绝不|决不|从不|永不|禁止|没有|未(?![来成满])|无(?=[人须需一])/iu;

function strengthRows(a: FramedWording, b: FramedWording): Change[] {
  const [from, to] = [mainStrength(a), mainStrength(b)];
  const negated = [a, b].map(({ parsed }) => NEGATED.exec(parsed.folded));
  if ((negated[0] === null) !== (negated[1] === null)) {
    const at = (found: RegExpExecArray | null | undefined) =>
      found ? [{ start: found.index, end: found.index + found[0].length }] : [];
    return [
      changeRow(
        a.parsed,
        b.parsed,
        "strength",
        { effect: "unclear", reason: "negation_differs" },
        at(negated[0]),
        at(negated[1]),
      ),
    ];
  }
  const moved = compareStrengths(from?.strength ?? null, to?.strength ?? null);
  if (
    moved.effect === "same" ||
    (from?.strength === "guarantee" && !to) ||
    (to?.strength === "guarantee" && !from)
  )
    return [];
  return [changeRow(a.parsed, b.parsed, "strength", moved, from ? [from] : [], to ? [to] : [])];
}

function conditionRows(a: FramedWording, b: FramedWording): Change[] {
  const [from, to] = [a.frame.conditions, b.frame.conditions];
  if (from.length === to.length) return [];
  const isGone = from.length > to.length;
  const moved = { effect: isGone ? "dropped" : "added", reason: "condition_differs" } as const;
  return [
    changeRow(
      a.parsed,
      b.parsed,
      "condition",
      moved,
      isGone ? from.slice(to.length) : [],
      isGone ? [] : to.slice(from.length),
    ),
  ];
}

const inside = (named: readonly ConceptMention[], span: Span) =>
  named.filter(({ start, end }) => start >= span.start && end <= span.end);
const textAt = ({ parsed }: FramedWording, span: Span) => parsed.folded.slice(span.start, span.end);

/** Words that narrow what a share is taken of: what is had so far, what is new. */
const QUALIFIER =
  /(?:\b(?:we(?:'ve| have)?|it(?:'s| has)?|already|currently|newly|existing|total)\s+)?\b(?:secured|obtained|acquired|procured|purchased|available|existing|current|to date|so far|new|net|gross)\b(?:[^,.;]*\b(?:to date|so far|today|now))?|(?:迄今|目前|至今|已|现有|现已|已经)[^,。;的]*|新增|净/iu;

function baseRows(a: FramedWording, b: FramedWording): Change[] {
  const [from, to] = [a.frame.base, b.frame.base];
  if (!from || !to) {
    const one = from ?? to;
    if (!one) return [];
    const side = from ? a : b;
    // Without an amount on the other side there is nothing that it could be a share of.
    const hasShare = (from ? b : a).frame.amounts.some(({ unit }) => unit === "share");
    if (!hasShare || QUALIFIER.exec(textAt(side, one)) === null) return [];
    return [
      changeRow(a.parsed, b.parsed, "base", from ? DROPPED : ADDED, from ? [one] : [], from ? [] : [one]),
    ];
  }
  const [x, y] = [QUALIFIER.exec(textAt(a, from)), QUALIFIER.exec(textAt(b, to))];
  const at = (span: Span, found: RegExpExecArray) => [
    { start: span.start + found.index, end: span.start + found.index + found[0].trimEnd().length },
  ];
  if (x && !y) return [changeRow(a.parsed, b.parsed, "base", DROPPED, at(from, x), [])];
  if (y && !x) return [changeRow(a.parsed, b.parsed, "base", ADDED, [], at(to, y))];
  const moved = compareConcepts(inside(a.frame.concepts, from), inside(b.frame.concepts, to));
  return moved ? [changeRow(a.parsed, b.parsed, "base", moved, [from], [to])] : [];
}

/** How one list of things stands to another; null when both name the same or nothing is known of them. */
export function compareConcepts(
  from: readonly ConceptMention[],
  to: readonly ConceptMention[],
): Difference | null {
  const [x, y] = [conceptsOnlyIn(from, to), conceptsOnlyIn(to, from)];
  if (x.some((one) => y.some((other) => isNarrower(one.concept, other.concept))))
    return { effect: "broader", reason: "whole_of" };
  if (x.some((one) => y.some((other) => isNarrower(other.concept, one.concept))))
    return { effect: "narrower", reason: "part_of" };
  if (x.length > 0 && y.length > 0 && x.length === from.length && y.length === to.length)
    return { effect: "unclear", reason: "another_thing" };
  return null;
}

function beneficiaryRows(a: FramedWording, b: FramedWording): Change[] {
  const [from, to] = [a.frame.beneficiary, b.frame.beneficiary];
  if (!from || !to) return [];
  const moved = compareConcepts(findConcepts(textAt(a, from)), findConcepts(textAt(b, to)));
  return moved ? [changeRow(a.parsed, b.parsed, "beneficiary", moved, [from], [to])] : [];
}

/** Things outside base and beneficiary that grew or shrank, and words of quantity. */
function scopeRows(a: FramedWording, b: FramedWording): Change[] {
  const free = ({ frame }: FramedWording) =>
    frame.concepts.filter(
      (one) =>
        ![frame.base, frame.beneficiary].some(
          (slot) => slot && one.start >= slot.start && one.end <= slot.end,
        ),
    );
  const [x, y] = [conceptsOnlyIn(free(a), b.frame.concepts), conceptsOnlyIn(free(b), a.frame.concepts)];
  for (const one of x) {
    const wider = y.find((other) => isNarrower(one.concept, other.concept));
    if (wider)
      return [
        changeRow(
          a.parsed,
          b.parsed,
          "beneficiary",
          { effect: "broader", reason: "whole_of" },
          [one],
          [wider],
        ),
      ];
    const part = y.find((other) => isNarrower(other.concept, one.concept));
    if (part)
      return [
        changeRow(
          a.parsed,
          b.parsed,
          "beneficiary",
          { effect: "narrower", reason: "part_of" },
          [one],
          [part],
        ),
      ];
  }
  return quantifierRows(a, b);
}

function quantifierRows(a: FramedWording, b: FramedWording): Change[] {
  const [from, to] = [quantifiersIn(a.parsed.folded), quantifiersIn(b.parsed.folded)];
  const moved = (
    effect: "broader" | "narrower",
    one: "all" | "some" | "only",
    other: "all" | "some" | "only",
  ) => {
    const [x, y] = [quantifierAt(a.parsed.folded, one), quantifierAt(b.parsed.folded, other)];
    return [
      changeRow(
        a.parsed,
        b.parsed,
        "beneficiary",
        { effect, reason: "quantifier_differs" },
        x ? [x] : [],
        y ? [y] : [],
      ),
    ];
  };
  if (from.has("all") && !from.has("some") && to.has("some") && !to.has("all"))
    return moved("narrower", "all", "some");
  if (from.has("some") && !from.has("all") && to.has("all") && !to.has("some"))
    return moved("broader", "some", "all");
  if (from.has("only") !== to.has("only"))
    return moved(to.has("only") ? "narrower" : "broader", "only", "only");
  return [];
}
