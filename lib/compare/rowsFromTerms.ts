import type { Term } from "@/lib/generated/prisma/enums";
import type { Amount } from "@/lib/language/amounts";
import { quantifierAt, quantifiersIn } from "@/lib/language/quantifiers";
import type { Span } from "@/lib/language/span";
import type { TimeTerm } from "@/lib/language/times";
import { isFiller } from "./align";
import { GONE, NEW, row } from "./change";
import { amountMoved, isPeriod, type Moved, strengthMoved, timeMoved } from "./effects";
import { asOneDeadline } from "./oneDeadline";
import type { StrengthWord } from "./strength";
import type { Frame } from "./terms";
import { findThings, isWithin, type Named, thingsOnlyIn } from "./things";
import type { Reading } from "./tokens";
import type { Change } from "./types";

export type Framed = { reading: Reading; frame: Frame };

/** The terms of two wordings that were taken apart, for languages or words too different to lay side by side. */
export function changesByFrame(a: Framed, b: Framed): Change[] {
  return [
    ...amounts(a, b),
    ...deadlines(a, b),
    ...strengths(a, b),
    ...conditions(a, b),
    ...base(a, b),
    ...beneficiary(a, b),
    ...scope(a, b),
  ];
}

function amounts(a: Framed, b: Framed): Change[] {
  const of = ({ frame }: Framed) =>
    frame.amounts.filter((one) => !isPeriod(one) && (one.unit !== "" || one.value > 1));
  const [from, to] = [of(a), of(b)];
  const left = [...to];
  const rows: Change[] = [];
  const isCount = (one: Amount) => !isMoney(one) && one.unit !== "share";
  const isAcross = a.reading.isHan !== b.reading.isHan;
  const kin = (x: Amount, y: Amount, sameValue: boolean) => {
    if (x.unit === y.unit && x.unit !== "") return true;
    if (!isCount(x) || !isCount(y)) return false;
    // A hundred trees and nine hospitals are no two amounts of one thing.
    return isAcross || sameValue || counted(a, x) === counted(b, y);
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
    if (!other) rows.push(row(a.reading, b.reading, "amount", GONE, [one], []));
    else {
      const moved = amountMoved(
        { ...one, unit: isMoney(one) || one.unit === "share" ? one.unit : "" },
        { ...other, unit: isMoney(other) || other.unit === "share" ? other.unit : "" },
      );
      rows.push(row(a.reading, b.reading, "amount", moved, [one], [other]));
    }
  }
  return [...rows, ...left.map((one) => row(a.reading, b.reading, "amount", NEW, [], [one]))];
}

/** The word after a number: what is counted. */
function counted({ reading: { tokens } }: Framed, amount: Amount): string | undefined {
  const at = tokens.findIndex((token) => token.amount === amount);
  return at < 0 ? undefined : tokens.slice(at + 1).find((token) => !isFiller(token))?.key;
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

function deadlines(a: Framed, b: Framed): Change[] {
  const periods = ({ frame }: Framed) => frame.amounts.filter((one) => isPeriod(one) && one.value > 0);
  const dates = ({ reading }: Framed) => reading.times.filter((time) => !isBaseline(reading.plain, time));
  const bases = ({ reading }: Framed) => reading.times.filter((time) => isBaseline(reading.plain, time));
  const rows = [
    ...inOrder(a, b, "deadline", periods(a), periods(b), amountMoved),
    ...inOrder(a, b, "deadline", dates(a), dates(b), timeMoved),
    ...inOrder(a, b, "base", bases(a), bases(b), (x: TimeTerm, y: TimeTerm) =>
      x.first === y.first && x.last === y.last
        ? { effect: "same" as const, reason: "same_thing" as const }
        : { effect: "unclear" as const, reason: "date_differs" as const },
    ),
  ];
  return asOneDeadline(a.reading, b.reading, rows);
}

function inOrder<T extends Span>(
  a: Framed,
  b: Framed,
  term: Term,
  from: T[],
  to: T[],
  moved: (x: T, y: T) => Moved,
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
    rows.push(row(a.reading, b.reading, term, moved(one, equal), [one], [equal]));
  }
  for (const one of rest) {
    const other = left.shift();
    rows.push(
      other
        ? row(a.reading, b.reading, term, moved(one, other), [one], [other])
        : row(a.reading, b.reading, term, GONE, [one], []),
    );
  }
  return [...rows, ...left.map((one) => row(a.reading, b.reading, term, NEW, [], [one]))];
}

/** The word that governs the promise: the first that is not what somebody else may do. */
const governing = ({ frame }: Framed): StrengthWord | null => {
  const own = frame.strengths.filter(({ isPermission, strength }) => !isPermission && strength !== "can");
  const firm = own.find(({ strength }) => strength !== "firm");
  return firm ?? own[0] ?? null;
};

/** A promise not to do something. */
const NEGATED =
  /\b(?:not|never|neither|nor|no)\b(?! (?:less|more|fewer|later|earlier|only|exceed|longer than))|n't\b|不(?![断仅但少超低高足同久到管论过晚迟早变])|绝不|决不|从不|永不|禁止|没有|未(?![来成满])|无(?=[人须需一])/iu;

function strengths(a: Framed, b: Framed): Change[] {
  const [from, to] = [governing(a), governing(b)];
  const negated = [a, b].map(({ reading }) => NEGATED.exec(reading.plain));
  if ((negated[0] === null) !== (negated[1] === null)) {
    const at = (found: RegExpExecArray | null | undefined) =>
      found ? [{ start: found.index, end: found.index + found[0].length }] : [];
    return [
      row(
        a.reading,
        b.reading,
        "strength",
        { effect: "unclear", reason: "negation_differs" },
        at(negated[0]),
        at(negated[1]),
      ),
    ];
  }
  const moved = strengthMoved(from?.strength ?? null, to?.strength ?? null);
  if (
    moved.effect === "same" ||
    (from?.strength === "guarantee" && !to) ||
    (to?.strength === "guarantee" && !from)
  )
    return [];
  return [row(a.reading, b.reading, "strength", moved, from ? [from] : [], to ? [to] : [])];
}

function conditions(a: Framed, b: Framed): Change[] {
  const [from, to] = [a.frame.conditions, b.frame.conditions];
  if (from.length === to.length) return [];
  const isGone = from.length > to.length;
  const moved = { effect: isGone ? "dropped" : "added", reason: "condition_differs" } as const;
  return [
    row(
      a.reading,
      b.reading,
      "condition",
      moved,
      isGone ? from.slice(to.length) : [],
      isGone ? [] : to.slice(from.length),
    ),
  ];
}

const inside = (named: readonly Named[], span: Span) =>
  named.filter(({ start, end }) => start >= span.start && end <= span.end);
const textAt = ({ reading }: Framed, span: Span) => reading.plain.slice(span.start, span.end);

/** Words that narrow what a share is taken of: what is had so far, what is new. */
const QUALIFIER =
  /(?:\b(?:we(?:'ve| have)?|it(?:'s| has)?|already|currently|newly|existing|total)\s+)?\b(?:secured|obtained|acquired|procured|purchased|available|existing|current|to date|so far|new|net|gross)\b(?:[^,.;]*\b(?:to date|so far|today|now))?|(?:迄今|目前|至今|已|现有|现已|已经)[^,。;的]*|新增|净/iu;

function base(a: Framed, b: Framed): Change[] {
  const [from, to] = [a.frame.base, b.frame.base];
  if (!from || !to) {
    const one = from ?? to;
    if (!one) return [];
    const side = from ? a : b;
    // Without an amount on the other side there is nothing that it could be a share of.
    const hasShare = (from ? b : a).frame.amounts.some(({ unit }) => unit === "share");
    if (!hasShare || QUALIFIER.exec(textAt(side, one)) === null) return [];
    return [row(a.reading, b.reading, "base", from ? GONE : NEW, from ? [one] : [], from ? [] : [one])];
  }
  const [x, y] = [QUALIFIER.exec(textAt(a, from)), QUALIFIER.exec(textAt(b, to))];
  const at = (span: Span, found: RegExpExecArray) => [
    { start: span.start + found.index, end: span.start + found.index + found[0].trimEnd().length },
  ];
  if (x && !y) return [row(a.reading, b.reading, "base", GONE, at(from, x), [])];
  if (y && !x) return [row(a.reading, b.reading, "base", NEW, [], at(to, y))];
  const moved = thingsMoved(inside(a.frame.things, from), inside(b.frame.things, to));
  return moved ? [row(a.reading, b.reading, "base", moved, [from], [to])] : [];
}

/** How one list of things stands to another; null when both name the same or nothing is known of them. */
export function thingsMoved(from: readonly Named[], to: readonly Named[]): Moved | null {
  const [x, y] = [thingsOnlyIn(from, to), thingsOnlyIn(to, from)];
  if (x.some((one) => y.some((other) => isWithin(one.thing, other.thing))))
    return { effect: "broader", reason: "whole_of" };
  if (x.some((one) => y.some((other) => isWithin(other.thing, one.thing))))
    return { effect: "narrower", reason: "part_of" };
  if (x.length > 0 && y.length > 0 && x.length === from.length && y.length === to.length)
    return { effect: "unclear", reason: "another_thing" };
  return null;
}

function beneficiary(a: Framed, b: Framed): Change[] {
  const [from, to] = [a.frame.beneficiary, b.frame.beneficiary];
  if (!from || !to) return [];
  const moved = thingsMoved(findThings(textAt(a, from)), findThings(textAt(b, to)));
  return moved ? [row(a.reading, b.reading, "beneficiary", moved, [from], [to])] : [];
}

/** Things outside base and beneficiary that grew or shrank, and words of quantity. */
function scope(a: Framed, b: Framed): Change[] {
  const free = ({ frame }: Framed) =>
    frame.things.filter(
      (one) =>
        ![frame.base, frame.beneficiary].some(
          (slot) => slot && one.start >= slot.start && one.end <= slot.end,
        ),
    );
  const [x, y] = [thingsOnlyIn(free(a), b.frame.things), thingsOnlyIn(free(b), a.frame.things)];
  for (const one of x) {
    const wider = y.find((other) => isWithin(one.thing, other.thing));
    if (wider)
      return [
        row(a.reading, b.reading, "beneficiary", { effect: "broader", reason: "whole_of" }, [one], [wider]),
      ];
    const part = y.find((other) => isWithin(other.thing, one.thing));
    if (part)
      return [
        row(a.reading, b.reading, "beneficiary", { effect: "narrower", reason: "part_of" }, [one], [part]),
      ];
  }
  return quantity(a, b);
}

function quantity(a: Framed, b: Framed): Change[] {
  const [from, to] = [quantifiersIn(a.reading.plain), quantifiersIn(b.reading.plain)];
  const moved = (
    effect: "broader" | "narrower",
    one: "all" | "some" | "only",
    other: "all" | "some" | "only",
  ) => {
    const [x, y] = [quantifierAt(a.reading.plain, one), quantifierAt(b.reading.plain, other)];
    return [
      row(
        a.reading,
        b.reading,
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
