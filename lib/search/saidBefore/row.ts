import { deskLine } from "@/lib/claims/queries";
import { storedDate } from "@/lib/dates";
import type { Prisma } from "@/lib/generated/prisma/client";
import { lit } from "../claims/highlight";
import type { FoundClaim } from "../claims/results";
import { passageOf } from "../claims/snippet";
import type { SaidBefore } from "./schema";

export const beforeLine = {
  ...deskLine,
  verdicts: { where: { status: "published" }, select: { rating: true, publishedAt: true } },
} satisfies Prisma.ClaimSelect;

export type BeforeLine = Prisma.ClaimGetPayload<{ select: typeof beforeLine }>;

/** Why a claim is shown that was not found itself. */
const UNFOUND = { isLikely: false, why: { words: [], numbers: [], names: [], date: false }, terms: [] };

type Finding = Pick<FoundClaim, "why" | "terms"> & { isLikely: boolean };

export function rowOf(claim: BeforeLine, { isLikely, why, terms }: Finding = UNFOUND): SaidBefore {
  const { id, slug, kind, status, statementEn, statementZh, quote, quoteLang, promiseId, promise } = claim;
  const [verdict] = claim.verdicts;
  return {
    ...{ id, slug, kind, status, statementEn, statementZh, quoteLang, promiseId, promise, why },
    isPublic: claim.publicSince !== null,
    lit: { en: litIn(statementEn ?? "", terms), zh: litIn(statementZh ?? "", terms) },
    quote: passageOf(quote, lit(quote, terms)),
    speaker: claim.speaker,
    saidOn: storedDate(claim.saidOn, claim.saidPrecision),
    verdict: verdict ? { rating: verdict.rating, on: storedDate(verdict.publishedAt, "day") } : null,
    isLikely,
  };
}

/** A statement is one sentence: it is shown whole. */
function litIn(statement: string, terms: readonly string[]) {
  return passageOf(statement, lit(statement, terms), statement.length).lit;
}
