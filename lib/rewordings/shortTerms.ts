import { type PartialDate, storedDate } from "@/lib/dates";
import type { DatePrecision, Effect, Term } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import { cut } from "@/lib/language/width";
import { type Said, shortValue } from "./shortValue";

/** A row of a reviewed table, with the labels that reviewers gave its sides. */
export type LabelledRow = {
  term: Term;
  effect: Effect;
  from: string | null;
  to: string | null;
  fromLabelEn: string | null;
  fromLabelZh: string | null;
  toLabelEn: string | null;
  toLabelZh: string | null;
};

type SaidWording = {
  id: string;
  quoteLang: Locale;
  saidOn: Date | null;
  saidPrecision: DatePrecision | null;
};

/** What these functions read of a rewording. */
export type TermsOf = {
  changes: readonly LabelledRow[];
  earlierClaim: SaidWording;
  laterClaim: SaidWording;
};

/** One side of a term, in a word or two. */
export type ShortSide = {
  text: string;
  lang: Locale;
  /** The speaker's own words, not ours. */
  isWords: boolean;
  /** All of the words, where `text` is only their beginning. */
  full: string | null;
};

/** How a term moved: "50%" → "30%". A side is null where nothing is said of it. */
export type ShortTerm = { term: Term; effect: Effect; from: ShortSide | null; to: ShortSide | null };

/** Words of a side that a list shows, in ems: some 28 letters, or 15 Han characters. */
const WIDEST = 15;

const other = { en: "zh", zh: "en" } as const;

/** A label in the reader's language, else the amount or the date, else a label in the words' language, else the words. */
function shortSide(
  locale: Locale,
  term: Term,
  words: string | null,
  label: Record<Locale, string | null>,
  said: Said,
): ShortSide | null {
  const ours = (text: string, lang: Locale) => ({ text, lang, isWords: false, full: null });
  const own = label[locale];
  if (own) return ours(own, locale);
  const value = words && shortValue(locale, term, words, said);
  if (value) return ours(value, locale);
  const foreign = label[other[locale]];
  if (foreign && (!words || said.lang !== locale)) return ours(foreign, other[locale]);
  if (!words) return null;
  const all = words.replace(/\s+/gu, " ").trim();
  const text = cut(all, WIDEST);
  return { text, lang: said.lang, isWords: true, full: text === all ? null : words };
}

const saidOf = ({ quoteLang, saidOn, saidPrecision }: SaidWording): Said => ({
  lang: quoteLang,
  said: storedDate(saidOn, saidPrecision),
});

const fromOf = (locale: Locale, row: LabelledRow, { earlierClaim }: TermsOf) =>
  shortSide(locale, row.term, row.from, { en: row.fromLabelEn, zh: row.fromLabelZh }, saidOf(earlierClaim));

const toOf = (locale: Locale, row: LabelledRow, { laterClaim }: TermsOf) =>
  shortSide(locale, row.term, row.to, { en: row.toLabelEn, zh: row.toLabelZh }, saidOf(laterClaim));

const isMoved = ({ effect }: { effect: Effect }) => effect !== "same";

/** The terms that a rewording moved, each in a word or two, in the order of its table. */
export function shortTerms(locale: Locale, rewording: TermsOf): ShortTerm[] {
  return rewording.changes.filter(isMoved).map((row) => ({
    term: row.term,
    effect: row.effect,
    from: fromOf(locale, row, rewording),
    to: toOf(locale, row, rewording),
  }));
}

/** Neighbours of one term together, in the order in which the terms come first. */
export function byTerm<T extends { term: Term }>(rows: readonly T[]): { term: Term; rows: T[] }[] {
  const terms = [...new Set(rows.map(({ term }) => term))];
  return terms.map((term) => ({ term, rows: rows.filter((row) => row.term === term) }));
}

/** A term through the wordings of a promise. */
export type LineageTerm = Omit<ShortTerm, "effect"> & {
  /** What it said in between, from the earliest to the latest. */
  via: ShortSide[];
  /** Null where it moved one way and then another. */
  effect: Effect | null;
  /** How often it moved: once told, from the first words through those between to the last. */
  moves: number;
  /** When the words on both sides were said. */
  earlier: PartialDate | null;
  later: PartialDate | null;
};

type Move = { row: LabelledRow; rewording: TermsOf };

const dayNumber = (date: Date | null) => date?.getTime() ?? Number.POSITIVE_INFINITY;

/** Rewordings that together lead through the wordings: of two that overlap, the one that spans more. */
function chain(rewordings: readonly TermsOf[]): TermsOf[] {
  const start = ({ earlierClaim }: TermsOf) => dayNumber(earlierClaim.saidOn);
  const end = ({ laterClaim }: TermsOf) => dayNumber(laterClaim.saidOn);
  const sorted = rewordings.toSorted((a, b) => start(a) - start(b) || end(b) - end(a));
  const kept: TermsOf[] = [];
  for (const one of sorted) if (kept.every((before) => start(one) >= end(before))) kept.push(one);
  return kept;
}

const folded = (words: string) => words.toLowerCase().replace(/[\s\p{P}]+/gu, "");

/** Whether what moved before is what moves now: its words are the same, or it is the only one of its term in both. */
function continues(before: Move, row: LabelledRow, isOnly: boolean): boolean {
  const [was, is] = [before.row.to && folded(before.row.to), row.from && folded(row.from)];
  if (!was || !is) return !was && !is && isOnly;
  return isOnly || was.includes(is) || is.includes(was);
}

/** What became of each term of a promise, from its first words to its last: a term that moved twice is told once, step by step. */
export function lineageTerms(locale: Locale, rewordings: readonly TermsOf[]): LineageTerm[] {
  const threads: Move[][] = [];
  for (const rewording of chain(rewordings)) {
    const moved = rewording.changes.filter(isMoved);
    const open = threads.filter((thread) => thread.at(-1)?.rewording !== rewording);
    for (const row of moved) {
      const ofTerm = open.filter((thread) => thread[0]?.row.term === row.term);
      const isOnly = ofTerm.length === 1 && moved.filter(({ term }) => term === row.term).length === 1;
      const thread = ofTerm.find((one) => {
        const last = one.at(-1);
        return last && continues(last, row, isOnly);
      });
      if (thread) {
        thread.push({ row, rewording });
        open.splice(open.indexOf(thread), 1);
      } else threads.push([{ row, rewording }]);
    }
  }
  return threads.flatMap((thread) => toldThread(locale, thread));
}

/** What each move but the last led to. */
function between(locale: Locale, thread: readonly Move[]): ShortSide[] {
  return thread.slice(0, -1).flatMap(({ row, rewording }, n) => {
    const next = thread[n + 1];
    return toOf(locale, row, rewording) ?? (next && fromOf(locale, next.row, next.rewording)) ?? [];
  });
}

function toldThread(locale: Locale, thread: readonly Move[]): LineageTerm[] {
  const [first, last] = [thread[0], thread.at(-1)];
  if (!first || !last) return [];
  const effects = new Set(thread.map(({ row }) => row.effect));
  const ends = last.row.effect === "dropped" ? "dropped" : null;
  const to = toOf(locale, last.row, last.rewording);
  // What came and went is told by its going.
  const from =
    fromOf(locale, first.row, first.rewording) ?? (to ? null : fromOf(locale, last.row, last.rewording));
  return [
    {
      term: first.row.term,
      effect: effects.size === 1 ? first.row.effect : ends,
      from,
      via: between(locale, thread).filter((side, n, all) =>
        [n === 0 ? from : all[n - 1], n === all.length - 1 && to].every(
          (next) => !next || next.text !== side.text,
        ),
      ),
      to,
      moves: thread.length,
      earlier: saidOf(first.rewording.earlierClaim).said,
      later: saidOf(last.rewording.laterClaim).said,
    },
  ];
}
