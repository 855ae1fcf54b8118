import { areEquivalent } from "@/lib/language/cedict/hanWords";
import { foldHan, shareCharacter } from "@/lib/language/han";
import { areUnrelated } from "@/lib/language/wordRelations";
import { type Edit, isFunctionWord } from "../align/edit";
import { areDistinctParties } from "../lexicon/parties";
import { SPEAKER } from "../parse/speaker";
import type { ParsedWording, Token } from "../parse/tokens";
import { partyNamed } from "./party";

/** Who does it and to what, in one clause. */
type Clause = { verb: string; actor: Token[]; object: Token[] };

const AUXILIARY = /^(?:be|is|are|was|were|been|being)$/iu;
const MODAL = /^(?:will|shall|must|may|can|should|would|['’]ll|将|将会|会|应当?|须|必须|不得|可以?)$/iu;
/** "by" and 由 lead to who acts, 被 as well. */
const BY = /^(?:by|由|被)$/iu;
/** Who is in charge of a deed does it: 由市政府负责养护. */
const IN_CHARGE = "≈负责";
/** Longest name of an actor or object, in words. */
const LONGEST = 6;

const isContent = (token: Token) =>
  token.kind === "word" && !isFunctionWord(token) && !MODAL.test(token.text);
const isBreak = ({ gap }: Token) => /[^\s]/u.test(gap);

const isOfPassive = ({ text }: Token) => BY.test(foldHan(text)) || AUXILIARY.test(text);

/** The words of a phrase from an index on, up to a mark or a function word other than an article. */
function phraseFrom(tokens: readonly Token[], from: number): Token[] {
  const found: Token[] = [];
  for (const token of tokens.slice(from, from + LONGEST + 1)) {
    if (found.length > 0 && (isBreak(token) || !isContent(token))) break;
    if (isContent(token)) found.push(token);
    else if (!/^(?:the|an?|our|its|their|your)$/iu.test(token.text)) break;
  }
  return found;
}

/** "The tax will be collected by the state", 费用由市政府承担: null where the words are no such clause. */
function passiveClause({ tokens, isChinese }: ParsedWording): Clause | null {
  const by = tokens.findIndex(({ text }) => BY.test(foldHan(text)));
  if (by < 1) return null;
  if (isChinese) {
    const actor = phraseFrom(tokens, by + 1).filter(({ key }) => key !== IN_CHARGE);
    const verb = actor.pop();
    return verb && actor.length > 0
      ? { verb: verb.key, actor, object: tokens.slice(0, by).filter(isContent) }
      : null;
  }
  const be = tokens.findIndex(({ text }) => AUXILIARY.test(text));
  const verb = be < 0 ? undefined : tokens.slice(be + 1, by).find(isContent);
  const actor = phraseFrom(tokens, by + 1);
  return verb && actor.length > 0
    ? { verb: verb.key, actor, object: tokens.slice(0, be).filter(isContent) }
    : null;
}

/** The clause around a verb, as it is said of who acts: null where the verb is not there, or nobody acts. */
function activeClause({ tokens }: ParsedWording, verb: string): Clause | null {
  const at = tokens.findIndex(({ key }) => key === verb);
  if (at < 1 || AUXILIARY.test(tokens[at - 1]?.text ?? "")) return null;
  const actor = tokens.slice(0, at).filter((token) => isContent(token) && token.key !== IN_CHARGE);
  const object = phraseFrom(tokens, at + 1);
  return actor.length > 0 && object.length > 0 && actor.length <= LONGEST ? { verb, actor, object } : null;
}

const keysOf = (words: readonly Token[]) => words.map(({ key }) => (SPEAKER.test(key) ? "we" : key));
const areEqual = (one: readonly string[], other: readonly string[]) => one.join(" ") === other.join(" ");
const begins = (one: readonly string[], other: readonly string[]) =>
  areEqual(one.slice(0, other.length), other.slice(0, one.length));

/**
 * `isTurned`: one wording says as done by somebody what the other says of somebody who does it, and means the same.
 * `swapped`: who acts in each, where they are not the same, or took the place of whom it concerns.
 */
export type Roles = { isTurned: boolean; swapped: [Token[], Token[]] | null };

/** Who acts in two wordings of which exactly one is passive, of one verb and one object; null where they are not. */
function readVoices(earlier: ParsedWording, later: ParsedWording): [Token[], Token[]] | null {
  const [before, after] = [passiveClause(earlier), passiveClause(later)];
  if ((before === null) === (after === null)) return null;
  const one = before ?? activeClause(earlier, after?.verb ?? "");
  const other = after ?? activeClause(later, before?.verb ?? "");
  return one && other && begins(keysOf(one.object), keysOf(other.object)) ? [one.actor, other.actor] : null;
}

/** The first of two edits, where who acts and whom it concerns took each other's places around one verb. */
function exchange(edits: readonly Edit[], { tokens }: ParsedWording): Edit | null {
  const [one, other] = edits;
  const isTurned = edits.some(({ earlier, later }) => [...earlier, ...later].some(isOfPassive));
  if (edits.length !== 2 || !one || !other || one.at.earlier > 1 || isTurned) return null;
  const sides = [one.earlier, one.later, other.earlier, other.later].map((words) => words.filter(isContent));
  const [from = [], to = [], there = [], here = []] = sides.map(keysOf);
  const between = tokens.slice(one.at.earlier + one.earlier.length, other.at.earlier);
  const isExchange = from.length > 0 && to.length > 0 && areEqual(from, here) && areEqual(to, there);
  return isExchange && between.some(isContent) && !between.some(isBreak) ? one : null;
}

/** Whether English words call those who act by common nouns of which none is a word for the other: the county, volunteers. */
function areOthers(one: readonly Token[], other: readonly Token[], { isChinese }: ParsedWording): boolean {
  const isNoun = ({ text, key }: Token) => /^\p{Ll}{3,}/u.test(text) && !SPEAKER.test(key);
  const [from, to] = [one.at(-1), other.at(-1)];
  if (!from || !to) return false;
  if (isChinese) return areOtherInChinese(one, other);
  if (![...one, ...other].every(isNoun)) return false;
  if (one.some(({ key }) => other.some((word) => word.key === key))) return false;
  return areUnrelated(from.text.toLowerCase(), to.text.toLowerCase());
}

/** Whether Chinese words call those who act by one word each, of which none has a character of the other. */
function areOtherInChinese(one: readonly Token[], other: readonly Token[]): boolean {
  const [from = "", to = ""] = [one, other].map((words) => (words.length === 1 ? words[0]?.text : ""));
  return from !== "" && to !== "" && !areEquivalent(from, to) && !shareCharacter(from, to);
}

/** Who does what to whom in both wordings, as far as it can be seen. */
export function readRoles(edits: readonly Edit[], earlier: ParsedWording, later: ParsedWording): Roles {
  const exchanged = exchange(edits, earlier);
  if (exchanged) return { isTurned: false, swapped: [exchanged.earlier, exchanged.later] };
  const actors = readVoices(earlier, later);
  if (!actors) return { isTurned: false, swapped: null };
  const [one, other] = actors;
  if (areEqual(keysOf(one), keysOf(other))) return { isTurned: true, swapped: null };
  const parties = [partyNamed(one, earlier), partyNamed(other, later)];
  const areTwo =
    parties[0] && parties[1] ? areDistinctParties(parties[0], parties[1]) : areOthers(one, other, earlier);
  return { isTurned: false, swapped: areTwo ? actors : null };
}

/** The one word for the speaker that only one wording has, where the other says the same as done: who does it is understood. */
export function understoodSpeaker(edits: readonly Edit[]): Token | undefined {
  const has = (side: "removed" | "added") => edits.some((edit) => edit[side].some(({ key }) => key === "be"));
  const speakers = (side: "removed" | "added") =>
    edits.flatMap((edit) => edit[side].filter(({ key }) => SPEAKER.test(key)));
  const [gone, made] = [speakers("removed"), speakers("added")];
  if (gone.length + made.length !== 1) return undefined;
  const [active, passive] =
    gone.length > 0 ? (["removed", "added"] as const) : (["added", "removed"] as const);
  return has(passive) && !has(active) ? (gone[0] ?? made[0]) : undefined;
}
