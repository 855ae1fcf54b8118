import { type Span, touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { conceptsOnlyIn, findConcepts, firstOfEach, isNarrower } from "../concepts";
import type { Features } from "../features/types";
import type { Token } from "../parse/tokens";
import type { Change } from "../types";
import { changeRow } from "./changeRow";
import { compareConcepts } from "./compareConcepts";
import { spansOf } from "./editSpans";
import { NEGATION } from "./strengthRows";

/** A narrower concept in place of a broader one, or the other way round. */
function conceptRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const [x, y] = [
    firstOfEach(conceptsOnlyIn(a.concepts, b.concepts)),
    firstOfEach(conceptsOnlyIn(b.concepts, a.concepts)),
  ];
  const term = termOf(edit, a, b);
  for (const one of x) {
    for (const other of y) {
      const isBroader = isNarrower(one.concept, other.concept);
      if (!isBroader && !isNarrower(other.concept, one.concept)) continue;
      const difference = isBroader
        ? ({ effect: "broader", reason: "whole_of" } as const)
        : ({ effect: "narrower", reason: "part_of" } as const);
      return [
        changeRow(a.parsed, b.parsed, term === "actor" ? "beneficiary" : term, difference, [one], [other]),
      ];
    }
  }
  return [];
}

const TO_WHOM =
  /\b(?:to|for|with|toward|towards|among|by)\s(?:[\p{L}'-]+\s){0,3}$|(?:向|对|给|为|面向|惠及)[\p{Script=Han}]{0,4}$/iu;

const OF_WHAT = /(?:%|percent|half|third|quarter)\s+of\s(?:[\p{L}'-]+\s){0,4}$/iu;

function slotOf(
  analysis: Analysis,
  tokens: readonly Token[],
  isStart: boolean,
): "actor" | "beneficiary" | "base" | "action" {
  const first = tokens[0];
  const before = first ? analysis.parsed.folded.slice(Math.max(0, first.start - 40), first.start) : "";
  if (OF_WHAT.test(before)) return "base";
  if (TO_WHOM.test(before)) return "beneficiary";
  return isStart && first && /^\p{Lu}/u.test(first.text) ? "actor" : "action";
}

/** Which term the words of an edit belong to: the later ones, where there are any. */
const termOf = (edit: Edit, a: Analysis, b: Analysis) =>
  edit.added.length > 0
    ? slotOf(b, edit.added, edit.at.later === 0)
    : slotOf(a, edit.removed, edit.at.earlier === 0);

/** Up to so many words beside a changed number or strength belong to it and make no row of their own. */
const MOST_BESIDE = 3;

/** Rows for what is neither a number nor a strength nor a condition: who, what, for whom, of what. */
export function contentRows(
  edit: Edit,
  features: Features,
  a: Analysis,
  b: Analysis,
  hasRows: boolean,
): Change[] {
  const isPlain = (token: Token) =>
    !isFunctionWord(token) && token.kind === "word" && !NEGATION.test(token.key);
  const contentOf = (analysis: Analysis, tokens: readonly Token[]) => {
    const firm = new Set(hasRows ? touching(tokens, analysis.strengths) : []);
    return tokens.filter((token) => isPlain(token) && !firm.has(token));
  };
  const [removed, added] = [contentOf(a, edit.removed), contentOf(b, edit.added)];
  const pairs = edit.pairs.filter(({ relation }) => relation !== "synonym" && relation !== "spelling");
  if (removed.length + added.length + pairs.length === 0) return [];
  if (hasRows && features.condition_one) return [];
  if (hasRows && removed.length + added.length <= MOST_BESIDE && pairs.length === 0 && !features.list)
    return [];
  const term = termOf(edit, a, b);
  if (features.part_of) return conceptRows(edit, a, b);
  const [pair] = pairs;
  if (pair && removed.length + added.length === 0) {
    const effect =
      pair.relation === "hyponym" ? "broader" : pair.relation === "hypernym" ? "narrower" : "unclear";
    const reason =
      pair.relation === "hyponym" ? "whole_of" : pair.relation === "hypernym" ? "part_of" : "another_thing";
    return [changeRow(a.parsed, b.parsed, term, { effect, reason }, [pair.removed], [pair.added])];
  }
  const spans = { from: spansOf(edit.removed), to: spansOf(edit.added) };
  if (removed.length > 0 && added.length > 0) {
    const within = (analysis: Analysis, spans: Span[]) =>
      spans.flatMap(({ start, end }) => findConcepts(analysis.parsed.folded.slice(start, end)));
    const difference = compareConcepts(within(a, spans.from), within(b, spans.to));
    if (difference && difference.effect !== "unclear")
      return [changeRow(a.parsed, b.parsed, term, difference, spans.from, spans.to)];
    return [
      changeRow(
        a.parsed,
        b.parsed,
        term,
        { effect: "unclear", reason: "another_thing" },
        spans.from,
        spans.to,
      ),
    ];
  }
  return [oneSidedRow(features, removed.length > 0, term, a, b, spans)];
}

type EditSpans = { from: Span[]; to: Span[] };

function oneSidedRow(
  features: Features,
  isDropped: boolean,
  term: Change["term"],
  a: Analysis,
  b: Analysis,
  { from, to }: EditSpans,
): Change {
  const spans: [Span[], Span[]] = isDropped ? [from, []] : [[], to];
  if (isClause(features)) {
    const difference = { effect: isDropped ? "dropped" : "added", reason: "clause_only_there" } as const;
    return changeRow(a.parsed, b.parsed, "action", difference, ...spans);
  }
  const isQuantity = Boolean(features.quantifier_one);
  const isItem = Boolean(features.list);
  // One more item in a list makes it broader; one more word before a noun makes that noun narrower.
  const grows = isItem ? !isDropped : isDropped;
  const effect = grows ? "broader" : "narrower";
  const reason = isQuantity ? "quantifier_differs" : isItem ? "item_listed" : "words_only_there";
  return changeRow(a.parsed, b.parsed, term, { effect, reason }, ...spans);
}

/** A whole clause that only one wording has. */
export function isClause(features: Features): boolean {
  return Boolean(features.one_sided && features.clause && features.more_3);
}
