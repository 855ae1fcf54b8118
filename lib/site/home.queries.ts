import { listed } from "@/lib/claims/listed.queries";
import { db } from "@/lib/db";
import { IN_FORCE } from "@/lib/rewordings/inForce.queries";
import { chosenLead } from "@/lib/settings/queries";
import { findVerdicts } from "./lists.queries";
import { findRewordings } from "./rewordingList.queries";
import { rewordingLines, verdictLines } from "./rows.queries";

export type SiteCounts = {
  ratings: { rating: string; kind: string; count: number }[];
  promises: number;
  reworded: number;
};

/**
 * How many promises have a verdict of each rating against any of their wordings, how many there are and how many were
 * reworded, and how many other claims have each rating: each the length of the list that it leads to.
 */
export async function siteCounts(): Promise<SiteCounts> {
  const [ratings, [counted]] = await Promise.all([
    db().$queryRaw<SiteCounts["ratings"]>`
      SELECT v.rating::text AS rating, CASE WHEN c.kind = 'promise' THEN 'promise' ELSE 'fact' END AS kind,
        count(DISTINCT CASE WHEN c.kind = 'promise' THEN p.id ELSE c.id END)::int AS count
      FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId"
      LEFT JOIN "Promise" p ON p.id = c."promiseId" AND p."publicSince" IS NOT NULL
      WHERE v.status = 'published' AND ${listed("c")} GROUP BY 1, 2`,
    db().$queryRaw<{ promises: number; reworded: number }[]>`
      SELECT count(*)::int AS promises,
        (count(*) FILTER (WHERE p.id IN (SELECT r."promiseId" FROM ${IN_FORCE})))::int AS reworded
      FROM "Promise" p WHERE p."publicSince" IS NOT NULL
        AND EXISTS (SELECT 1 FROM "Claim" c WHERE c."promiseId" = p.id AND ${listed("c")})`,
  ]);
  return { ratings, promises: counted?.promises ?? 0, reworded: counted?.reworded ?? 0 };
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
  const [rewordings, verdicts] = await Promise.all([latestRewordings(), latestVerdicts()]);
  return { rewordings, verdicts };
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
