import { deskLine } from "@/lib/claims/queries";
import type { Rated } from "@/lib/claims/rated";
import { storedDate } from "@/lib/dates";
import type { Prisma } from "@/lib/generated/prisma/client";
import { findHighlights } from "../claims/highlight";
import type { SearchHit } from "../claims/results";
import { snippetOf } from "../claims/snippet";
import type { SaidBefore } from "./schema";

export const beforeLine = {
  ...deskLine,
  verdicts: { where: { status: "published" }, select: { rating: true, publishedAt: true } },
} satisfies Prisma.ClaimSelect;

export type BeforeLine = Rated<Prisma.ClaimGetPayload<{ select: typeof beforeLine }>>;

type Match = Pick<SearchHit, "why" | "terms"> & { isLikely: boolean };

/** Of a claim that is shown without being a result itself. */
const NO_MATCH: Match = {
  isLikely: false,
  why: { words: [], numbers: [], names: [], date: false },
  terms: [],
};

export async function rowOf(
  claim: BeforeLine,
  { isLikely, why, terms }: Match = NO_MATCH,
): Promise<SaidBefore> {
  const { id, slug, kind, status, statementEn, statementZh, quote, quoteLang, promiseId, promise } = claim;
  const { highlights, ...snippet } = snippetOf(quote, await findHighlights(quote, terms));
  const [verdict] = claim.verdicts;
  return {
    ...{ id, slug, kind, status, statementEn, statementZh, quoteLang, promiseId, promise, why },
    isPublic: claim.publicSince !== null,
    lit: {
      en: await findHighlights(statementEn ?? "", terms),
      zh: await findHighlights(statementZh ?? "", terms),
    },
    quote: { ...snippet, lit: highlights },
    speaker: claim.speaker,
    saidOn: storedDate(claim.saidOn, claim.saidPrecision),
    verdict: verdict ? { rating: verdict.rating, on: storedDate(verdict.publishedAt, "day") } : null,
    isLikely,
  };
}
