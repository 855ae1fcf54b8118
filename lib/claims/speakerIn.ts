import type { Lang } from "@/lib/generated/prisma/enums";
import { foldHan } from "@/lib/language/han";
import { SpanSet } from "@/lib/language/masks";
import { maskQuotes } from "@/lib/language/quotes";
import { near } from "@/lib/language/span";
import { SPEAKING } from "./cues";

export type NamedSpeaker = { id: string; names: string[] };

/** A name in a sentence, in UTF-16 units. `id` is missing where several speakers bear the name. */
type Named = { id: string | undefined; start: number; end: number };
type Verb = { start: number; end: number; text: string };

/** A subject further from its verb than this is a guess (UTF-16 units; Chinese says as much in half). */
const FARTHEST = { zh: 40, en: 80 };
/** What a comma between a name and a verb counts for, in units of distance. */
const COMMA = 8;

const OBJECT_BEFORE =
  /(?:对|向|跟|给|[了过着]|感谢|告诉|指责|控诉|起诉|指控|批评|针对|\b(?:to|told|thanked|of|about|with|against|accused|sued|from))\s?$/iu;
const JOINED_BEFORE = /(?:和|与|及|、|\band)\s?$/iu;
const OWNED = /^(?:的|[’']s?\s)/u;
/** What belongs to a speaker and speaks for it. */
const MOUTHPIECE =
  /^(?:的|[’']s?\s)\s?(?:官方)?(?:推文|推特|声明|博客|博文|公告|帖子|发言人|公开信|(?:\p{L}+ ){0,2}(?:post|statement|announcement|blog|spokes\p{L}+|letter|filing))/u;
const PASSIVE_BEFORE = /(?:[被遭]|\b(?:was|were|been|is|are)\s)$/iu;
/** Between a name and a verb: the true subject is somebody else, whom the name only describes. */
const SOMEBODY_ELSE =
  /(?<!其)[他她](?!们?的)|首席|总裁|主席|负责人|主管|总监|董事|员工|科学家|研究员|工程师|律师|创始人|联创|高管|成员|账号|博主|\b(?:he|she|they)\b|(?<!(?:of|at|in|on|to|for|with)\s+)(?<=^|\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}[\p{L}.’'-]+\s?(?:\s(?:also|later|has|had|then|\p{Ll}+ly)\s)?$/u;
const INVERTED = /^(?:said|says|wrote|writes|added|argued)$/iu;
/** Titles between an English verb and the subject that follows it. */
const TITLES = /^[\s,]*(?:(?:the|its|[A-Z][\p{L}.]*|chief|executive|president|founder|co-founder)\s+){0,5}$/u;

/** The owners of each name, the longest first, by the list of speakers: a page asks for each of its sentences. */
const ownersOf = new WeakMap<readonly NamedSpeaker[], [name: string, ids: Set<string>][]>();

function ownersAmong(speakers: readonly NamedSpeaker[]): [name: string, ids: Set<string>][] {
  const known = ownersOf.get(speakers);
  if (known) return known;
  const owners = new Map<string, Set<string>>();
  for (const { id, names } of speakers) {
    for (const name of names.map((raw) => foldHan(raw.trim()))) {
      // One character is as often part of another word as it is a name.
      if (name.length > 1) owners.set(name, (owners.get(name) ?? new Set()).add(id));
    }
  }
  const longestFirst = [...owners].sort(([a], [b]) => b.length - a.length);
  ownersOf.set(speakers, longestFirst);
  return longestFirst;
}

/** Every name of the given speakers in the text, the longest where names overlap. */
export function findSpeakers(text: string, speakers: readonly NamedSpeaker[]): Named[] {
  const folded = foldHan(text);
  const found: Named[] = [];
  const taken = new SpanSet(folded);
  for (const [name, ids] of ownersAmong(speakers)) {
    const id = ids.size === 1 ? [...ids][0] : undefined;
    for (let start = folded.indexOf(name); start !== -1; start = folded.indexOf(name, start + 1)) {
      const span = { start, end: start + name.length };
      if (isWholeName(folded, span.start, span.end) && taken.addIfFree(span)) found.push({ id, ...span });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isWholeName(text: string, start: number, end: number): boolean {
  const letter = /[\p{Script=Latin}\p{N}]/u;
  const isCut = (inside: number, outside: number) =>
    letter.test(text.charAt(inside)) && letter.test(text.charAt(outside));
  return !isCut(start, start - 1) && !isCut(end - 1, end);
}

/**
 * Who says what the sentence reports: the name that is the subject of its nearest verb of speaking. Nothing
 * when nobody speaks in it, or when it may be somebody else, such as "X's lawyer said".
 */
export function speakerIn(
  sentence: string,
  lang: Lang,
  speakers: readonly NamedSpeaker[],
): string | undefined {
  const text = maskQuotes(foldHan(sentence));
  const names = findSpeakers(text, speakers);
  const labelled = names.find(({ end }) => /^\s?[：:]/u.test(text.slice(end, end + 2)));
  if (labelled && text.slice(0, labelled.start).trim().length <= 6) return labelled.id;
  const verbs = Array.from(text.matchAll(SPEAKING), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const options = verbs
    .flatMap((verb) => {
      const close = near(names, verb, FARTHEST[lang]);
      return close.map((name) => ({ name, cost: costOf(text, name, verb, close) }));
    })
    .filter(({ cost }) => cost <= FARTHEST[lang])
    .sort((a, b) => a.cost - b.cost);
  return options[0]?.name.id;
}

/** More than any of the words that are looked for around a name or a verb, in UTF-16 units. */
const MOST_AROUND = 120;

const textBefore = (text: string, place: number) => text.slice(Math.max(0, place - MOST_AROUND), place);

/** How far a name is from being the subject of the verb; infinite when it cannot be. */
function costOf(text: string, name: Named, verb: Verb, names: Named[]): number {
  const before = textBefore(text, name.start);
  const after = text.slice(name.end, name.end + MOST_AROUND);
  if (name.start >= verb.end) {
    const between = text.slice(verb.end, name.start);
    const isInverted =
      /^according to$/iu.test(verb.text) ||
      (INVERTED.test(verb.text) && /[”"’,.?!—]\s*$/u.test(textBefore(text, verb.start)));
    return isInverted && TITLES.test(between) ? between.length : Number.POSITIVE_INFINITY;
  }
  if (verb.text.startsWith("据") && name.end <= verb.end) return 0;
  const passive = PASSIVE_BEFORE.test(textBefore(text, verb.start));
  const isObject = OBJECT_BEFORE.test(before) || passive || name.end > verb.start;
  const isOwner = OWNED.test(after) && !MOUTHPIECE.test(after);
  const isOneOfSeveral =
    JOINED_BEFORE.test(before) && names.some((other) => other !== name && name.start - other.end <= 5);
  if (isObject || isOwner || isOneOfSeveral) return Number.POSITIVE_INFINITY;
  const between = text.slice(name.end, verb.start);
  const hidesAnother = names.some(
    (other) =>
      other.start >= name.end &&
      other.end <= verb.start &&
      !OBJECT_BEFORE.test(textBefore(text, other.start)),
  );
  if (hidesAnother || (!MOUTHPIECE.test(after) && SOMEBODY_ELSE.test(between)))
    return Number.POSITIVE_INFINITY;
  return between.length + COMMA * (between.match(/[，,]/gu)?.length ?? 0);
}
