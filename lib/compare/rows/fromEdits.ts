import { foldHan } from "@/lib/language/han";
import { isTimeLimit } from "@/lib/language/periods";
import { quantifiersIn } from "@/lib/language/quantifiers";
import { touching } from "@/lib/language/span";
import { amountsOf } from "../align/amountsOf";
import type { Edit } from "../align/edit";
import type { Analysis } from "../analysis";
import type { Degree } from "../degrees";
import { narrowingOf } from "../features/narrowing";
import { RATE } from "../features/patterns";
import { deniedQuantifiers } from "../features/quantified";
import { stagesOf } from "../features/stages";
import type { Features } from "../features/types";
import { standInCondition } from "../grammar/inCondition";
import { type Slot, slotOf } from "../grammar/slotOf";
import type { Token } from "../parse/tokens";
import type { Change } from "../types";
import { changeRow } from "./changeRow";
import { contentRows } from "./contentRows";
import { applyKinds } from "./editKinds";
import { spansOf } from "./editSpans";
import { numberRows } from "./numberRows";
import { isOfNewWords, strengthRows } from "./strengthRows";

/** The rows that the rules of each term make of one edit, before the learned kinds are applied. */
export function ruleRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  const conditional = conditionRows(edit, features, a, b);
  // A clause that was dropped or added makes one row, whatever stands in it.
  if (features.main_clause)
    return conditional.length > 0 ? conditional : contentRows(edit, features, a, b, false);
  if (features.speaker_replaced) return [actorRow(a, b, [edit.earlier, edit.later])];
  const soon = soonRow(edit, a, b);
  if (soon) return [soon];
  if (features.opposite && isTurnedInTime(edit)) return [turnRow(edit, a, b)];
  if (features.rate && !a.parsed.isChinese && amountsOf(edit.removed, edit.added).flat().length === 0)
    return rateRows(edit, a, b);
  if (features.urgency) return urgencyRows(edit, a, b);
  if (features.lead_up) return [...numberRows(edit, a, b), ...leadUpRows(edit, a, b)];
  if (features.yardstick) return [...numberRows(edit, a, b), otherRow(edit, a, b, "base")];
  if (features.when_of_base) return [...numberRows(edit, a, b), otherRow(edit, a, b, whose(edit, a))];
  if (features.denied_quantifier) return deniedRows(edit, a, b);
  if (features.degree) return [...numberRows(edit, a, b), ...degreeRows(edit, a, b)];
  if (saysWhichBehind(edit, a)) return contentRows(edit, features, a, b, false);
  if (features.stage) return [...numberRows(edit, a, b), ...stageRows(edit, a, b)];
  const firmness = strengthRows(edit, features, a, b);
  const rows = [
    ...numberRows(edit, a, b),
    ...firmness,
    ...(firmness.some(({ reason }) => reason === "negation_differs") ? [] : hedgeRows(edit, features, a, b)),
    ...conditional,
    ...quantifierRows(edit, features, a, b),
    ...bindingRows(edit, a, b),
  ];
  const hasRows = rows.some(({ effect }) => effect !== "same");
  return [...rows, ...contentRows(edit, features, a, b, hasRows)];
}

/** The rows of one edit; terms that only look different have the effect `same`. */
export function editRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  return applyKinds(ruleRows(edit, features, a, b), edit, features, a.parsed.isChinese);
}

/** Somebody else acts. */
export const actorRow = (a: Analysis, b: Analysis, [from, to]: readonly [Token[], Token[]]): Change =>
  changeRow(
    a.parsed,
    b.parsed,
    "actor",
    { effect: "unclear", reason: "another_thing" },
    spansOf(from),
    spansOf(to),
  );

const OR = /^or$/iu;
const isOneSided = ({ removed, added, pairs }: Edit) =>
  pairs.length === 0 && (removed.length === 0) !== (added.length === 0);

function conditionRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  const make = (effect: Change["effect"], from: readonly Token[], to: readonly Token[]) => [
    changeRow(
      a.parsed,
      b.parsed,
      "condition",
      { effect, reason: "condition_differs" },
      spansOf(from),
      spansOf(to),
    ),
  ];
  if (features.condition_swap) return make("unclear", edit.removed, edit.added);
  const isGone = edit.removed.length > 0;
  if (features.opens_condition)
    return isGone ? make("dropped", edit.removed, []) : make("added", [], edit.added);
  // If you pay and you are of age: one condition more.
  const isFurther = isGone ? standInCondition(a, edit.removed) : standInCondition(b, edit.added);
  if (features.main_clause && isFurther)
    return isGone ? make("dropped", edit.removed, []) : make("added", [], edit.added);
  if (!features.condition_one || features.main_clause) return [];
  const within = (side: Analysis, tokens: Token[]) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first && last ? touching(side.conditions, [{ start: first.start, end: last.end }]) : [];
  };
  const [x, y] = [within(a, edit.removed), within(b, edit.added)];
  if (x.length === 0 && y.length === 0) return [];
  // One case more or less of several: the condition is met by more or by fewer.
  if (
    OR.test((isGone ? edit.removed : edit.added)[0]?.text ?? "") &&
    x.length + y.length > 0 &&
    isOneSided(edit)
  )
    return make(isGone ? "narrower" : "broader", edit.removed, edit.added);
  const effect = x.length > 0 && y.length > 0 ? "unclear" : x.length > 0 ? "dropped" : "added";
  return make(effect, x.length > 0 ? edit.removed : [], y.length > 0 ? edit.added : []);
}

/** A hedge that only one wording has: generally, for now. */
function hedgeRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  if (!features.hedge_one || isOfNewWords(edit)) return [];
  const [from, to] = [touching(a.hedges, edit.removed), touching(b.hedges, edit.added)];
  const effect = to.length > 0 ? "weaker" : "stronger";
  return [changeRow(a.parsed, b.parsed, "strength", { effect, reason: "hedge_differs" }, from, to)];
}

/** A word before the verb that binds more or less, on one side: first of all, in full; little by little. */
function bindingRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const narrowing = narrowingOf(edit, a, b);
  if (narrowing !== "binds" && narrowing !== "softens") return [];
  const effect = edit.removed.length > 0 === (narrowing === "binds") ? "weaker" : "stronger";
  const difference = { effect, reason: "strength_differs" } as const;
  return [changeRow(a.parsed, b.parsed, "strength", difference, spansOf(edit.removed), spansOf(edit.added))];
}

/** "All" became "some", or the other way round. */
function quantifierRows(edit: Edit, features: Features, a: Analysis, b: Analysis): Change[] {
  if (!features.quantity_class) return [];
  const words = edit.removed.map(({ text }) => foldHan(text)).join(" ");
  const effect = quantifiersIn(words).has("all") ? "narrower" : "broader";
  const difference = { effect, reason: "quantifier_differs" } as const;
  return [
    changeRow(a.parsed, b.parsed, "beneficiary", difference, spansOf(edit.removed), spansOf(edit.added)),
  ];
}

/** Behind a denial "any" became "all", or the other way round: it rules out less, or more. */
function deniedRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const found = deniedQuantifiers(edit, a, b);
  if (!found) return [];
  const effect = found.isAll ? "narrower" : "broader";
  const difference = { effect, reason: "quantifier_differs" } as const;
  return [changeRow(a.parsed, b.parsed, "action", difference, [found.from], [found.to])];
}

/** How soon, without a date. */
function urgencyRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const [from, to] = [touching(a.urgency, edit.removed), touching(b.urgency, edit.added)].map((words) =>
    words.slice(0, 1),
  );
  const isLater = (to?.[0]?.rank ?? 0) > (from?.[0]?.rank ?? 0);
  const difference = { effect: isLater ? "later" : "earlier", reason: "period_differs" } as const;
  return [changeRow(a.parsed, b.parsed, "deadline", difference, from ?? [], to ?? [])];
}

/** An end became a reduction, or the other way round. */
function degreeRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const of = (side: Analysis, wanted: Degree) => side.degrees.filter((one) => one.degree === wanted);
  const isMilder = of(b, "lessens").length > of(a, "lessens").length;
  const difference = { effect: isMilder ? "weaker" : "stronger", reason: "another_thing" } as const;
  const [from, to] = isMilder
    ? [of(a, "ends").slice(0, 1), touching(of(b, "lessens"), edit.added)]
    : [touching(of(a, "lessens"), edit.removed), of(b, "ends").slice(0, 1)];
  return [changeRow(a.parsed, b.parsed, "action", difference, from, to)];
}

/** A stage in place of the deed, or the other way round. */
function leadUpRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const isLeadUp = touching(b.leadUps, edit.added).length > 0;
  const difference = { effect: isLeadUp ? "weaker" : "stronger", reason: "another_thing" } as const;
  return [changeRow(a.parsed, b.parsed, "action", difference, spansOf(edit.removed), spansOf(edit.added))];
}

/** A share of what is made in place of a total, what comes in place of what there is, or the other way round. */
function otherRow(edit: Edit, a: Analysis, b: Analysis, term: Change["term"]): Change {
  const difference = { effect: "unclear", reason: "another_thing" } as const;
  return changeRow(a.parsed, b.parsed, term, difference, spansOf(edit.earlier), spansOf(edit.later));
}

/** Who is there already, or comes; of what, where they are no people. */
function whose(edit: Edit, a: Analysis): Slot {
  const slot = slotOf(a, edit.earlier);
  return slot === "action" ? "base" : slot;
}

/** A time limit that became a word for how soon, or the other way round: within 72 hours, without undue delay. */
function soonRow(edit: Edit, a: Analysis, b: Analysis): Change | null {
  if (a.parsed.isChinese) return null;
  const [x, y] = amountsOf(edit.removed, edit.added);
  const [from, to] = [touching(a.urgency, edit.removed), touching(b.urgency, edit.added)];
  const [period] = x.length > 0 ? x : y;
  const [word] = x.length > 0 ? to : from;
  if (!period || !word || x.length + y.length !== 1 || !isTimeLimit(period)) return null;
  // At once is sooner than any limit; any other word leaves open when.
  const isLater = x.length > 0 === word.rank > 0;
  const difference = { effect: isLater ? "later" : "earlier", reason: "period_differs" } as const;
  return x.length > 0
    ? changeRow(a.parsed, b.parsed, "deadline", difference, [period], [word])
    : changeRow(a.parsed, b.parsed, "deadline", difference, [word], [period]);
}

const BEFORE = /^(?:before|earlier)$/iu;
const AFTER = /^(?:after|later)$/iu;

const has = (words: readonly Token[], form: RegExp) => words.some(({ text }) => form.test(text));

/** Whether "after" took the place of "before", or the other way round. */
const isTurnedInTime = ({ removed, added }: Edit): boolean =>
  (has(removed, BEFORE) && has(added, AFTER)) || (has(removed, AFTER) && has(added, BEFORE));

function turnRow(edit: Edit, a: Analysis, b: Analysis): Change {
  const effect = has(edit.added, AFTER) ? "later" : "earlier";
  return changeRow(
    a.parsed,
    b.parsed,
    "deadline",
    { effect, reason: "date_differs" },
    spansOf(edit.removed),
    spansOf(edit.added),
  );
}

const RATES = ["hour", "day", "week", "month", "quarter", "year"];

/** A month, a year: so much of an amount is told for a longer or a shorter time. */
function rateRows({ removed, added, pairs }: Edit, a: Analysis, b: Analysis): Change[] {
  const [from, to] = [
    [...removed, ...pairs.map((pair) => pair.removed)],
    [...added, ...pairs.map((pair) => pair.added)],
  ].map((words) => words.filter(({ text }) => RATE.test(text)));
  const rank = (words: readonly Token[] = []) =>
    RATES.findIndex((rate) => words.some(({ text }) => text.toLowerCase().startsWith(rate)));
  const [x, y] = [rank(from), rank(to)];
  const effect = x < 0 || y < 0 || x === y ? "unclear" : y > x ? "weaker" : "stronger";
  const difference = { effect, reason: "amount_differs" } as const;
  return [changeRow(a.parsed, b.parsed, "amount", difference, spansOf(from ?? []), spansOf(to ?? []))];
}

/** What was done to a thing, or how old somebody is, by which it is told which of them are meant: built before 1990. */
const WHICH =
  /^(?:aged|built|born|founded|registered|bought|sold|made|issued|installed|with|who|whose|whom)$/iu;

/** Whether one wording alone says behind a noun which of its things are meant: a date or number in it is no term of its own. */
function saysWhichBehind({ removed, added }: Edit, { parsed }: Analysis): boolean {
  const [words, others] = removed.length > 0 ? [removed, added] : [added, removed];
  const [first] = words;
  if (parsed.isChinese || others.length > 0 || !first) return false;
  return WHICH.test(first.text) && first.index > 0 && !/[,;:(]/u.test(first.gap);
}

/** A deed is only begun, furthered or thought of, or done after all. */
function stageRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const found = stagesOf(edit, a, b);
  if (!found) return [];
  const [from, to] = found;
  const isMilder = (to?.stage ?? 0) > (from?.stage ?? 0);
  const difference = { effect: isMilder ? "weaker" : "stronger", reason: "another_thing" } as const;
  return [changeRow(a.parsed, b.parsed, "action", difference, from ? [from] : [], to ? [to] : [])];
}
