import type { Caller } from "@/lib/threadQueue";

/** A search for claims of kind promise by their words, among these speakers' or everybody's. */
export type SimilarQuery = { text: string; speakerIds?: string[]; not?: string[]; caller?: Caller };

/**
 * Ids of the most similar promises on record, best first: search. It is passed in so that a page asks the same once, and
 * what chooses among candidates is tested without an index.
 */
export type FindSimilar = (asked: SimilarQuery) => Promise<string[]>;

export type ClaimWords = { quote: string; statementEn: string | null; statementZh: string | null };

/** The query for claims like this one: what was said, and its statements in both languages. */
export function queryText({ quote, statementEn, statementZh }: ClaimWords): string {
  return [...new Set([quote, statementEn, statementZh])].filter(Boolean).join("\n");
}

/** The queries for several wordings: the first and the last recorded stand for the others. */
export function queryTexts(claims: readonly ClaimWords[]): string[] {
  const ends = claims.length > 1 ? [claims[0], claims.at(-1)] : claims;
  return ends.flatMap((claim) => (claim ? [queryText(claim)] : []));
}

/** Similar claims of the circle, then of everybody: somebody else may restate a promise. */
export async function similarIds(
  find: FindSimilar,
  asked: { texts: readonly string[]; circle: string[]; not: string[] },
): Promise<string[]> {
  const { texts, circle, not } = asked;
  const ids = new Set<string>();
  for (const speakerIds of [circle, undefined]) {
    for (const text of texts) for (const id of await find({ text, speakerIds, not })) ids.add(id);
  }
  return [...ids];
}

/** Caches answers, for a page that needs one in several places. */
export function cachedFind(find: FindSimilar): FindSimilar {
  const answers = new Map<string, Promise<string[]>>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const answer = answers.get(key) ?? find(asked);
    answers.set(key, answer);
    return answer;
  };
}
