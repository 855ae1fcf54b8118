import { isListed, listed } from "@/lib/claims/listed.queries";
import { db } from "@/lib/db";
import { IN_FORCE } from "@/lib/rewordings/inForce.queries";
import { NO_VERDICT } from "@/lib/search/schema";
import { chosenLead } from "@/lib/settings/queries";
import { findVerdicts } from "./lists.queries";
import { LISTED_PROMISE, STATE_OF_PROMISE } from "./promiseState.queries";
import { retractionsOf } from "./retraction.queries";
import { findRewordings } from "./rewordingList.queries";
import { rewordingLines, verdictLines } from "./rows.queries";
import { isPublic } from "./select";

export type SiteCounts = {
  /** By state: a rating, or `NO_VERDICT`. */
  promises: Counted[];
  /** Other claims by the rating in force. */
  facts: Counted[];
  /** Promises in all, and those that were reworded. */
  all: number;
  reworded: number;
  /** Claims in all, each wording of a promise being one. */
  claims: number;
};

type Counted = { rating: string; count: number };

/**
 * How many promises there are in each state, once each, how many in all and how many were reworded, and how many other
 * claims have each rating: each the length of the list that it leads to.
 */
export async function siteCounts(): Promise<SiteCounts> {
  const [promises, facts, [row], claims] = await Promise.all([
    db().$queryRaw<Counted[]>`
      SELECT coalesce(${STATE_OF_PROMISE}, ${NO_VERDICT}) AS rating, count(*)::int AS count
      FROM "Promise" p WHERE ${LISTED_PROMISE} GROUP BY 1`,
    db().$queryRaw<Counted[]>`
      SELECT v.rating::text AS rating, count(*)::int AS count
      FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId"
      WHERE v.status = 'published' AND c.kind <> 'promise' AND ${listed("c")} GROUP BY 1`,
    db().$queryRaw<{ reworded: number }[]>`
      SELECT count(*)::int AS reworded FROM "Promise" p
      WHERE ${LISTED_PROMISE} AND p.id IN (SELECT r."promiseId" FROM ${IN_FORCE})`,
    db().claim.count({ where: isListed }),
  ]);
  const all = promises.reduce((sum, { count }) => sum + count, 0);
  return { promises, facts, all, reworded: row?.reworded ?? 0, claims };
}

/** Verdicts and rewordings on the first page of the site. */
const LATEST_VERDICTS = 8;
const LATEST_REWORDINGS = 4;

/** The id of the rewording that leads by choice, in the version that is in force now; null where it is in force no more. */
async function leadInForce(): Promise<string | null> {
  const chosen = await chosenLead();
  if (!chosen) return null;
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM ${IN_FORCE} AND (r."earlierClaimId", r."laterClaimId") = (
      SELECT "earlierClaimId", "laterClaimId" FROM "Rewording" WHERE id = ${chosen}::uuid)`;
  return row?.id ?? null;
}

/** Rewordings from which the one that leads is chosen. */
const CHOICES = 100;

/** What leads by choice, and what else can: the latest rewordings. */
export async function leadChoices() {
  const [lead, { rows }] = await Promise.all([leadInForce(), findRewordings({}, undefined, CHOICES)]);
  const isListed = !lead || rows.some(({ id }) => id === lead);
  return { lead, rewordings: await rewordingLines(isListed ? rows : [{ id: lead }, ...rows]) };
}

/** The rewording that leads and the latest others, and the latest verdicts: first those that say what was found. */
export async function latest() {
  const [rewordings, verdicts, leadGone] = await Promise.all([
    latestRewordings(),
    latestVerdicts(),
    withdrawnLead(),
  ]);
  const [lead] = rewordings;
  const retractions = await retractionsOf(lead ? [lead.earlierClaim, lead.laterClaim] : []);
  return { rewordings, verdicts, leadGone, retractions };
}

/** The rewording that was chosen to lead and does no more, since a wording of it was withdrawn: when and why. */
async function withdrawnLead() {
  const id = await chosenLead();
  if (!id) return null;
  const wording = { status: "withdrawn", ...isPublic } as const;
  const row = await db().claim.findFirst({
    where: { ...wording, OR: [{ earlierIn: { some: { id } } }, { laterIn: { some: { id } } }] },
    orderBy: { withdrawnAt: "asc" },
    select: { withdrawnAt: true, withdrawnReason: true },
  });
  return row && { id, ...row };
}

async function latestRewordings() {
  const [lead, { rows }] = await Promise.all([
    leadInForce(),
    findRewordings({}, undefined, LATEST_REWORDINGS),
  ]);
  const others = rows.filter(({ id }) => id !== lead);
  const found = lead ? [{ id: lead }, ...others] : rows;
  return rewordingLines(found.slice(0, LATEST_REWORDINGS));
}

async function latestVerdicts() {
  const rated = (await findVerdicts({}, LATEST_VERDICTS, "rated")).rows;
  const room = LATEST_VERDICTS - rated.length;
  const open = room > 0 ? (await findVerdicts({ rating: "not_yet_rated" }, room)).rows : [];
  return verdictLines([...rated, ...open]);
}
