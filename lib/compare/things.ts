import type { Span } from "@/lib/language/span";
import { THINGS, type Thing } from "./lexicon/scope";

/** A thing of the lexicon where a wording names it. */
export type Named = Span & { thing: Thing };

const byId = new Map(THINGS.map((thing) => [thing.id, thing]));

type Entry = { words: string; thing: Thing };

const longestFirst = (entries: Entry[]) => entries.toSorted((a, b) => b.words.length - a.words.length);
const ENGLISH = longestFirst(THINGS.flatMap((thing) => thing.en.map((words) => ({ words, thing }))));
const CHINESE = longestFirst(THINGS.flatMap((thing) => thing.zh.map((words) => ({ words, thing }))));
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/[ -]/gu, "[ -]");
const FORM_EN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ENGLISH.map(({ words }) => escaped(words)).join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);
const FORM_ZH = new RegExp(CHINESE.map(({ words }) => escaped(words)).join("|"), "gu");
const inEnglish = new Map(ENGLISH.map(({ words, thing }) => [words.replaceAll("-", " "), thing]));
const inChinese = new Map(CHINESE.map(({ words, thing }) => [words, thing]));

/** Every thing that a folded text names, longest names first, in order. */
export function findThings(plain: string): Named[] {
  const found: Named[] = [];
  const scan = (form: RegExp, read: (words: string) => Thing | undefined) => {
    for (const { index, 0: words } of plain.matchAll(form)) {
      const thing = read(words);
      if (thing) found.push({ start: index, end: index + words.length, thing });
    }
  };
  scan(FORM_EN, (words) => inEnglish.get(words.toLowerCase().replaceAll("-", " ")));
  if (/\p{Script=Han}/u.test(plain)) scan(FORM_ZH, (words) => inChinese.get(words));
  return found.sort((a, b) => a.start - b.start);
}

/** Whether `part` lies within `whole`, at any depth. A thing is not within itself. */
export function isWithin(part: Thing, whole: Thing): boolean {
  return (part.within ?? []).some((id) => {
    const next = byId.get(id);
    return next !== undefined && (next.id === whole.id || isWithin(next, whole));
  });
}

/** The things that only the first list names. */
export const thingsOnlyIn = (these: readonly Named[], those: readonly Named[]) =>
  these.filter(({ thing }) => !those.some((other) => other.thing.id === thing.id));
