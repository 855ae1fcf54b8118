import { stands } from "@/lib/claims/listed.queries";
import { db } from "@/lib/db";
import { IN_FORCE } from "@/lib/rewordings/inForce.queries";
import { findVerdicts } from "./lists.queries";
import { findRewordings } from "./rewordingList.queries";
import { rewordingLines, verdictLines } from "./rows.queries";

export type SiteCounts = { ratings: { rating: string; kind: string; count: number }[]; reworded: number };

/** How many current verdicts there are of each rating, and how many promises have a confirmed rewording. */
export async function siteCounts(): Promise<SiteCounts> {
  const [ratings, [reworded]] = await Promise.all([
    db().$queryRaw<SiteCounts["ratings"]>`
      SELECT v.rating::text AS rating, CASE WHEN c.kind = 'promise' THEN 'promise' ELSE 'fact' END AS kind,
        count(*)::int AS count
      FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId"
      WHERE v.status = 'published' AND ${stands("c")} GROUP BY 1, 2`,
    db().$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT r."promiseId")::int AS count FROM ${IN_FORCE}`,
  ]);
  return { ratings, reworded: reworded?.count ?? 0 };
}

/** Verdicts and rewordings on the first page of the site. */
const LATEST_VERDICTS = 8;
const LATEST_REWORDINGS = 4;

/** The latest rewordings and the latest verdicts: what the first page leads with. */
export async function latest() {
  const [rewordings, verdicts] = await Promise.all([
    findRewordings({}, undefined, LATEST_REWORDINGS).then(({ rows }) => rewordingLines(rows)),
    findVerdicts({}, LATEST_VERDICTS).then(({ rows }) => verdictLines(rows)),
  ]);
  return { rewordings, verdicts };
}
