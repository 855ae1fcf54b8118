import type { Span } from "@/lib/language/span";
import { CONCEPTS, type Concept } from "./lexicon/concepts";

/** A concept of the lexicon where a wording names it. */
export type ConceptMention = Span & { concept: Concept };

const byId = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

type Entry = { words: string; concept: Concept };

const longestFirst = (entries: Entry[]) => entries.toSorted((a, b) => b.words.length - a.words.length);

const ENGLISH = longestFirst(CONCEPTS.flatMap((concept) => concept.en.map((words) => ({ words, concept }))));

const CHINESE = longestFirst(CONCEPTS.flatMap((concept) => concept.zh.map((words) => ({ words, concept }))));

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/[ -]/gu, "[ -]");

const FORM_EN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ENGLISH.map(({ words }) => escaped(words)).join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);

const FORM_ZH = new RegExp(CHINESE.map(({ words }) => escaped(words)).join("|"), "gu");

const inEnglish = new Map(ENGLISH.map(({ words, concept }) => [words.replaceAll("-", " "), concept]));

const inChinese = new Map(CHINESE.map(({ words, concept }) => [words, concept]));

/** Every concept that a folded text names, longest names first, in order. */
export function findConcepts(folded: string): ConceptMention[] {
  const found: ConceptMention[] = [];
  const scan = (form: RegExp, read: (words: string) => Concept | undefined) => {
    for (const { index, 0: words } of folded.matchAll(form)) {
      const concept = read(words);
      if (concept) found.push({ start: index, end: index + words.length, concept });
    }
  };
  scan(FORM_EN, (words) => inEnglish.get(words.toLowerCase().replaceAll("-", " ")));
  if (/\p{Script=Han}/u.test(folded)) scan(FORM_ZH, (words) => inChinese.get(words));
  return found.sort((a, b) => a.start - b.start);
}

/** Whether `part` is narrower than `whole`, over any number of steps. No concept is narrower than itself. */
export function isNarrower(part: Concept, whole: Concept): boolean {
  return (part.broader ?? []).some((id) => {
    const next = byId.get(id);
    return next !== undefined && (next.id === whole.id || isNarrower(next, whole));
  });
}

/** The concepts that only the first list names. */
export function conceptsOnlyIn(these: readonly ConceptMention[], those: readonly ConceptMention[]) {
  const named = new Set(those.map(({ concept }) => concept.id));
  return these.filter(({ concept }) => !named.has(concept.id));
}

/** One mention of each concept, the first: enough for asking what is broader or narrower. */
export function firstOfEach(mentions: readonly ConceptMention[]): ConceptMention[] {
  const seen = new Set<string>();
  return mentions.filter(({ concept }) => !seen.has(concept.id) && seen.add(concept.id));
}
