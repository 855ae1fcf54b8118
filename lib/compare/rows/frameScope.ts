import { quantifierAt, quantifiersIn } from "@/lib/language/quantifiers";
import type { Span } from "@/lib/language/span";
import { type ConceptMention, conceptsOnlyIn, findConcepts, firstOfEach, isNarrower } from "../concepts";
import type { Change } from "../types";
import { ADDED, changeRow, DROPPED } from "./changeRow";
import { compareConcepts } from "./compareConcepts";
import type { FramedWording } from "./framedWording";

const inside = (named: readonly ConceptMention[], span: Span) =>
  named.filter(({ start, end }) => start >= span.start && end <= span.end);

const textAt = ({ parsed }: FramedWording, span: Span) => parsed.folded.slice(span.start, span.end);

/** Words that narrow the base of a share: what is owned so far, what is new. */
const QUALIFIER =
  /(?:\b(?:we(?:'ve| have)?|it(?:'s| has)?|already|currently|newly|existing|total)\s+)?\b(?:secured|obtained|acquired|procured|purchased|available|existing|current|to date|so far|new|net|gross)\b(?:[^,.;]*\b(?:to date|so far|today|now))?|(?:迄今|目前|至今|已|现有|现已|已经)[^,。;的]*|新增|净/iu;

export function baseRows(a: FramedWording, b: FramedWording): Change[] {
  const [from, to] = [a.frame.base, b.frame.base];
  if (!from || !to) {
    const one = from ?? to;
    if (!one) return [];
    const side = from ? a : b;
    // Without a share on the other side the base cannot be compared.
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

export function beneficiaryRows(a: FramedWording, b: FramedWording): Change[] {
  const [from, to] = [a.frame.beneficiary, b.frame.beneficiary];
  if (!from || !to) return [];
  const moved = compareConcepts(findConcepts(textAt(a, from)), findConcepts(textAt(b, to)));
  return moved ? [changeRow(a.parsed, b.parsed, "beneficiary", moved, [from], [to])] : [];
}

/** Concepts outside base and beneficiary that became broader or narrower, and quantifiers. */
export function scopeRows(a: FramedWording, b: FramedWording): Change[] {
  const free = ({ frame }: FramedWording) =>
    frame.concepts.filter(
      (one) =>
        ![frame.base, frame.beneficiary].some(
          (slot) => slot && one.start >= slot.start && one.end <= slot.end,
        ),
    );
  const [x, y] = [
    firstOfEach(conceptsOnlyIn(free(a), b.frame.concepts)),
    firstOfEach(conceptsOnlyIn(free(b), a.frame.concepts)),
  ];
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
