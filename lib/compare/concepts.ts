import type { Span } from "@/lib/language/span";
import { type Concept, CONCEPTS as IN_BOTH } from "./lexicon/concepts";
import { englishConcepts } from "./lexicon/englishConcepts";

/** A concept of the lexicon where a wording names it. */
export type ConceptMention = Span & { concept: Concept };

const CONCEPTS = [...IN_BOTH, ...englishConcepts(IN_BOTH)];

const byId = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

type Entry = { words: string; concept: Concept };

const longestFirst = (entries: Entry[]) => entries.toSorted((a, b) => b.words.length - a.words.length);

const ENGLISH = longestFirst(CONCEPTS.flatMap((concept) => concept.en.map((words) => ({ words, concept }))));

const CHINESE = longestFirst(CONCEPTS.flatMap((concept) => concept.zh.map((words) => ({ words, concept }))));

/** Where a Chinese word names no such thing: one character of another word, or the office of a state. */
const NOT_ZH: Record<string, string> = {
  ...{ 处: "处(?![以理罚分置于境方])", 组: "组(?![成建合装])", 市: "市(?![场值面])", 省: "省(?![略察])" },
  ...{ 部门: "(?<![主管行政督等关法])部门", 机构: "(?<![主管行政督等关法])机构" },
};

const FORM_ZH = new RegExp(CHINESE.map(({ words }) => NOT_ZH[words] ?? words).join("|"), "gu");
const inChinese = new Map(CHINESE.map(({ words, concept }) => [words, concept]));

const plain = (words: string) => words.toLowerCase().replaceAll("-", " ");

/** English names by their first word, the longest first: one look-up for each word of a text finds them. */
const byFirstWord = new Map<string, { form: string; concept: Concept }[]>();
for (const { words, concept } of ENGLISH) {
  const form = plain(words);
  const first = /^[a-z\d]+/u.exec(form)?.[0] ?? "";
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { form, concept }]);
}

const FIRST_WORD = /[A-Za-z\d]+/g;
const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;

function scanEnglish(folded: string, found: ConceptMention[]): void {
  FIRST_WORD.lastIndex = 0;
  for (let match = FIRST_WORD.exec(folded); match; match = FIRST_WORD.exec(folded)) {
    const named = byFirstWord.get(match[0].toLowerCase());
    const start = match.index;
    if (!named || LETTER_BEFORE.test(folded.slice(Math.max(0, start - 2), start))) continue;
    const one = named.find(({ form }) => isNamedAt(folded, start, form));
    if (!one) continue;
    const end = start + one.form.length;
    found.push({ start, end, concept: one.concept });
    FIRST_WORD.lastIndex = end;
  }
}

const isNamedAt = (folded: string, start: number, form: string) =>
  plain(folded.slice(start, start + form.length)) === form &&
  !LETTER_AFTER.test(folded.slice(start + form.length, start + form.length + 2));

/** Every concept that a folded text names, longest names first, in order. */
export function findConcepts(folded: string): ConceptMention[] {
  const found: ConceptMention[] = [];
  scanEnglish(folded, found);
  if (/\p{Script=Han}/u.test(folded))
    for (const { index, 0: words } of folded.matchAll(FORM_ZH)) {
      const concept = inChinese.get(words);
      if (concept) found.push({ start: index, end: index + words.length, concept });
    }
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
