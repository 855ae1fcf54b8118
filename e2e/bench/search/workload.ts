import { z } from "zod";
import { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { searchQuery } from "@/lib/search/schema";
import type { Claims } from "./claims";
import { type GeneratedQuery, generateQueries } from "./generateQueries";
import { idOf, isPublic } from "./rows";

const benchmarkQuery = z.object({
  form: z.string(),
  query: searchQuery,
  /** The id of the public claim that it was made from; null when that is not public. */
  claim: z.uuid().nullable(),
});
export type BenchmarkQuery = z.infer<typeof benchmarkQuery>;

const addedClaim = z.object({
  kind: z.enum(ClaimKind),
  statementEn: z.string().nullable(),
  statementZh: z.string().nullable(),
  quoteLang: z.enum(Lang),
  speakerId: z.uuid(),
  givenBy: z.string().nullable(),
});
export type AddedClaim = z.infer<typeof addedClaim>;

/** The input of a measuring process. It generates nothing itself, so that its memory is that of the site alone. */
export const work = z.object({
  phase: z.enum(["build", "search", "adding"]),
  queries: z.array(benchmarkQuery),
  added: z.array(addedClaim),
});
export type Work = z.infer<typeof work>;

/** The parameters of a query as they stand in an address. */
function searchQueryOf({ text, speaker, kind }: GeneratedQuery) {
  return {
    q: text,
    ...(speaker === null ? {} : { speaker: `bench-speaker-${speaker}` }),
    ...(kind === null ? {} : { kind }),
  };
}

export function benchmarkQueries(claims: Claims, count: number, size: number) {
  return generateQueries(claims, count, size).map((query) => ({
    form: query.form,
    query: searchQueryOf(query),
    claim: isPublic(query.claim) ? idOf("claim", query.claim) : null,
  }));
}

/** The claims that follow the first `count`. */
export function claimsToAdd(claims: Claims, count: number, size: number): AddedClaim[] {
  return Array.from({ length: size }, (_, n) => {
    const { kind, statementEn, statementZh, quoteLang, speaker, givenBy } = claims.at(count + n);
    return { kind, statementEn, statementZh, quoteLang, speakerId: idOf("speaker", speaker), givenBy };
  });
}
