import { foldHan } from "@/lib/language/han";
import { type Span, touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { conceptsOnlyIn, findConcepts, firstOfEach, isNarrower } from "../concepts";
import { reachOf } from "../features/chineseWords";
import { ALL } from "../features/parties";
import { type Features, textOf } from "../features/types";
import type { Alone } from "../grammar/alone";
import { type Slot, slotOf } from "../grammar/slotOf";
import type { Token } from "../parse/tokens";
import type { Change } from "../types";
import { ADDED, changeRow, DROPPED } from "./changeRow";
import { compareConcepts } from "./compareConcepts";
import { spansOf } from "./editSpans";
import { effectAlone } from "./growth";
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

/** Which term the words of an edit belong to: the later ones, where there are any. */
const termOf = (edit: Edit, a: Analysis, b: Analysis): Slot => {
  const words = wordsOf(edit);
  if (isOfBase(a, words.earlier) || isOfBase(b, words.later)) return "base";
  return words.later.length > 0 ? slotIn(b, words.later) : slotIn(a, words.earlier);
};

const OF_PEOPLE = /^(?:who|whose|whom|aged|born|earning)$/iu;

/** What only people are said to be belongs to those named before it: pupils whose parents earn little. */
function slotIn(side: Analysis, words: readonly Token[]): Slot {
  const [first] = words;
  const before = first && side.parsed.tokens[first.index - 1];
  if (side.parsed.isChinese || !before || !OF_PEOPLE.test(first.text)) return slotOf(side, words);
  return slotOf(side, [before]) === "actor" ? "actor" : "beneficiary";
}

/** A total, or so much for each of something: of what a share or an amount is taken. */
const OF_WHAT =
  /^单位(?:国内生产总值|地区生产总值|GDP|产值|增加值|营收|营业收入|收入|产品|产量|面积|建筑面积|能耗)|绝对[量值]|总量|强度|人均|户均|年均|净利润|利润|营收|销售额|产值/iu;
const RATE_BEHIND = /^(?:的?(?:比率|比例|比重|占比|普及率|覆盖率|达标率|完成率)|率)/u;

/** Whether Chinese words say of what the number of their wording is. */
function isOfBase({ parsed: { isChinese, folded, amounts } }: Analysis, words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!isChinese || !first || !last || amounts.length === 0) return false;
  const said = folded.slice(first.start, last.end);
  return OF_WHAT.test(said) || RATE_BEHIND.test(folded.slice(last.end, last.end + 4));
}

/** What differs on each side: words without a partner and words with one that is not the same. */
const wordsOf = ({ removed, added, pairs }: Edit) => ({
  earlier: [...removed, ...pairs.map((pair) => pair.removed)].toSorted((x, y) => x.index - y.index),
  later: [...added, ...pairs.map((pair) => pair.added)].toSorted((x, y) => x.index - y.index),
});

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
  const isCondition = features.condition_one || (a.parsed.isChinese && features.opens_condition);
  if (hasRows && (isCondition || (a.parsed.isChinese && features.hedge_only))) return [];
  const member = hasRows ? memberBeside(edit, a.parsed.isChinese) : null;
  if (member) return [memberRow(member, edit, a, b)];
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
    const swap = features.part_of_all
      ? partOfAll(removed)
      : features.kind_of
        ? kindForKind(edit)
        : features.narrowing
          ? partOfWord(edit)
          : ({ effect: "unclear", reason: "another_thing" } as const);
    return [changeRow(a.parsed, b.parsed, term, swap, spans.from, spans.to)];
  }
  const isDropped = removed.length > 0;
  if (features.agent_one) {
    const difference = isDropped ? DROPPED : ADDED;
    return [changeRow(a.parsed, b.parsed, "actor", difference, spans.from, spans.to)];
  }
  const words = isDropped ? edit.removed : edit.added;
  const alone = { side: isDropped ? a : b, words, text: textOf(words) };
  if (term === "base" && OF_WHAT.test(alone.text)) {
    const difference = { effect: "unclear", reason: "another_thing" } as const;
    return [changeRow(a.parsed, b.parsed, term, difference, spans.from, spans.to)];
  }
  return [oneSidedRow(alone, features, isDropped, term, a, b, spans)];
}

const LINK = /^(?:and|or)$/iu;

/** The words of a member that is gone or new beside a number that differs: "and limes by 2030", "by 2032". */
function memberBeside({ removed, added }: Edit, isChinese: boolean): Token[] | null {
  if (isChinese) return null;
  const plain = [removed, added].map((words) => words.filter(({ kind }) => kind === "word"));
  const [longer, shorter] = plain.toSorted((x, y) => y.length - x.length);
  if (!longer || (shorter ?? []).length > 0 || longer.length < 2 || longer.length > MOST_BESIDE + 1)
    return null;
  const isJoined = LINK.test(longer[0]?.text ?? "") || LINK.test(longer.at(-1)?.text ?? "");
  const isWhole = longer.every(({ index }, n) => index === (longer[0]?.index ?? 0) + n);
  return isJoined && isWhole && longer.some((word) => !isFunctionWord(word)) ? longer : null;
}

function memberRow(member: readonly Token[], { removed }: Edit, a: Analysis, b: Analysis): Change {
  const isGone = removed.some((word) => member.includes(word));
  const side = isGone ? a : b;
  const alone = { side, words: member, text: textOf(member) };
  const spans = spansOf([...member]);
  const effect = effectAlone(alone, isGone, { member_one: 1 });
  return changeRow(
    a.parsed,
    b.parsed,
    slotIn(side, member),
    effect,
    isGone ? spans : [],
    isGone ? [] : spans,
  );
}

/** Words that say which of all, in place of "all" or the other way round. */
const partOfAll = (removed: readonly Token[]) =>
  removed.some(({ text }) => ALL.test(foldHan(text)))
    ? ({ effect: "narrower", reason: "part_of" } as const)
    : ({ effect: "broader", reason: "whole_of" } as const);

/** A word of the lexicon and one that names a kind of it. */
const kindForKind = (edit: Edit) =>
  reachOf(edit) === "narrower"
    ? ({ effect: "narrower", reason: "part_of" } as const)
    : ({ effect: "broader", reason: "whole_of" } as const);

/** 责任 and 连带责任: the longer word reaches less far. */
const partOfWord = ({ removed, added }: Edit) =>
  textOf(removed).length < textOf(added).length
    ? ({ effect: "narrower", reason: "part_of" } as const)
    : ({ effect: "broader", reason: "whole_of" } as const);

/** Words that only say when: before they become effective, at any time. */
const WHEN =
  /^(?:before|until|prior to|immediately|promptly|at (?:any time|all times)|during (?!the|your|our))\b/iu;

type EditSpans = { from: Span[]; to: Span[] };

function oneSidedRow(
  alone: Alone,
  features: Features,
  isDropped: boolean,
  term: Change["term"],
  a: Analysis,
  b: Analysis,
  { from, to }: EditSpans,
): Change {
  const spans: [Span[], Span[]] = isDropped ? [from, []] : [[], to];
  // "Or write to us by mail" is one more of what the sentence names.
  if (features.main_clause && !/^or\b/iu.test(alone.text)) {
    const difference = { effect: isDropped ? "dropped" : "added", reason: "clause_only_there" } as const;
    return changeRow(a.parsed, b.parsed, "action", difference, ...spans);
  }
  // Of a passive, who does it is no longer said, or is said now.
  if (!a.parsed.isChinese && term === "actor" && /^by\b/iu.test(alone.text)) {
    const difference = { effect: isDropped ? "dropped" : "added", reason: "words_only_there" } as const;
    return changeRow(a.parsed, b.parsed, term, difference, ...spans);
  }
  if (!a.parsed.isChinese && WHEN.test(alone.text)) {
    const difference = { effect: isDropped ? "dropped" : "added", reason: "period_differs" } as const;
    return changeRow(a.parsed, b.parsed, "deadline", difference, ...spans);
  }
  const isForWhom = !a.parsed.isChinese && term === "beneficiary" && /^for\b/iu.test(alone.text);
  const effect = effectAlone(alone, isDropped, features, isForWhom);
  return changeRow(a.parsed, b.parsed, term, effect, ...spans);
}
