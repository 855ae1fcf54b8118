import { plainOf } from "@/lib/language/plain";
import type { Near } from "../embeddings/fuse";
import { type LookedUpNear, lookUpNear } from "../embeddings/lookup";
import type { IndexRow } from "../index/queries";
import type { Question } from "../query";
import type { SearchQuery } from "../schema";
import { tokensOf } from "../tokens/tokens";
import { countsOf, FACETS, type FilteredRow } from "./facets";
import { daysOf, isSaidIn, phrasesOf } from "./filters";
import { AT_LEAST, leastShare } from "./minimumMatch";
import { type Facets, NO_FACETS } from "./results";
import { filteredRows, namedSpeakers } from "./rows.queries";
import type { FilterName } from "./url";

/** Claims that one question finds, at most: nobody reads on, and counts beyond are no help to choose. */
export const MOST_FOUND = 500;

/** A question with the terms of its filters. */
export type Narrowed = {
  index: IndexRow;
  asked: SearchQuery;
  question: Question;
  filters: ReadonlyMap<FilterName, readonly string[]>;
  near: Near;
};

/** What was found, in the order that was asked for. */
export type Listing = { found: LookedUpNear; rows: FilteredRow[] };

/** The claims that pass the filters and have enough of the question, or what comes nearest. */
export async function listingOf(narrowed: Narrowed, ranked?: number): Promise<Listing> {
  const least = leastShare(narrowed.question);
  const listing = await listingWith(narrowed, least, ranked);
  const isFound = listing.rows.some(({ number }) => !narrowed.near.has(number));
  return isFound || least <= AT_LEAST ? listing : listingWith(narrowed, AT_LEAST, ranked);
}

async function listingWith(
  { index, asked, question, filters, near }: Narrowed,
  least: number,
  ranked?: number,
): Promise<Listing> {
  const phrases = phrasesOf(asked.q).map(plainOf).filter(Boolean);
  const groups = [...filters.values(), ...phrases.flatMap(phraseGroups)];
  const looked = { index, audience: "public", question, groups, limit: MOST_FOUND, least, ranked } as const;
  let reading: Promise<ReadonlyMap<number, FilteredRow>> = Promise.resolve(new Map());
  const read = (documents: readonly number[]) => filteredRows(index.id, documents, phrases);
  const meanwhile = (documents: readonly number[]) => {
    reading = read(documents);
    // Awaited below, unless ranking fails first: then that is what is told.
    reading.catch(() => undefined);
  };
  const found = await lookUpNear({ ...looked, meanwhile }, near);
  const numbers = [...found.hits.map(({ number }) => number), ...found.rest.map(({ document }) => document)];
  const known = await reading;
  const more = numbers.filter((number) => near.has(number) && !known.has(number));
  const byNumber = more.length > 0 ? new Map([...known, ...(await read(more))]) : known;
  const days = daysOf(asked);
  const rows = numbers
    .flatMap((number) => byNumber.get(number) ?? [])
    .filter(({ hasPhrases, said }) => hasPhrases && (!days || isSaidIn(days, said)));
  const byDate = asked.sort === "date" || question.terms.length === 0;
  return { found, rows: byDate ? rows.sort(latestFirst) : rows };
}

/** A document that has the phrase has each of its terms. */
function phraseGroups(phrase: string): string[][] {
  const tokens = tokensOf(phrase).filter(({ kind }) => kind === "word" || kind === "pair");
  return [...new Set(tokens.map(({ term }) => term))].map((term) => [term]);
}

function latestFirst(a: FilteredRow, b: FilteredRow): number {
  const [one = "", other = ""] = [a.said ?? "", b.said ?? ""];
  return one < other ? 1 : one > other ? -1 : b.number - a.number;
}

/** What is only counted is in no order. */
const UNRANKED = 0;

/** For each filter how many claims each choice would leave; a filter that is set is counted as if it were not. */
export async function facetsOf(narrowed: Narrowed, { rows }: Listing): Promise<Facets> {
  const facets: Facets = { ...NO_FACETS };
  for (const facet of FACETS) {
    const isSet = narrowed.filters.has(facet);
    const filters = new Map([...narrowed.filters].filter(([name]) => name !== facet));
    const isOpen = filters.size > 0 || narrowed.question.terms.length > 0;
    const without = isSet && isOpen ? (await listingOf({ ...narrowed, filters }, UNRANKED)).rows : rows;
    const counts = countsOf(facet, without);
    if (facet === "speaker") facets.speaker = await namedSpeakers(counts);
    else facets[facet] = counts;
  }
  return facets;
}
