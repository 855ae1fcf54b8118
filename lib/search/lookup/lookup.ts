import { idfOf } from "../index/reading";
import { plainOf } from "../plain";
import type { Question } from "../question";
import { featuresOf, type Weighed, weigh } from "../rank/features";
import { scoreOf } from "../rank/model";
import { accumulate, type Candidate } from "./accumulate";
import { chosenTerms } from "./choose";
import { type Audience, blocksOfTerms, rankedRows, type TermRow, termRows } from "./queries";

/** Candidates that are ranked by all they have; the others follow in the order that the index gave them. */
const RANKED = 100;

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
};

/** A document with why it was found. */
export type Hit = { number: number; key: string; score: number; features: number[]; terms: string[] };
export type LookedUp = { hits: Hit[]; rest: number[]; total: number; weighed: Weighed };

/** The documents that have most of what is asked, the best first. */
export async function lookUp(asked: LookedFor): Promise<LookedUp> {
  const { index, audience, question, groups, limit, least } = asked;
  const wanted = [...new Set([...question.terms.map(({ term }) => term), ...groups.flat()])];
  const rows = wanted.length > 0 ? await termRows(index.id, audience, wanted) : [];
  const all = index.publicDocuments + (audience === "desk" ? index.deskDocuments : 0);
  const counts = counted(rows);
  const documentsOf = (term: string) => counts.get(term)?.documents ?? 0;
  const weighed = weigh(question, plainOf(question.text), documentsOf, all);
  const terms = question.terms.map(({ term, weight }) => {
    const { documents, ids } = counts.get(term) ?? { documents: 0, ids: [] };
    const idf = idfOf(Math.min(documents, all), all);
    return { ids, documents, gain: idf * weight, mass: idf * Math.min(weight, 1) };
  });
  const chosen = chosenTerms(terms);
  const filters = groups.map((group) => group.flatMap((term) => counts.get(term)?.ids ?? []));
  if (filters.some((ids) => ids.length === 0)) return { hits: [], rest: [], total: 0, weighed };
  const blocks = await blocksOfTerms([...chosen.flatMap(({ ids }) => ids), ...filters.flat()]);
  const of = (ids: readonly number[]) => ids.flatMap((id) => blocks.get(id) ?? []);
  const mass = terms.reduce((sum, term) => sum + term.mass, 0);
  const { best, total } = accumulate(
    chosen.map(({ ids, gain, mass }) => ({ gain, mass, blocks: of(ids) })),
    filters.map(of),
    index.lastDocument,
    limit,
    least * mass,
  );
  const hits = await ranked(index.id, weighed, best.slice(0, RANKED));
  return { hits, rest: best.slice(RANKED).map(({ document }) => document), total, weighed };
}

function counted(rows: readonly TermRow[]): Map<string, { documents: number; ids: number[] }> {
  const counts = new Map<string, { documents: number; ids: number[] }>();
  for (const { id, term, documents } of rows) {
    const known = counts.get(term) ?? { documents: 0, ids: [] };
    counts.set(term, { documents: known.documents + documents, ids: [...known.ids, id] });
  }
  return counts;
}

async function ranked(indexId: number, question: Weighed, candidates: readonly Candidate[]): Promise<Hit[]> {
  const rows = await rankedRows(
    indexId,
    candidates.map(({ document }) => document),
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const top = candidates[0]?.score ?? 0;
  const hits = candidates.flatMap(({ document, score }, place): Hit[] => {
    const row = byNumber.get(document);
    if (!row) return [];
    const features = featuresOf(question, { ...row, score, place }, top);
    const has = new Set(row.words.split(/[ \n]/u));
    const terms = [...question.terms.keys()].filter((term) => has.has(term));
    return [{ number: document, key: row.key, score: scoreOf(features), features, terms }];
  });
  return hits.sort((a, b) => b.score - a.score || b.number - a.number);
}
