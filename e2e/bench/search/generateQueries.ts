import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { words } from "@/lib/language/text";
import type { Claims, GeneratedClaim } from "./claims";
import { SeededRandom } from "./generator/seededRandom";
import { traditional } from "./generator/traditional";

/** Forms of queries, and how many of a hundred are of each. */
const FORMS = { words: 38, pasted: 20, misspelt: 12, phrase: 8, name: 12, filtered: 10 } as const;
type Form = keyof typeof FORMS;

/** A query with the number of the claim that it was made from, which it should find. */
export type GeneratedQuery = {
  form: Form;
  lang: Lang;
  text: string;
  claim: number;
  /** Filters: the index of a speaker in the list, and a kind. */
  speaker: number | null;
  kind: ClaimKind | null;
};

const FORM_LIST = Object.entries(FORMS).flatMap(([form, share]) => Array<Form>(share).fill(form as Form));

/** Words that nobody types into a search. */
const STOP_WORDS =
  /^(?:the|and|for|with|that|this|from|will|have|has|had|which|their|there|what|when|every|into|over|after|than|about|more|says?|are|was|were|been|not|but|you|they|our|its|who|know|did|does|can|our|we|一个|我们|他们|将|不会|就是|什么|知道|在|的)$/iu;

/** The keywords of a text, in its order. */
function keywords(text: string, lang: Lang): string[] {
  const shortest = lang === "en" ? 3 : 2;
  return words(text, lang)
    .filter((word) => word.isWord && (word.text.length >= shortest || /\d/u.test(word.text)))
    .map((word) => word.text)
    .filter((word) => !STOP_WORDS.test(word));
}

function sample(random: SeededRandom, from: readonly string[], size: number): string[] {
  const places = random
    .shuffled(from.map((_, n) => n))
    .slice(0, size)
    .sort((a, b) => a - b);
  return places.map((n) => from[n] as string);
}

const joined = (list: readonly string[], lang: Lang, random: SeededRandom) =>
  list.join(lang === "en" || random.chance(0.7) ? " " : "");

/** A word with one letter doubled, dropped, changed or swapped with the next. */
function withTypo(random: SeededRandom, word: string): string {
  const at = random.between(1, Math.max(1, word.length - 2));
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return random.pick([
    before + here + here + after,
    before + after,
    before + String.fromCharCode(97 + random.below(26)) + after,
    before + after.charAt(0) + here + after.slice(1),
  ]);
}

function misspelt(random: SeededRandom, list: readonly string[]): string[] {
  const long = list.findIndex((word) => /^[a-z]{5,}$/iu.test(word));
  return list.map((word, n) => (n === long ? withTypo(random, word) : word));
}

/** A quote as it is pasted from elsewhere: cut, with words dropped, perhaps in traditional characters. */
function pasted(random: SeededRandom, claim: GeneratedClaim): string {
  const space = claim.quoteLang === "en" ? " " : "";
  const parts = space ? claim.quote.split(" ") : words(claim.quote, "zh").map((word) => word.text);
  const from = random.chance(0.3) ? random.below(Math.ceil(parts.length / 3)) : 0;
  const kept = parts.slice(from).filter(() => !random.chance(0.06));
  const text = kept.join(space).slice(0, 400);
  return claim.quoteLang === "zh" && random.chance(0.2) ? traditional(text) : text;
}

function statedIn(random: SeededRandom, claim: GeneratedClaim): { text: string; lang: Lang } {
  const stated = [
    { text: claim.statementEn, lang: "en" as const },
    { text: claim.statementZh, lang: "zh" as const },
    { text: claim.quote, lang: claim.quoteLang },
  ].filter((one): one is { text: string; lang: Lang } => one.text !== null);
  return random.pick(stated);
}

function nameOf(random: SeededRandom, claims: Claims, claim: GeneratedClaim, lang: Lang): string {
  const speaker = claims.speakers[claim.speaker];
  const written = [speaker?.nameEn, speaker?.nameZh, ...(speaker?.aliases ?? [])].filter(
    (name): name is string => name !== undefined && /\p{Script=Han}/u.test(name) === (lang === "zh"),
  );
  return random.pick(written);
}

function generateQuery(random: SeededRandom, claims: Claims, n: number): GeneratedQuery {
  const claim = claims.at(n);
  const form = random.pick(FORM_LIST);
  const { text, lang } = statedIn(random, claim);
  const of = { form, lang, claim: n, speaker: null, kind: null };
  const all = keywords(text, lang);
  const selected = sample(random, all, random.between(1, 4));
  if (form === "pasted") return { ...of, lang: claim.quoteLang, text: pasted(random, claim) };
  if (form === "misspelt")
    return { ...of, text: joined(misspelt(random, sample(random, all, 3)), lang, random) };
  if (form === "phrase") {
    const parts = words(text, lang);
    const from = random.below(Math.max(1, parts.length - 5));
    const phrase = parts.slice(from, from + random.between(3, 5));
    return {
      ...of,
      text: `"${phrase
        .map((part) => part.text)
        .join("")
        .trim()}"`,
    };
  }
  if (form === "name") {
    return {
      ...of,
      text: joined([nameOf(random, claims, claim, lang), ...selected.slice(0, 2)], lang, random),
    };
  }
  if (form === "filtered") {
    const bySpeaker = random.chance(0.5);
    const filter = bySpeaker ? { speaker: claim.speaker } : { kind: claim.kind };
    return { ...of, ...filter, text: joined(selected, lang, random) };
  }
  return { ...of, text: joined(selected, lang, random) };
}

/** Generates queries for the first `count` claims, the same for the same seed. */
export function generateQueries(claims: Claims, count: number, size: number): GeneratedQuery[] {
  return Array.from({ length: size }, (_, n) => {
    const random = new SeededRandom(claims.seed ^ 0x51ed270b, n);
    return generateQuery(random, claims, random.below(count));
  });
}
