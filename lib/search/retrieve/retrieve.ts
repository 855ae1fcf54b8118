import { plainOf } from "@/lib/language/plain";
import { idfOf } from "../index/reading";
import type { AskedTerm, Audience, Question } from "../query";
import { featuresOf } from "../rank/features";
import { scoreOf } from "../rank/model";
import { type Weighed, weigh } from "../rank/weigh";
import { mended } from "../spelling/corrections.queries";
import { crossedLists } from "./crossLanguage";
import type { Candidate } from "./lists";
import { blocksOfTerms, numbersOf, rankedRows, type TermRow, termRows } from "./postings.queries";
import { accumulate } from "./scoreDocuments";
import { chosenTerms } from "./termBudget";

/** Candidates that are ranked by all they have; the others follow in the order that the index gave them. */
const RANKED = 100;
/** What a word counts that was perhaps meant, of what it would if it had been written. */
const MENDED = 0.8;

export type LookedFor = {
  index: { id: number; lastDocument: number; publicDocuments: number; deskDocuments: number };
  audience: Audience;
  question: Question;
  /** Of each group a document has at least one term. */
  groups: readonly (readonly string[])[];
  /** Documents that are given, at most. */
  limit: number;
  /** The share of the question that a document has at least, 0 to 1. */
  least: number;
  /** How many of the best are ranked by all they have; to be counted none need be. */
  ranked?: number;
  /** Keys of documents that are no answer, as if they were not there. */
  not?: readonly string[];
  /** Told the candidates before they are ranked, for what can be read of them meanwhile. */
  meanwhile?: (documents: readonly number[]) => void;
};

/** A document with what it was ranked by. */
export type Hit = { number: number; key: string; score: number; features: number[]; words: string };

export type LookedUp = {
  /** The best documents, in order of all that they have in common with the question. */
  hits: Hit[];
  /** The next ones, in the order of the index. */
  rest: Placed[];
  /** The score of the first in the index. */
  top: number;
  /** How many documents have the share that was asked for. */
  total: number;
  weighed: Weighed;
  /** Words that no document has, with the likeliest that some have. */
  meant: ReadonlyMap<string, string>;
};

type Placed = Candidate & { place: number };

/** The documents that have most of what is asked, the best first. */
export async function lookUp(asked: LookedFor): Promise<LookedUp> {
  const { index, audience, groups, limit, least, not = [], ranked = RANKED } = asked;
  const all = index.publicDocuments + (audience === "desk" ? index.deskDocuments : 0);
  const { question, counts, meant } = await knownTerms(asked);
  const documentsOf = (term: string) => counts.get(term)?.documents ?? 0;
  const weighed = weigh(question, plainOf(question.body), documentsOf, all);
  const nothing = { hits: [], rest: [], top: 0, total: 0, weighed, meant };
  const filters = groups.map((group) => group.flatMap((term) => counts.get(term)?.ids ?? []));
  if (filters.some((ids) => ids.length === 0)) return nothing;
  const terms = termsToLookUp(question, counts, all);
  if (terms.length === 0 && (question.terms.length > 0 || groups.length === 0)) return nothing;
  const chosen = chosenTerms(terms);
  const blocks = await blocksOfTerms([...chosen.flatMap(({ ids }) => ids), ...filters.flat()]);
  const of = (ids: readonly number[]) => ids.flatMap((id) => blocks.get(id) ?? []);
  const mass = chosen.reduce((sum, term) => sum + (term.isAdded ? 0 : term.mass), 0);
  const { best, total } = accumulate(
    chosen.map(({ ids, gain, mass, crossed }) => ({ gain, mass, crossed, blocks: of(ids) })),
    filters.map(of),
    index.lastDocument,
    limit + not.length,
    least * mass,
  );
  const left = await withoutKeys(index.id, best, not);
  const placed = left.slice(0, limit).map((candidate, place) => ({ ...candidate, place }));
  const top = placed[0]?.score ?? 0;
  asked.meanwhile?.(placed.map(({ document }) => document));
  const hits = await rankedHits(index.id, weighed, placed.slice(0, ranked), top);
  return { ...nothing, hits, rest: placed.slice(ranked), top, total: total - (best.length - left.length) };
}

async function withoutKeys(
  indexId: number,
  best: Candidate[],
  keys: readonly string[],
): Promise<Candidate[]> {
  if (keys.length === 0) return best;
  const gone = new Set(await numbersOf(indexId, keys));
  return best.filter(({ document }) => !gone.has(document));
}

type Counts = Map<string, { documents: number; ids: number[] }>;

/** How many documents have each term of the question; a word that none has is joined by the likeliest that some have. */
async function knownTerms({ index, audience, question, groups }: LookedFor) {
  const wanted = [...new Set([...question.terms.map(({ term }) => term), ...groups.flat()])];
  const counts = counted(wanted.length > 0 ? await termRows(index.id, audience, wanted) : []);
  const unknown = question.terms.filter(
    ({ kind, of, term }) => kind === "word" && of === undefined && !counts.has(term),
  );
  const lower = (word: string) => word.toLowerCase();
  const like = await mended(
    index.id,
    audience,
    unknown.map(({ written }) => lower(written)),
  );
  const added = unknown.flatMap((word): AskedTerm[] => {
    const meant = like.get(lower(word.written));
    return meant ? [{ ...word, term: meant.term, of: word.term, weight: word.weight * MENDED }] : [];
  });
  for (const { term, documents, ids } of like.values()) counts.set(term, { documents, ids });
  const meant = new Map([...like].map(([word, { written }]) => [word, written]));
  return { question: { ...question, terms: [...question.terms, ...added] }, counts, meant };
}

function termsToLookUp(question: Question, counts: Counts, all: number) {
  const crossings = crossedLists(question, (term) => counts.get(term)?.documents ?? 0, all);
  return question.terms.flatMap(({ term, weight, of, isCrossed }) => {
    const { documents, ids } = counts.get(term) ?? { documents: 0, ids: [] };
    if (documents === 0) return [];
    const idf = isCrossed ? 0 : idfOf(Math.min(documents, all), all);
    const crossed = crossings.get(term);
    const own = { gain: idf * weight, mass: idf * Math.min(weight, 1), isAdded: of !== undefined };
    return [{ ids, documents, ...own, ...(crossed && { crossed }) }];
  });
}

function counted(rows: readonly TermRow[]): Counts {
  const counts: Counts = new Map();
  for (const { id, term, documents } of rows) {
    const known = counts.get(term) ?? { documents: 0, ids: [] };
    counts.set(term, { documents: known.documents + documents, ids: [...known.ids, id] });
  }
  return counts;
}

/** Documents that the index gave with all that they have in common with the question, the best first. */
export async function rankedHits(
  indexId: number,
  question: Weighed,
  candidates: readonly Placed[],
  top: number,
): Promise<Hit[]> {
  if (candidates.length === 0) return [];
  const rows = await rankedRows(
    indexId,
    candidates.map(({ document }) => document),
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const hits = candidates.flatMap(({ document, score, place }): Hit[] => {
    const row = byNumber.get(document);
    if (!row) return [];
    const features = featuresOf(question, { ...row, score, place }, top);
    return [{ number: document, key: row.key, score: scoreOf(features), features, words: row.words }];
  });
  return hits.sort((a, b) => b.score - a.score || b.number - a.number);
}

/** The terms of the question that a document has: looked for in those alone that are shown. */
export function termsOf({ terms }: Weighed, { words }: Hit): string[] {
  const has = new Set(words.split(/[ \n]/u));
  return [...terms.keys()].filter((term) => has.has(term));
}
