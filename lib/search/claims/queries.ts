import { type PartialDate, partialDateInput } from "@/lib/dates";
import { db } from "@/lib/db";
import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { PAGE_SIZE } from "@/lib/paging";
import type { ParsedQuery, Question } from "@/lib/question";
import type { Caller } from "@/lib/threadQueue";
import { NEIGHBOUR_LIKELIHOOD } from "../embeddings/fuse";
import { type HybridRetrieval, retrieveHybrid } from "../embeddings/hybrid";
import { neighbouringDocuments } from "../embeddings/neighbours.queries";
import { FILTER } from "../filterTerms";
import type { IndexRow } from "../index/queries";
import { withoutQuotationMarks } from "../phrases";
import { withSpeakers } from "../queryExpansion";
import { questionIn } from "../question";
import { FEATURES } from "../rank/features";
import { documentNumbers, PostingsReader } from "../retrieve/postings.queries";
import { type Hit, matchedTerms, rerank } from "../retrieve/rerank";
import type { SearchQuery } from "../schema";
import { inTurn } from "../turns";
import { sharesMatter } from "./circumstances";
import { namesAmong } from "./documents.queries";
import { explainMatch } from "./explain";
import type { FilteredRow } from "./facets";
import { filterTermsOf } from "./filters";
import { facetsOf, listResults, MAX_RESULTS, type ResultList, type Search } from "./list.queries";
import { indexForReaders, upToDateIndex } from "./refresh.mutations";
import { NO_RESULTS, type SearchHit, type SearchResults } from "./results";
import { speakerIdOf } from "./rows.queries";

const MONTH = FEATURES.indexOf("month");
/** The fields with what a claim says, and what its promise is called. */
const SAID = ["statement", "title"] as const;

function searchHit(text: string, { query, neighbours }: HybridRetrieval, hit: Hit): SearchHit {
  const terms = matchedTerms(query, hit);
  const matched = terms.flatMap((term) => query.terms.get(term) ?? []);
  const explanation = explainMatch(text, matched, hit.features[MONTH] ?? 0);
  const isNeighbour = neighbours.has(hit.number);
  const why = isNeighbour ? { ...explanation, meaning: true } : explanation;
  const likelihood = Math.max(hit.likelihood, isNeighbour ? NEIGHBOUR_LIKELIHOOD : 0);
  const asksOfSomebody = [...query.terms.values()].some(({ kind }) => kind === "name");
  const namesOthers = asksOfSomebody && why.names.length === 0;
  // Where it was said, and what was found about it, are no words of its own.
  const own = matchedTerms(query, hit, SAID).flatMap((term) => query.terms.get(term) ?? []);
  const isAlike = sharesMatter({ ...why, words: explainMatch(text, own, 0).words }, own);
  return { id: hit.key, score: hit.score, likelihood, why, namesOthers, isAlike, terms };
}

type Prepared = { parsed: ParsedQuery; phrases: Question["phrases"] };

/** What a text asks for: with its translations, the speakers that it names, and the day that it is of. */
export async function prepareQuery(
  text: string,
  on?: PartialDate | null,
  caller: Caller = "page",
): Promise<Prepared> {
  const { query, names, phrases } = await questionIn(text, caller);
  const speakers = (await namesAmong(names)).among(names);
  const day = on ? partialDateInput(on) : query.day;
  return { parsed: withSpeakers({ ...query, day }, speakers), phrases };
}

export type SimilarClaimsQuery = {
  text: string;
  /** When it was said or published. */
  on?: PartialDate | null;
  speakerIds?: readonly string[];
  kind?: ClaimKind;
  excludedIds?: readonly string[];
  limit?: number;
  /** Who asks; a page, unless it is said. */
  caller?: Caller;
};

const DEFAULT_LIMIT = 10;
const MIN_RETRIEVED = 100;
/** Low, because the likelihood says whether a claim that matches so little says the same. */
const MINIMUM_MATCH = 0.1;

/** Claims on record, public or not, that say something similar, best first. For the desk only. */
export function findSimilarClaims(query: SimilarClaimsQuery): Promise<SearchHit[]> {
  return inTurn(query.caller ?? "page", () => similarClaims(query));
}

async function similarClaims({
  text,
  on,
  speakerIds,
  kind,
  excludedIds = [],
  limit = DEFAULT_LIMIT,
  caller,
}: SimilarClaimsQuery): Promise<SearchHit[]> {
  const [index, { parsed: query }] = await Promise.all([upToDateIndex(), prepareQuery(text, on, caller)]);
  if (query.terms.length === 0) return [];
  const filters = [
    ...(speakerIds ? [speakerIds.map(FILTER.speaker)] : []),
    ...(kind ? [[FILTER.kind(kind)]] : []),
  ];
  const neighbours = await neighbouringDocuments(index.id, text, "desk", excludedIds);
  const retrieval = await retrieveHybrid(
    {
      index,
      audience: "desk",
      query,
      filters,
      limit: Math.max(limit, MIN_RETRIEVED),
      minimumMatch: MINIMUM_MATCH,
      excludedKeys: excludedIds,
    },
    neighbours,
  );
  const hits = retrieval.hits.slice(0, limit);
  const present = await onRecord(hits.map(({ key }) => key));
  return hits.filter(({ key }) => present.has(key)).map((hit) => searchHit(text, retrieval, hit));
}

async function onRecord(ids: string[]): Promise<Set<string>> {
  const where = { id: { in: ids }, status: { not: "withdrawn" } } as const;
  const rows = await db().claim.findMany({ where, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Public claims by their words and filters; of each address one search at once. */
export function searchClaims(query: SearchQuery, caller: Caller = "page"): Promise<SearchResults> {
  return inTurn(caller, () => publicClaims(query, caller));
}

async function publicClaims(query: SearchQuery, caller: Caller): Promise<SearchResults> {
  const [index, speakerId, { parsed, phrases }] = await Promise.all([
    indexForReaders(),
    query.speaker === undefined ? null : speakerIdOf(query.speaker),
    prepareQuery(query.q, null, caller),
  ]);
  if (!index) return NO_RESULTS;
  const filters = filterTermsOf(query, speakerId);
  if (parsed.terms.length === 0 && (filters.size === 0 || query.q !== "")) return NO_RESULTS;
  const neighbours = await neighbouringDocuments(index.id, withoutQuotationMarks(query.q), "public");
  const reader = new PostingsReader(index.id, "public");
  const search = { index, reader, query, parsed, phrases, filters, neighbours };
  const results = await listResults(search);
  const facets = await facetsOf(search, results);
  return { ...(await pageOf(search, results)), facets, didYouMean: await didYouMean(search, results) };
}

/** The query with its spelling corrected. If no claim has its phrases, their words alone, when those find some. */
async function didYouMean(search: Search, { retrieval, rows }: ResultList): Promise<string | null> {
  const { q } = search.query;
  let text = q;
  for (const [word, correction] of retrieval.corrections) {
    text = text.replaceAll(new RegExp(`\\b${word}\\b`, "giu"), correction);
  }
  if (text !== q) return text;
  if (rows.length > 0 || search.phrases.length === 0) return null;
  const bare = withoutQuotationMarks(q);
  const other = await listResults({ ...search, phrases: [] });
  return other.rows.length > 0 ? bare : null;
}

/** The page after the claim that ended the last one, or after its position when that claim is gone. */
async function pageOf({ index, query, parsed }: Search, { rows, retrieval }: ResultList) {
  const [position, id] = query.after?.split("_") ?? [];
  const [last] = id ? await documentNumbers(index.id, [id]) : [];
  const known = rows.findIndex(({ number }) => number === last);
  const from = known >= 0 ? known + 1 : Math.min(Number(position) || 0, rows.length);
  const shown = rows.slice(from, from + PAGE_SIZE);
  const end = from + shown.length;
  const claims = await searchHits(index, parsed.text, retrieval, shown);
  const lastId = claims.at(-1)?.id;
  return {
    claims,
    next: lastId && end < rows.length ? `${end}_${lastId}` : null,
    total: rows.length,
    isCut: retrieval.total > MAX_RESULTS,
  };
}

async function searchHits(
  index: IndexRow,
  text: string,
  retrieval: HybridRetrieval,
  rows: readonly FilteredRow[],
): Promise<SearchHit[]> {
  const { hits, unranked, query, topScore } = retrieval;
  const shown = new Set(rows.map(({ number }) => number));
  const unrankedShown = unranked.filter(({ document }) => shown.has(document));
  const all = [...hits, ...(await rerank(index.id, query, unrankedShown, topScore))];
  const byNumber = new Map(all.map((hit) => [hit.number, hit]));
  return rows.flatMap(({ number }) => {
    const hit = byNumber.get(number);
    return hit ? [searchHit(text, retrieval, hit)] : [];
  });
}
