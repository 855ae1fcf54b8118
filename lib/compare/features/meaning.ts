import { foldHan } from "@/lib/language/han";
import { quantifiersIn } from "@/lib/language/quantifiers";
import { touching } from "@/lib/language/span";
import { areDistinctEnglish } from "@/lib/language/wordLists/distinctEnglish";
import { isProperNoun } from "@/lib/language/wordRelations";
import type { Edit } from "../align/edit";
import type { Analysis } from "../analysis";
import { type ConceptMention, conceptsOnlyIn, firstOfEach, isNarrower } from "../concepts";
import type { Degree } from "../degrees";
import { sayAsMuch } from "../leadUps";
import { ANTONYMS } from "../lexicon/antonyms";
import type { Token } from "../parse/tokens";
import { content, isCapital } from "./types";

/** In longer edits two antonyms are hardly a pair. */
const MOST_OPPOSED = 4;

const opposed = new Set(ANTONYMS.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));

/** Whether an antonym took a word's place: earlier and later, with and without. */
export function isOpposed({ removed, added }: Edit): boolean {
  const words = (tokens: readonly Token[]) => tokens.map(({ text }) => foldHan(text.toLowerCase()));
  if (removed.length > MOST_OPPOSED || added.length > MOST_OPPOSED) return false;
  return words(removed).some((one) => words(added).some((other) => opposed.has(`${one} ${other}`)));
}

/** In more words one that a list sets apart from another hardly stands for it. */
const MOST_CONTRASTED = 2;

/** Whether a word gave way to one that is never the same, however alike they look: share and sell, store and delete. */
export function isContrast({ removed, added }: Edit): boolean {
  const [gone, made] = [content(removed), content(added)];
  if (gone.length > MOST_CONTRASTED || made.length > MOST_CONTRASTED) return false;
  return gone.some((one) =>
    made.some((other) => areDistinctEnglish(one.text.toLowerCase(), other.text.toLowerCase())),
  );
}

/** Whether the urgency changed: immediately, promptly. */
export function changesUrgency(edit: Edit, a: Analysis, b: Analysis): boolean {
  const [from, to] = [touching(a.urgency, edit.removed)[0], touching(b.urgency, edit.added)[0]];
  return from !== undefined && to !== undefined && from.rank !== to.rank;
}

const PLACES = /^≈(?:united states|united kingdom|european union)$/u;

export const isPlace = (token: Token) =>
  PLACES.test(token.key) || (isCapital(token) && isProperNoun(token.text));

/** Whether one side says all and the other says some. */
export function quantityDiffers([left = "", right = ""]: string[]): boolean {
  const [x, y] = [quantifiersIn(left), quantifiersIn(right)];
  return (
    (x.has("all") && y.has("some") && !x.has("some")) || (y.has("all") && x.has("some") && !y.has("some"))
  );
}

/** Whether the edit touches a concept that is narrower or broader than one of the other wording. */
export function changesConcept(edit: Edit, a: Analysis, b: Analysis): boolean {
  const [x, y] = [conceptsOnlyIn(a.concepts, b.concepts), conceptsOnlyIn(b.concepts, a.concepts)];
  const [near, here] = [touching(x, edit.removed), touching(y, edit.added)];
  const isPart = (one: ConceptMention, other: ConceptMention) =>
    isNarrower(one.concept, other.concept) || isNarrower(other.concept, one.concept);
  const anyPart = (some: ConceptMention[], others: ConceptMention[]) =>
    firstOfEach(some).some((one) => firstOfEach(others).some((other) => isPart(one, other)));
  return anyPart(near, y) || anyPart(here, x);
}

/** Whether one wording ends what the other only reduces. */
export function changesDegree(edit: Edit, a: Analysis, b: Analysis): boolean {
  const count = ({ degrees }: Analysis, wanted: Degree) =>
    degrees.filter(({ degree }) => degree === wanted).length;
  const milder = (x: Analysis, y: Analysis) =>
    count(y, "lessens") > count(x, "lessens") && count(x, "ends") > 0;
  const lessens = ({ degrees }: Analysis) => degrees.filter(({ degree }) => degree === "lessens");
  return (
    (milder(a, b) && touching(lessens(b), edit.added).length > 0) ||
    (milder(b, a) && touching(lessens(a), edit.removed).length > 0)
  );
}

/** Whether one wording does what the other only leads up to, in the same place: to build, to begin work on. */
export function leadsUp(edit: Edit, a: Analysis, b: Analysis): boolean {
  const [from, to] = [touching(a.leadUps, edit.removed), touching(b.leadUps, edit.added)];
  return (from.length === 0) !== (to.length === 0) && edit.removed.length + edit.added.length <= MOST_OF_DEED;
}

/** Whether an edit exchanges a verb that may lead up to a deed for one that says as much: to launch a fund, to set it up. */
export function leadsAsFar({ earlier, later }: Edit, a: Analysis, b: Analysis): boolean {
  const isVerb = touching(a.leadUps, earlier).length + touching(b.leadUps, later).length > 0;
  const [one = "", other = ""] = [earlier, later].map((words) => words.map(({ text }) => text).join(" "));
  return (isVerb || a.parsed.isChinese) && sayAsMuch(one, other);
}

/** More words than these say more than which stage a deed is at. */
const MOST_OF_DEED = 6;

/** Whether a total became a share of what is made, or the other way round: emissions, emissions per tonne. */
export function changesYardstick({ removed, added }: Edit, a: Analysis, b: Analysis): boolean {
  if ((a.yardsticks.length === 0) === (b.yardsticks.length === 0)) return false;
  return touching(a.yardsticks, removed).length + touching(b.yardsticks, added).length > 0;
}
