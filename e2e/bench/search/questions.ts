import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { words } from "@/lib/language/text";
import type { Claims, GeneratedClaim } from "./claims";
import { Dice } from "./generator/dice";
import { traditional } from "./generator/traditional";

/** Ways in which people ask, and how many of a hundred questions are of each. */
const FORMS = { words: 38, pasted: 20, misspelt: 12, phrase: 8, name: 12, filtered: 10 } as const;
type Form = keyof typeof FORMS;

/** A question with the claim that it was made from, by its number: what would have to be found. */
export type GeneratedQuestion = {
  form: Form;
  lang: Lang;
  text: string;
  claim: number;
  /** The place of a speaker in the list, and a kind, to which the answer is restricted. */
  speaker: number | null;
  kind: ClaimKind | null;
};

const MANY = Object.entries(FORMS).flatMap(([form, share]) => Array<Form>(share).fill(form as Form));

/** Words that nobody types who looks for something. */
const LITTLE =
  /^(?:the|and|for|with|that|this|from|will|have|has|had|which|their|there|what|when|every|into|over|after|than|about|more|says?|are|was|were|been|not|but|you|they|our|its|who|know|did|does|can|our|we|一个|我们|他们|将|不会|就是|什么|知道|在|的)$/iu;

/** The words of a text worth asking for, in its order. */
function telling(text: string, lang: Lang): string[] {
  const shortest = lang === "en" ? 3 : 2;
  return words(text, lang)
    .filter((word) => word.isWord && (word.text.length >= shortest || /\d/u.test(word.text)))
    .map((word) => word.text)
    .filter((word) => !LITTLE.test(word));
}

function some(dice: Dice, from: readonly string[], howMany: number): string[] {
  const places = dice
    .shuffled(from.map((_, n) => n))
    .slice(0, howMany)
    .sort((a, b) => a - b);
  return places.map((n) => from[n] as string);
}

const joined = (list: readonly string[], lang: Lang, dice: Dice) =>
  list.join(lang === "en" || dice.chance(0.7) ? " " : "");

/** One letter doubled, dropped, changed or swapped with the next; Chinese characters have no such slips. */
function slipped(dice: Dice, word: string): string {
  const at = dice.between(1, Math.max(1, word.length - 2));
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return dice.pick([
    before + here + here + after,
    before + after,
    before + String.fromCharCode(97 + dice.below(26)) + after,
    before + after.charAt(0) + here + after.slice(1),
  ]);
}

function misspelt(dice: Dice, list: readonly string[]): string[] {
  const long = list.findIndex((word) => /^[a-z]{5,}$/iu.test(word));
  return list.map((word, n) => (n === long ? slipped(dice, word) : word));
}

/** What was said, as it arrives from elsewhere: cut, a word dropped or replaced, in other characters. */
function pasted(dice: Dice, claim: GeneratedClaim): string {
  const space = claim.quoteLang === "en" ? " " : "";
  const parts = space ? claim.quote.split(" ") : words(claim.quote, "zh").map((word) => word.text);
  const from = dice.chance(0.3) ? dice.below(Math.ceil(parts.length / 3)) : 0;
  const kept = parts.slice(from).filter(() => !dice.chance(0.06));
  const text = kept.join(space).slice(0, 400);
  return claim.quoteLang === "zh" && dice.chance(0.2) ? traditional(text) : text;
}

function statedIn(dice: Dice, claim: GeneratedClaim): { text: string; lang: Lang } {
  const stated = [
    { text: claim.statementEn, lang: "en" as const },
    { text: claim.statementZh, lang: "zh" as const },
    { text: claim.quote, lang: claim.quoteLang },
  ].filter((one): one is { text: string; lang: Lang } => one.text !== null);
  return dice.pick(stated);
}

function nameOf(dice: Dice, claims: Claims, claim: GeneratedClaim, lang: Lang): string {
  const speaker = claims.speakers[claim.speaker];
  const written = [speaker?.nameEn, speaker?.nameZh, ...(speaker?.aliases ?? [])].filter(
    (name): name is string => name !== undefined && /\p{Script=Han}/u.test(name) === (lang === "zh"),
  );
  return dice.pick(written);
}

function question(dice: Dice, claims: Claims, n: number): GeneratedQuestion {
  const claim = claims.at(n);
  const form = dice.pick(MANY);
  const { text, lang } = statedIn(dice, claim);
  const of = { form, lang, claim: n, speaker: null, kind: null };
  const all = telling(text, lang);
  const asked = some(dice, all, dice.between(1, 4));
  if (form === "pasted") return { ...of, lang: claim.quoteLang, text: pasted(dice, claim) };
  if (form === "misspelt") return { ...of, text: joined(misspelt(dice, some(dice, all, 3)), lang, dice) };
  if (form === "phrase") {
    const parts = words(text, lang);
    const from = dice.below(Math.max(1, parts.length - 5));
    const phrase = parts.slice(from, from + dice.between(3, 5));
    return {
      ...of,
      text: `"${phrase
        .map((part) => part.text)
        .join("")
        .trim()}"`,
    };
  }
  if (form === "name") {
    return { ...of, text: joined([nameOf(dice, claims, claim, lang), ...asked.slice(0, 2)], lang, dice) };
  }
  if (form === "filtered") {
    const bySpeaker = dice.chance(0.5);
    const filter = bySpeaker ? { speaker: claim.speaker } : { kind: claim.kind };
    return { ...of, ...filter, text: joined(asked, lang, dice) };
  }
  return { ...of, text: joined(asked, lang, dice) };
}

/** So many questions about the first `count` claims, the same for the same seed. */
export function generatedQuestions(claims: Claims, count: number, howMany: number): GeneratedQuestion[] {
  return Array.from({ length: howMany }, (_, n) => {
    const dice = new Dice(claims.seed ^ 0x51ed270b, n);
    return question(dice, claims, dice.below(count));
  });
}
