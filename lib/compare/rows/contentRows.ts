import type { Span } from "@/lib/language/span";
import { touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { conceptsOnlyIn, findConcepts, isNarrower } from "../concepts";
import type { Features } from "../features/types";
import type { Token } from "../parse/tokens";
import type { Change } from "../types";
import { changeRow } from "./changeRow";
import { compareConcepts } from "./compareConcepts";
import { spansOf } from "./editSpans";
import { NEGATION } from "./strengthRows";

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
export function contentRows(
  edit: Edit,
  features: Features,
  a: Analysis,
  b: Analysis,
  isTold: boolean,
): Change[] {
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
