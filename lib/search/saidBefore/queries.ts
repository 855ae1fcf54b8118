import { type DatePrecision, storedDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { type ClaimWords, type FindSimilar, queryText } from "@/lib/promises/similarPromises";
import { isStatement } from "../claims/isStatement";
import { type AlikeAsked, findAlike } from "../claims/queries";
import { LIKELY } from "../rank/model";
import { lineagesTogether } from "./order";
import { type BeforeLine, beforeLine, rowOf } from "./row";
import type { AskedBefore, SaidBefore } from "./schema";

/** Claims that are looked through beside a form: more would be a search. */
const MOST_SHOWN = 6;
/** So many are looked at for the originals of what is shown. */
const LOOKED_AT = 30;
/** Below this nobody would say that the two have anything to do with each other. */
const WORTH_SHOWING = 0.03;
/** Promises that are read closely to find the wordings of one among them. */
const MOST_PROMISES = 100;

/**
 * What is alike, with the original of every promise of which it is a wording; for the desk alone, since what is not
 * published is among it. What is left out has been found too: its promise stands where it would.
 */
async function foundFor(asked: Omit<AlikeAsked, "limit" | "not">, not: string[]): Promise<SaidBefore[]> {
  const alike = await findAlike({ ...asked, limit: LOOKED_AT + not.length });
  const best = alike.filter(({ likelihood }) => likelihood >= WORTH_SHOWING);
  const shown = best.filter(({ id }) => !not.includes(id)).slice(0, MOST_SHOWN);
  const ids = [...shown, ...best.filter(({ id }) => not.includes(id))].map(({ id }) => id);
  const rows = await db().claim.findMany({ where: { id: { in: ids } }, select: beforeLine });
  const inOrder = best.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  const originals = (await originalsOf(rows)).filter(({ id }) => !ids.includes(id));
  const canBeLikely = isStatement(asked.text);
  const found = [...inOrder, ...originals].map((row) => {
    const one = alike.find(({ id }) => id === row.id);
    return rowOf(row, one && { ...one, isLikely: canBeLikely && one.likelihood >= LIKELY });
  });
  return lineagesTogether(found).filter(({ id }) => !not.includes(id));
}

/** The first wording of each promise. */
async function originalsOf(claims: readonly { promiseId: string | null }[]): Promise<BeforeLine[]> {
  const promiseIds = [...new Set(claims.flatMap(({ promiseId }) => promiseId ?? []))];
  if (promiseIds.length === 0) return [];
  return db().claim.findMany({
    where: { promiseId: { in: promiseIds }, status: { not: "withdrawn" } },
    orderBy: [{ saidOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    distinct: ["promiseId"],
    select: beforeLine,
  });
}

/** What is on record that a claim may say again which is only being written. */
export async function saidBefore({ texts, speaker, on, not }: AskedBefore): Promise<SaidBefore[]> {
  const words = [...new Set(texts)].filter(Boolean);
  if (words.length === 0) return [];
  return foundFor({ text: [...words, speaker].join("\n").trim(), on }, not);
}

type Recorded = ClaimWords & {
  id: string;
  saidOn: Date | null;
  saidPrecision: DatePrecision | null;
  speaker: { nameEn: string | null; nameZh: string | null };
};

/** What else is on record that may say the same as a claim that is. */
export async function alikeOnRecord(claim: Recorded): Promise<SaidBefore[]> {
  const { nameEn, nameZh } = claim.speaker;
  const text = [queryText(claim), nameEn ?? nameZh].join("\n");
  return foundFor({ text, on: storedDate(claim.saidOn, claim.saidPrecision) }, [claim.id]);
}

/** Finds promises for whoever links their wordings (lib/promises). */
export const findPromises: FindSimilar = async (asked) => {
  const found = await findAlike({ ...asked, kind: "promise", limit: MOST_PROMISES });
  return found.map(({ id }) => id);
};
