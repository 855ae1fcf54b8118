import type { Edit } from "../align/edit";
import type { Analysis } from "../analysis";
import { isOffice } from "../parse/offices";
import type { Token } from "../parse/tokens";
import { namesAgentAlone } from "./agent";
import { reachOf, swapsContrast } from "./chineseWords";
import { addGrammarFeatures } from "./grammar";
import {
  changesConcept,
  changesDegree,
  changesUrgency,
  changesYardstick,
  isContrast,
  isOpposed,
  isPlace,
  leadsUp,
  quantityDiffers,
} from "./meaning";
import { narrowingOf, saysWhich } from "./narrowing";
import { addNumberFeatures, changesIntensity } from "./numbers";
import { addOneSidedFeatures } from "./oneSided";
import { swapsNameInList, swapsParty, takesPartOfAll } from "./parties";
import { CALENDAR, CONDITION, DISCOURSE, EXAMPLE, NEGATION, PLACE, QUANTIFIER, RATE } from "./patterns";
import { isPromise, isToldAlone } from "./promise";
import { deniedQuantifiers } from "./quantified";
import { replacesSpeaker } from "./speaker";
import { stagesOf } from "./stages";
import { addStrengthFeatures, exchangesStrength, givesDiscretion } from "./strength";
import { isUnlike, swapsMember, swapsThing } from "./things";
import { content, type Features, HARMLESS_ALONE, isCapital, textOf } from "./types";
import { turnsToFuture } from "./whenOfBase";
import { addWordFeatures } from "./words";

/** Up to so many tokens a wording is short: there every word is likely to matter. */
const SHORT = 18;
/** The same in Chinese, whose words are longer than they were cut when this was measured. */
const SHORT_ZH = 16;
/** Up to so many a Chinese one is, where a member of a list is all that differs. */
const SHORT_LIST_ZH = 40;

/** Whether the edit only adds or drops a modal verb such as "may". */
const isModalOnly = ({ removed, added }: Edit, f: Features) =>
  removed.length + added.length === 1 && Boolean(f.firm_may_none) && !f.firm_permission;

/** Whether the edit holds more than words that moved. */
const isSeen = ({ removed, added, pairs }: Edit) => removed.length + added.length + pairs.length > 0;

/** Whether the edit holds words with content that no other stands for. */
const saysMore = ({ removed, added, pairs }: Edit) =>
  content(removed).length + content(added).length > 0 || pairs.some(({ relation }) => relation !== "synonym");

/** Whether one place alone says something else, and no number stands in any. */
const areWordsAlone = (all: readonly Edit[]) =>
  all.filter(saysMore).length === 1 &&
  !all.some((edit) => [...edit.earlier, ...edit.later].some(({ kind }) => kind === "amount"));

/** Whether both wordings deny equally often, in different places: "not … any" and "no". */
function isDenialMoved(all: readonly Edit[]): boolean {
  const count = (side: "removed" | "added") =>
    all.flatMap((edit) => edit[side]).filter(({ key }) => NEGATION.test(key)).length;
  return all.length > 1 && count("removed") === count("added");
}

const LONG_HAN = /^\p{Script=Han}{3,}$/u;

/** How many words there are; a long Chinese one says as much as several. */
const sizeOf = (words: readonly Token[]): number =>
  words.reduce((sum, { text }) => sum + (LONG_HAN.test(text) ? Math.ceil(text.length / 2) : 1), 0);

/** The features of an edit. Their order is kept: the model adds them up, and sums of floats depend on it. */
export function featuresOf(edit: Edit, earlier: Analysis, later: Analysis, all: readonly Edit[]): Features {
  const f: Features = {};
  const add = (name: string, value: number | boolean = 1) => {
    if (value) f[name] = Number(value);
  };
  const [r, a] = [content(edit.removed), content(edit.added)];
  const [less = 0, more = 0] = [sizeOf(r), sizeOf(a)].toSorted((x, y) => x - y);
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
  for (const { relation, removed, added } of edit.pairs) {
    add(`pair_${relation === "hypernym" ? "hyponym" : relation === "holonym" ? "meronym" : relation}`);
    add("pair_capital", isCapital(removed) && isCapital(added) && relation !== "synonym");
  }
  addWordFeatures(edit, r, a, isOneSided, add);
  addNumberFeatures(edit, add);
  addStrengthFeatures(edit, earlier, later, add);

  add(
    "condition",
    left.some((text) => CONDITION.test(text)),
  );
  add("condition_one", left.filter((text) => CONDITION.test(text)).length === 1);
  const quantified = left.filter((text) => QUANTIFIER.test(text)).length;
  add("quantifier_one", quantified === 1);
  add("quantifier_two", quantified === 2);
  add("example", EXAMPLE.test(words));
  add("information", earlier.isInformation || later.isInformation);
  if (isOneSided) addOneSidedFeatures(edit, only, onlyText, r.length === 0 ? later : earlier, add);
  // "Or our website" is one thing more, and no place where something is written.
  const isPlaced = earlier.parsed.isChinese || !f.list_and;
  add("place", isPlaced && PLACE.test(words) && more < 8);
  add("place_only", isPlaced && more > 0 && [...r, ...a].every(({ text }) => PLACE.test(text)));
  // "Or OpenVPN" is one thing more, and no brand that came before a noun.
  if (!isPlaced) for (const name of ["capital_one", "name_or_pronoun"]) delete f[name];
  addGrammarFeatures(edit, earlier, later, add);
  const changed = edit.at.later === 0 || edit.at.earlier === 0;
  add("start", changed && more > 0);
  add("start_discourse", changed && left.some((text) => DISCOURSE.test(text)) && more < 6);
  add("discourse", isOneSided && DISCOURSE.test(onlyText) && more <= 2);
  add("edits_many", more > 0 && all.length >= 5);
  const length = Math.max(earlier.parsed.tokens.length, later.parsed.tokens.length);
  const { isChinese } = earlier.parsed;
  const isShort = length <= (isChinese ? SHORT_ZH : SHORT);
  // A paraphrase seldom changes a single word: a single edit is likelier to change the promise.
  const isSingle = all.filter(isSeen).length === 1;
  add("member_only", isSingle && length <= (isChinese ? SHORT_LIST_ZH : SHORT) && Boolean(f.member_one));
  add("single_swap", isSingle && (isShort || isChinese) && less > 0);
  add("single_one", isSingle && (isShort || isChinese) && isOneSided);
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
  add("han_swap", isChinese && less > 0);
  add("han_one", isChinese && isOneSided);
  add("han_one_one", isChinese && isOneSided && more === 1);
  add("han_number", isChinese && Boolean(f.short_number));
  add("han_list", isChinese && isOneSided && Boolean(f.list));
  add("part_of", changesConcept(edit, earlier, later));
  add("degree", changesDegree(edit, earlier, later));
  add("opposite", isOpposed(edit));
  add("stage", stagesOf(edit, earlier, later) !== null);
  add("intensity", changesIntensity(edit, earlier.parsed, later.parsed));
  add("agent_one", namesAgentAlone(edit, earlier));
  add("discretion", givesDiscretion(edit, earlier, later));
  const isChosen = Boolean(f.short_single) && saysWhich(edit, earlier, later);
  add("narrowing", isChosen || narrowingOf(edit, earlier, later) !== null);
  add("urgency", changesUrgency(edit, earlier, later));
  add("modal_only", isModalOnly(edit, f));
  // A promise that only may be kept: in terms of use a "may" more is often none.
  if (!isChinese && f.modal_only) add("told_alone", isPromise(earlier) && isPromise(later));
  add(
    "place_swap",
    [r, a].every((tokens) => tokens.length > 0 && tokens.every(isPlace)),
  );
  add("quantity_class", quantityDiffers(left));
  add(
    "calendar",
    [r, a].every((tokens) => tokens.some(({ text }) => CALENDAR.test(text))),
  );
  // Names that an office had one after the other have one key.
  add(
    "office_swap",
    [r, a].every((tokens) => tokens.some(({ key }) => isOffice(key))),
  );
  add("contrast", !isChinese && isContrast(edit));
  add("lead_up", leadsUp(edit, earlier, later));
  add("yardstick", changesYardstick(edit, earlier, later));
  add("told_alone", isShort && !isChinese && areWordsAlone(all) && isToldAlone(edit, earlier, later, f));
  add("speaker_replaced", replacesSpeaker(edit, earlier, later));
  add("told_alone", Boolean(f.speaker_replaced));
  add("party_swap", swapsParty(edit, earlier, later));
  add("denied_quantifier", deniedQuantifiers(edit, earlier, later) !== null);
  add("when_of_base", turnsToFuture(edit));
  add("contrast", isChinese && swapsContrast(edit));
  add("kind_of", isChinese && reachOf(edit) !== null);
  add("thing_swap", swapsThing(edit, earlier, later));
  add("unlike", isUnlike(edit));
  add("single_unlike", isSingle && Boolean(f.unlike));
  // A word that no list and no dictionary gives the meaning of the other was chosen.
  if (isChinese && f.single_unlike && !all.some((one) => one !== edit && !isSeen(one)))
    add("told_alone", !HARMLESS_ALONE.some((name) => f[name]));
  add("member_exchanged", swapsMember(edit, earlier, later, all.filter(isSeen).length));
  add("firm_level", isChinese && exchangesStrength(edit, earlier, later, all));
  const isInserted = all.length === 1 && (edit.earlier.length === 0 || edit.later.length === 0);
  const narrowsAll = Boolean(f.within_all) && isInserted;
  add("part_of_all", narrowsAll || (isSingle && takesPartOfAll(edit, earlier, later)));
  add("name_in_list", isSingle && swapsNameInList(edit, earlier, later));
  const isMoved = Boolean(f.negation) && isDenialMoved(all);
  add("denial_moved", isMoved);
  add("negation_only", Boolean(f.negation) && !isMoved && edit.removed.length + edit.added.length <= 3);
  const [ofRate, toRate] = [r, a].map((words, n) => [
    ...words,
    ...edit.pairs.map((pair) => (n === 0 ? pair.removed : pair.added)),
  ]) as [Token[], Token[]];
  add(
    "rate",
    [ofRate, toRate].every((tokens) => tokens.some(({ text }) => RATE.test(text))) &&
      textOf(ofRate) !== textOf(toRate) &&
      less <= 2,
  );
  return f;
}
