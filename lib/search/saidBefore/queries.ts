import { rated } from "@/lib/claims/rated";
import { type DatePrecision, storedDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { type ClaimWords, type FindSimilar, queryText } from "@/lib/promises/similarPromises";
import type { Caller } from "@/lib/threadQueue";
import { type Asked, likelySame } from "../claims/likelySame";
import { findSimilarClaims, type SimilarClaimsQuery } from "../claims/queries";
import { groupByPromise } from "./order";
import { type BeforeLine, beforeLine, rowOf } from "./row";
import type { SaidBefore, SaidBeforeQuery } from "./schema";

/** Claims shown beside a form: for more there is the search. */
const MAX_SHOWN = 6;
/** Claims retrieved to find the originals of those that are shown. */
const RETRIEVED = 30;
/** Below this likelihood two claims have nothing to do with each other. */
const MIN_LIKELIHOOD = 0.03;
/** Candidates among which the wordings of a promise are looked for. */
const MAX_PROMISES = 100;

/**
 * Similar claims, with the original of every promise of which one is a wording. For the desk only, since claims that
 * are not public are among them. Excluded claims still take part in the ranking, so that their promises keep their rank.
 */
async function similarTo(
  { asked, ...query }: Omit<SimilarClaimsQuery, "limit" | "excludedIds"> & { asked: Asked },
  excluded: string[],
): Promise<SaidBefore[]> {
  const hits = await findSimilarClaims({ ...query, limit: RETRIEVED + excluded.length });
  const best = hits.filter(({ likelihood, isAlike }) => isAlike && likelihood >= MIN_LIKELIHOOD);
  const shown = best.filter(({ id }) => !excluded.includes(id)).slice(0, MAX_SHOWN);
  const ids = [...shown, ...best.filter(({ id }) => excluded.includes(id))].map(({ id }) => id);
  const rows = rated(await db().claim.findMany({ where: { id: { in: ids } }, select: beforeLine }));
  const inOrder = best.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  const originals = (await originalsOf(rows)).filter(({ id }) => !ids.includes(id));
  const found = [...inOrder, ...originals].map((row) => ({ row, hit: hits.find(({ id }) => id === row.id) }));
  const likely = likelySame(
    asked,
    found.flatMap(({ row, hit }) => {
      const { kind, statementEn, statementZh, quote } = row;
      if (!hit || excluded.includes(row.id)) return [];
      return [{ ...hit, kind, texts: [statementEn, statementZh, quote] }];
    }),
  );
  const results = found.map(({ row, hit }) => rowOf(row, hit && { ...hit, isLikely: likely.has(row.id) }));
  return groupByPromise(await Promise.all(results)).filter(({ id }) => !excluded.includes(id));
}

/** The first wording of each promise, of those that were not taken back. */
async function originalsOf(claims: readonly { promiseId: string | null }[]): Promise<BeforeLine[]> {
  const promiseIds = [...new Set(claims.flatMap(({ promiseId }) => promiseId ?? []))];
  if (promiseIds.length === 0) return [];
  const rows = await db().claim.findMany({
    where: {
      promiseId: { in: promiseIds },
      status: { not: "withdrawn" },
      NOT: { publicSince: { not: null }, status: { not: "checked" } },
    },
    orderBy: [{ saidOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    distinct: ["promiseId"],
    select: beforeLine,
  });
  return rated(rows);
}

/** Claims on record that a claim that is being written may repeat. */
export async function saidBefore(
  { texts, speaker, kind, on, not }: SaidBeforeQuery,
  caller?: Caller,
): Promise<SaidBefore[]> {
  const words = [...new Set(texts)].filter(Boolean);
  if (words.length === 0) return [];
  const asked = { texts: words, kind: kind ?? undefined };
  return similarTo({ text: [...words, speaker].join("\n").trim(), asked, on, caller }, not);
}

type Recorded = ClaimWords & {
  id: string;
  kind: ClaimKind;
  saidOn: Date | null;
  saidPrecision: DatePrecision | null;
  speaker: { nameEn: string | null; nameZh: string | null };
};

/** Other claims on record that may say the same as one of them. */
export async function similarOnRecord(claim: Recorded): Promise<SaidBefore[]> {
  const { nameEn, nameZh } = claim.speaker;
  const text = [queryText(claim), nameEn ?? nameZh].join("\n");
  const texts = [claim.quote, claim.statementEn, claim.statementZh].filter((one) => one !== null);
  const on = storedDate(claim.saidOn, claim.saidPrecision);
  return similarTo({ text, asked: { texts, kind: claim.kind }, on }, [claim.id]);
}

/** Finds candidates for linking wordings of a promise (lib/promises). */
export const findPromises: FindSimilar = async ({ not, ...query }) => {
  const hits = await findSimilarClaims({ ...query, excludedIds: not, kind: "promise", limit: MAX_PROMISES });
  return hits.map(({ id }) => id);
};
