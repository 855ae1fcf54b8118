import { type PartialDate, partialDateInput } from "@/lib/dates";
import { db } from "@/lib/db";
import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { PAGE_SIZE } from "@/lib/paging";
import { LIKELIHOOD_OF_NEAR } from "../embeddings/fuse";
import { type LookedUpNear, lookUpNear } from "../embeddings/lookup";
import { nearDocuments } from "../embeddings/neighbours.queries";
import { FILTER } from "../filterTerms";
import type { IndexRow } from "../index/queries";
import { crossed, type Question, questionOf, withNames } from "../query";
import { FEATURES } from "../rank/features";
import { likelihoodOf } from "../rank/model";
import { type Hit, rankedHits, termsOf } from "../retrieve/retrieve";
import type { SearchQuery } from "../schema";
import { namesIn } from "./documents.queries";
import { whyOf } from "./explain";
import type { FilteredRow } from "./facets";
import { filterGroups, phrasesOf, withoutQuotes } from "./filters";
import { facetsOf, type Listing, listingOf, MOST_FOUND, type Narrowed } from "./list.queries";
import { upToDateIndex } from "./refresh.mutations";
import { type Found, type FoundClaim, NOTHING } from "./results";
import { speakerIdOf } from "./rows.queries";

const MONTH = FEATURES.indexOf("month");

function foundClaim(text: string, { weighed, near }: LookedUpNear, hit: Hit): FoundClaim {
  const terms = termsOf(weighed, hit);
  const found = terms.flatMap((term) => weighed.terms.get(term) ?? []);
  const shared = whyOf(text, found, hit.features[MONTH] ?? 0);
  const isNear = near.has(hit.number);
  const why = isNear ? { ...shared, meaning: true } : shared;
  const likelihood = Math.max(likelihoodOf(hit.features), isNear ? LIKELIHOOD_OF_NEAR : 0);
  return { id: hit.key, score: hit.score, likelihood, why, terms };
}

/** A question with whom it names, and its words in the other language. */
export async function readQuestion(text: string, on?: PartialDate | null): Promise<Question> {
  const read = questionOf(text);
  const named = (await namesIn([text])).find(text);
  const day = on ? partialDateInput(on) : read.day;
  return crossed(withNames({ ...read, day }, named));
}

export type AlikeAsked = {
  text: string;
  /** When it was said or published. */
  on?: PartialDate | null;
  speakerIds?: readonly string[];
  kind?: ClaimKind;
  not?: readonly string[];
  limit?: number;
};

const FEW = 10;
/** Of a sentence this share is enough to be looked at: whether it says the same is for its likelihood. */
const ALIKE = 0.1;

/** Claims on record, public or not, that say the like, best first. For the desk alone. */
export async function findAlike({
  text,
  on,
  speakerIds,
  kind,
  not = [],
  limit = FEW,
}: AlikeAsked): Promise<FoundClaim[]> {
  const [index, question] = await Promise.all([upToDateIndex(), readQuestion(text, on)]);
  if (question.terms.length === 0) return [];
  const groups = [
    ...(speakerIds ? [speakerIds.map(FILTER.speaker)] : []),
    ...(kind ? [[FILTER.kind(kind)]] : []),
  ];
  const limits = { limit: Math.max(limit, 100), least: ALIKE, not };
  const near = await nearDocuments(index.id, text, "desk", not);
  const found = await lookUpNear({ index, audience: "desk", question, groups, ...limits }, near);
  const claims = found.hits.slice(0, limit);
  const present = await onRecord(claims.map(({ key }) => key));
  return claims.filter(({ key }) => present.has(key)).map((hit) => foundClaim(text, found, hit));
}

async function onRecord(ids: string[]): Promise<Set<string>> {
  const where = { id: { in: ids }, status: { not: "withdrawn" } } as const;
  const rows = await db().claim.findMany({ where, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Public claims by their words and filters. */
export async function searchClaims(asked: SearchQuery): Promise<Found> {
  const [index, speakerId, question] = await Promise.all([
    upToDateIndex(),
    asked.speaker === undefined ? null : speakerIdOf(asked.speaker),
    readQuestion(asked.q),
  ]);
  const filters = filterGroups(asked, speakerId);
  if (question.terms.length === 0 && (filters.size === 0 || asked.q !== "")) return NOTHING;
  const near = await nearDocuments(index.id, withoutQuotes(asked.q), "public");
  const narrowed = { index, asked, question, filters, near };
  const listing = await listingOf(narrowed);
  const facets = await facetsOf(narrowed, listing);
  return { ...(await pageOf(narrowed, listing)), facets, didYouMean: await didYouMean(narrowed, listing) };
}

/** What was meant by misspelt words; of words that nobody said in this order, the words alone if some did. */
async function didYouMean(narrowed: Narrowed, { found, rows }: Listing): Promise<string | null> {
  const { q } = narrowed.asked;
  let text = q;
  for (const [word, meant] of found.meant) text = text.replaceAll(new RegExp(`\\b${word}\\b`, "giu"), meant);
  if (text !== q) return text;
  if (rows.length > 0 || phrasesOf(q).length === 0) return null;
  const bare = withoutQuotes(q);
  const other = await listingOf({ ...narrowed, asked: { ...narrowed.asked, q: bare } });
  return other.rows.length > 0 ? bare : null;
}

/** One page of a listing, from behind the claim that ended the last, or its place if it is gone. */
async function pageOf({ index, asked, question }: Narrowed, { rows, found }: Listing) {
  const [place, id] = asked.after?.split("_") ?? [];
  const known = rows.findIndex(({ key }) => key === id);
  const from = known >= 0 ? known + 1 : Math.min(Number(place) || 0, rows.length);
  const shown = rows.slice(from, from + PAGE_SIZE);
  const end = from + shown.length;
  const last = shown.at(-1);
  return {
    claims: await foundClaims(index, question.text, found, shown),
    next: last && end < rows.length ? `${end}_${last.key}` : null,
    total: rows.length,
    isCut: found.total > MOST_FOUND,
  };
}

async function foundClaims(index: IndexRow, text: string, found: LookedUpNear, rows: readonly FilteredRow[]) {
  const shown = new Set(rows.map(({ number }) => number));
  const more = found.rest.filter(({ document }) => shown.has(document));
  const hits = [...found.hits, ...(await rankedHits(index.id, found.weighed, more, found.top))];
  const byNumber = new Map(hits.map((hit) => [hit.number, hit]));
  return rows.flatMap(({ number }) => {
    const hit = byNumber.get(number);
    return hit ? [foundClaim(text, found, hit)] : [];
  });
}
