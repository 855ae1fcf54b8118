import { foldHan } from "@/lib/language/han";
import { quantifiersIn } from "@/lib/language/quantifiers";
import { isName } from "@/lib/language/wordnet.dictionary";
import { type Edit, isFiller } from "./align";
import type { Side } from "./analysis";
import type { Degree } from "./degrees";
import { isPeriod } from "./effects";
import { OPPOSITES } from "./lexicon/scales";
import { touching } from "./spans";
import { LEVEL, type Strength, type StrengthWord } from "./strength";
import { isWithin, type Named, thingsOnlyIn } from "./things";
import type { Token } from "./tokens";

/** What is seen of one edit; each name has a weight. Symmetric: earlier and later may change places. */
export type Features = Record<string, number>;

const NEGATION =
  /^(?:not|no|never|neither|nor|without|none|非|不|没|没有|未|无|毋|勿|并非|从不|绝不|不会|不再|不得)$/u;
const CONDITION =
  /\b(?:if|unless|provided(?: that)?|subject to|except(?:ing)?|other than|excluding|only (?:if|when)|as long as|so long as|where (?:appropriate|applicable|permitted|required|possible|necessary|available)|when applicable|if applicable|in (?:the )?case|in the event|to the extent|with (?:your|the) (?:prior )?(?:written )?consent|without (?:your|the|our|prior)|upon (?:your )?request|otherwise (?:required|specified|provided|permitted)|(?:required|permitted|allowed) by|applicable law|depending on|contingent|in certain (?:cases|circumstances)|sole discretion|at our discretion)\b|如果|只要|倘若|假如|一旦|视情|到位|[如若](?=[果你您我法无有需经])|除非|前提|视情况|除[^,，。]{0,24}外|例外|只有|仅在|在[^,，。]{0,24}(?:情况下|条件下|前提下)|经[^,，。]{0,10}(?:同意|批准|许可|授权)|未经|另有规定|酌情|不影响|允许的范围|原则上|可行时|条件(?:成熟|允许|具备)/iu;
const QUANTIFIER =
  /\b(?:all|any|every|each|entire|whole|only|solely|exclusively|some|certain|several|many|most|few|both|either|other|others|another|various|selected|limited|specific|particular|always|never|generally|typically|usually|sometimes|often|full(?:y)?|partial(?:ly)?|new|existing|additional)\b|全部|所有|一切|全体|全(?=[国市省球部体面])|仅|只|部分|某些|一些|各|每|任何|整个|全面|新增?|现有|主要|重点|试点|一般|通常/iu;
const PRONOUN = /^(?:we|us|our|ours|you|your|they|them|their|it|i|me|my|≈我们|≈您|此|其|该)$/u;
const SUBJECT =
  /\b(?:we|you|they|it|i|he|she|which|who|that)\s+\w+|\b(?:will|shall|must|may|can|should|is|are|was|were|has|have|do|does)\b/iu;
const EXAMPLE = /\b(?:such as|e\.g|for example|for instance|including|like)\b|例如|比如|包括|诸如|等/iu;
const DISCOURSE =
  /^(?:and |but |so |or |also|additionally|in addition|however|furthermore|moreover|therefore|for example|for instance|please|note that|please note|as such|in particular|for the avoidance of doubt|of course|or,|then|already|at times|accordingly|consequently|generally|specifically|overall|as part of|because|since|此外|另外|同时|请注意|特此|因此|其中|据此)/iu;
const PLACE =
  /\b(?:sections?|page|link|here|below|above|click|settings|button|tab|menu|form|visit|learn more|see|homepage|website|site|email|contact|described|set (?:out|forth)|titled|entitled|article|policy|terms|agreement|document|defined|definition|table|following|aforementioned|this|these|such|said|mentioned|located|available at|help cent(?:er|re)|support|inquiry)\b|参阅|参见|详情|链接|点击|上述|下述|本条|附件|官网|网站|请/iu;
const INFORMATION =
  /^\s*(?:for (?:more|further|additional) information|please (?:see|visit|read|note|refer|review)|to (?:learn|find out|read) more|learn more|see |you can (?:learn|find|read) more|more information|click|visit|read |if you (?:have (?:any )?questions|want to (?:know|learn)))|详情|欲了解/iu;

/** A promise in one plain sentence has no room for words that say nothing. */
const SHORT = 18;
const RATE =
  /^(?:years?|months?|weeks?|days?|hours?|quarters?|daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|per|每年|每月|每周|每日|每天|每季|每季度|逐年|年|月|季|日)$/iu;

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|春季?|夏季?|秋季?|冬季?|春天|夏天|秋天|冬天|(?:周|星期|礼拜)[一二三四五六日天])$/u;

/** In a longer edit the two words have nothing to do with each other. */
const MOST_OPPOSED = 4;
const opposed = new Set(OPPOSITES.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));

/** Earlier in place of later, with in place of without. */
function isOpposed({ removed, added }: Edit): boolean {
  const words = (tokens: readonly Token[]) => tokens.map(({ text }) => foldHan(text.toLowerCase()));
  if (removed.length > MOST_OPPOSED || added.length > MOST_OPPOSED) return false;
  return words(removed).some((one) => words(added).some((other) => opposed.has(`${one} ${other}`)));
}

/** How soon it is, in other words: immediately, promptly. */
function changesUrgency(edit: Edit, a: Side, b: Side): boolean {
  const [from, to] = [touching(a.urgency, edit.removed)[0], touching(b.urgency, edit.added)[0]];
  return from !== undefined && to !== undefined && from.line !== to.line;
}

/** A word such as may that came or went alone. */
const isModalOnly = ({ removed, added }: Edit, f: Features) =>
  removed.length + added.length === 1 && Boolean(f.firm_may_none) && !f.firm_permission;

const PLACES = /^≈(?:united states|united kingdom|european union)$/u;
const isPlace = (token: Token) => PLACES.test(token.key) || (isCapital(token) && isName(token.text));

/** All on one side, some on the other. */
function quantityDiffers([left = "", right = ""]: string[]): boolean {
  const [x, y] = [quantifiersIn(left), quantifiersIn(right)];
  return (
    (x.has("all") && y.has("some") && !x.has("some")) || (y.has("all") && x.has("some") && !y.has("some"))
  );
}

/** Something is left of the edit besides words that moved. */
const isSeen = ({ removed, added, pairs }: Edit) => removed.length + added.length + pairs.length > 0;

const textOf = (tokens: readonly Token[]) =>
  foldHan(tokens.map(({ gap, text }, n) => (n === 0 ? text : gap + text)).join(""));
const content = (tokens: readonly Token[]) => tokens.filter((token) => !isFiller(token));
const isCapital = (token: Token) => /^\p{Lu}/u.test(token.text);
const strongest = (words: readonly StrengthWord[]): Strength | "none" =>
  words.reduce<Strength | "none">(
    (best, { strength }) => (best === "none" || LEVEL[strength] < LEVEL[best] ? strength : best),
    "none",
  );

/** A thing that only one wording names within one that only the other names, touched by the edit. */
function holdsPart(edit: Edit, a: Side, b: Side): boolean {
  const [x, y] = [thingsOnlyIn(a.things, b.things), thingsOnlyIn(b.things, a.things)];
  const [near, here] = [touching(x, edit.removed), touching(y, edit.added)];
  const isPart = (one: Named, other: Named) =>
    isWithin(one.thing, other.thing) || isWithin(other.thing, one.thing);
  return (
    near.some((one) => y.some((other) => isPart(one, other))) ||
    here.some((other) => x.some((one) => isPart(one, other)))
  );
}

/** One wording ends what the other only lessens. */
function changesDegree(edit: Edit, a: Side, b: Side): boolean {
  const count = ({ degrees }: Side, wanted: Degree) =>
    degrees.filter(({ degree }) => degree === wanted).length;
  const milder = (x: Side, y: Side) => count(y, "lessens") > count(x, "lessens") && count(x, "ends") > 0;
  const lessens = ({ degrees }: Side) => degrees.filter(({ degree }) => degree === "lessens");
  return (
    (milder(a, b) && touching(lessens(b), edit.added).length > 0) ||
    (milder(b, a) && touching(lessens(a), edit.removed).length > 0)
  );
}

/** What can be seen of an edit in both wordings. */
export function featuresOf(edit: Edit, earlier: Side, later: Side, all: readonly Edit[]): Features {
  const f: Features = {};
  const add = (name: string, value: number | boolean = 1) => {
    if (value) f[name] = Number(value);
  };
  const [r, a] = [content(edit.removed), content(edit.added)];
  const [less, more] = [Math.min(r.length, a.length), Math.max(r.length, a.length)];
  const only = r.length === 0 ? edit.added : edit.removed;
  const onlyText = textOf(only);
  const isOneSided = less === 0 && more > 0;
  const left = [textOf(edit.removed), textOf(edit.added)];
  const words = left.join(" | ");

  add("filler_only", more === 0 && edit.pairs.length === 0);
  add("paired_only", more === 0 && edit.pairs.length > 0);
  add("one_sided", isOneSided);
  add("swap", less > 0);
  add("more_1", isOneSided && more === 1);
  add("more_2", more >= 2);
  add("more_3", more >= 3);
  add("more_5", more >= 5);
  add("more_8", more >= 8);
  add("swap_1_1", less === 1 && more === 1);
  add("less_2", less >= 2);
  add("less_4", less >= 4);
  for (const { how, removed, added } of edit.pairs) {
    add(`pair_${how === "broader" ? "narrower" : how === "whole" ? "part" : how}`);
    add("pair_capital", isCapital(removed) && isCapital(added) && how !== "synonym");
  }
  lexical(edit, r, a, isOneSided, add);
  expressions(edit, add);
  firmness(edit, earlier, later, add);

  add(
    "condition",
    left.some((text) => CONDITION.test(text)),
  );
  add("condition_one", left.filter((text) => CONDITION.test(text)).length === 1);
  const quantified = left.filter((text) => QUANTIFIER.test(text)).length;
  add("quantifier_one", quantified === 1);
  add("quantifier_two", quantified === 2);
  add("place", PLACE.test(words) && more < 8);
  add("place_only", more > 0 && [...r, ...a].every(({ text }) => PLACE.test(text)));
  add("example", EXAMPLE.test(words));
  add("information", INFORMATION.test(earlier.reading.plain) || INFORMATION.test(later.reading.plain));
  if (isOneSided) oneSided(edit, only, onlyText, r.length === 0 ? later : earlier, add);
  const changed = edit.at.later === 0 || edit.at.earlier === 0;
  add("start", changed && more > 0);
  add("start_discourse", changed && left.some((text) => DISCOURSE.test(text)) && more < 6);
  add("discourse", isOneSided && DISCOURSE.test(onlyText) && more <= 2);
  add("edits_many", more > 0 && all.length >= 5);
  const length = Math.max(earlier.reading.tokens.length, later.reading.tokens.length);
  const isShort = length <= SHORT;
  const { isHan } = earlier.reading;
  // Who says the same in other words seldom changes one word and leaves the rest as it was.
  const isSingle = all.filter(isSeen).length === 1;
  add("single_swap", isSingle && (isShort || isHan) && less > 0);
  add("single_one", isSingle && (isShort || isHan) && isOneSided);
  add("short_single", isShort && isSingle && more > 0);
  add(
    "others_moved",
    more > 0 && all.some((one) => !isSeen(one) && one.earlier.length + one.later.length > 2),
  );
  add("short_swap", isShort && less > 0);
  add("short_one", isShort && isOneSided);
  add(
    "short_number",
    isShort && [...edit.removed, ...edit.added].some(({ kind }) => kind === "amount" || kind === "time"),
  );
  add("han_swap", isHan && less > 0);
  add("han_one", isHan && isOneSided);
  add("han_one_one", isHan && isOneSided && more === 1);
  add("han_number", isHan && Boolean(f.short_number));
  add("han_list", isHan && isOneSided && Boolean(f.list));
  add("part_of", holdsPart(edit, earlier, later));
  add("degree", changesDegree(edit, earlier, later));
  add("opposite", isOpposed(edit));
  add("urgency", changesUrgency(edit, earlier, later));
  add("modal_only", isModalOnly(edit, f));
  add(
    "place_swap",
    [r, a].every((tokens) => tokens.length > 0 && tokens.every(isPlace)),
  );
  add("quantity_class", quantityDiffers(left));
  add(
    "calendar",
    [r, a].every((tokens) => tokens.some(({ text }) => CALENDAR.test(text))),
  );
  add("negation_only", Boolean(f.negation) && edit.removed.length + edit.added.length <= 3);
  add(
    "rate",
    [r, a].every((tokens) => tokens.some(({ text }) => RATE.test(text))) &&
      textOf(r) !== textOf(a) &&
      less <= 2,
  );
  return f;
}

function lexical(
  edit: Edit,
  r: Token[],
  a: Token[],
  isOneSided: boolean,
  add: (name: string, value?: number | boolean) => void,
) {
  const both = [...r, ...a];
  const negations = [edit.removed, edit.added].map(
    (tokens) => tokens.filter(({ key }) => NEGATION.test(key)).length % 2,
  );
  add("negation", negations[0] !== negations[1]);
  add("pronoun_only", both.length > 0 && both.every(({ key }) => PRONOUN.test(key)));
  const names = [r, a].map(
    (tokens) =>
      tokens.length > 0 && tokens.every((token) => isCapital(token) || /\p{Script=Han}/u.test(token.text)),
  );
  const pronouns = [edit.earlier, edit.later].map((tokens) => tokens.some(({ key }) => PRONOUN.test(key)));
  add(
    "name_pronoun",
    !isOneSided && ((names[0] && pronouns[1]) || (names[1] && pronouns[0])) && both.length <= 3,
  );
  add(
    "name_or_pronoun",
    r.length + a.length > 0 &&
      r.length + a.length <= 2 &&
      [...r, ...a].every((token) => isCapital(token) || PRONOUN.test(token.key)),
  );
  add("capital_swap", names[0] && names[1]);
  add("capital_one", isOneSided && (names[0] || names[1]));
  add(
    "capital_some",
    both.some((token, n) => isCapital(token) && n > 0),
  );
  add(
    "place_name",
    both.some((token) =>
      isCapital(token) && /^[A-Z]{2,3}$/u.test(token.text)
        ? /^(?:UK|EU|US|EEA|UAE)$/u.test(token.text)
        : isCapital(token) && isName(token.text),
    ),
  );
  add("adverb", isOneSided && both.length === 1 && /ly$/u.test(both[0]?.text ?? ""));
  add(
    "reference",
    [...edit.removed, ...edit.added].some(({ kind }) => kind === "reference"),
  );
  add(
    "han",
    both.some(({ text }) => /\p{Script=Han}/u.test(text)),
  );
}

function expressions(edit: Edit, add: (name: string, value?: number | boolean) => void) {
  const amounts = [edit.removed, edit.added].map((tokens) => tokens.flatMap(({ amount }) => amount ?? []));
  const times = [edit.removed, edit.added].map((tokens) => tokens.flatMap(({ time }) => time ?? []));
  const [from, to] = [amounts[0] ?? [], amounts[1] ?? []];
  const both = from.length > 0 && to.length > 0;
  // A number that no grammar reads, such as a score, is a number still.
  const bare = [edit.removed, edit.added].every((tokens) =>
    tokens.some(({ kind, text }) => kind === "word" && /^\d+$/u.test(text)),
  );
  add("amount_differs", both || bare);
  add(
    "amount_one",
    !both && [...from, ...to].some((one) => !isPeriod(one) && (one.unit !== "" || one.value > 2)),
  );
  add("period_one", !both && [...from, ...to].some(isPeriod));
  const dates = (times[0]?.length ?? 0) > 0 && (times[1]?.length ?? 0) > 0;
  add("date_differs", dates);
  add("date_one", !dates && (times[0]?.length ?? 0) + (times[1]?.length ?? 0) > 0);
}

function firmness(
  edit: Edit,
  earlier: Side,
  later: Side,
  add: (name: string, value?: number | boolean) => void,
) {
  const [before, after] = [touching(earlier.strengths, edit.removed), touching(later.strengths, edit.added)];
  const [x, y] = [strongest(before), strongest(after)].toSorted();
  if (x === y) return;
  add(`firm_${x}_${y}`);
  add(
    "firm_level",
    x !== "none" &&
      y !== "none" &&
      x !== undefined &&
      y !== undefined &&
      Math.abs(LEVEL[x] - LEVEL[y]) >= 0.5,
  );
  add(
    "firm_permission",
    [...before, ...after].some(({ isPermission }) => isPermission),
  );
}

function oneSided(
  edit: Edit,
  only: Token[],
  text: string,
  side: Side,
  add: (name: string, value?: number | boolean) => void,
) {
  const { plain, tokens } = side.reading;
  const [first, last] = [only[0], only.at(-1)];
  if (!first || !last) return;
  const next = tokens[last.place + 1];
  const [gapBefore, gapAfter] = [first.gap, next?.gap ?? plain.slice(last.end)];
  const firstRaw = (edit.removed.length === 0 ? edit.later : edit.earlier)[0]?.text.toLowerCase() ?? "";
  add(
    "list",
    /[,、;]/u.test(gapBefore + gapAfter) ||
      /^(?:and|or|和|或|及|以及|与)/iu.test(text) ||
      /\b(?:and|or)$|[和或及与]$/iu.test(text),
  );
  add("list_and", /^(?:and|or)\b|\b(?:and|or)$|^[和或及与]|以及/iu.test(text));
  add("bracket", /\(/u.test(gapBefore) && /\)/u.test(gapAfter));
  add("end", plain.slice(last.end).replace(/[\p{P}\s]/gu, "").length === 0);
  add("clause", SUBJECT.test(text) && only.length >= 4);
  add(
    "clause_end",
    SUBJECT.test(text) && only.length >= 4 && plain.slice(last.end).replace(/[\p{P}\s]/gu, "").length === 0,
  );
  const isWhole = /^\s*[,。;:]/u.test(gapBefore) || first.place === 0;
  add(
    "clause",
    side.reading.isHan &&
      only.length >= 3 &&
      isWhole &&
      /^\s*[,。;:]|^\s*$/u.test(gapAfter || plain.slice(last.end)),
  );
  add("to_verb", /^to\s/iu.test(text));
  const preposition =
    /^(?:for|to|with|in|on|at|by|from|of|through|under|via|about|as|into|within|outside|between|during)$/u.exec(
      firstRaw,
    )?.[0];
  if (preposition) add(`prep_${preposition}`);
}
