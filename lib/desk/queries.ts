import { UNSURE } from "@/lib/articles/queries";
import type { Actor } from "@/lib/auth/can";
import { copiesWaiting } from "@/lib/captures/review.queries";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { isDue } from "@/lib/deadlines/due.queries";
import { MOST_COUNTED } from "@/lib/notices/limits";

/** How much of each kind waits for somebody; what their role cannot do is left at 0 by the page. */
export type Waiting = {
  /** Their verdicts that came back with a comment. */
  returned: number;
  /** Verdicts that a second person must look at: not their own, unless the site is in one-person mode. */
  second: number;
  /** Rewordings to confirm or dismiss: not those they flagged, unless the site is in one-person mode. */
  rewordings: number;
  /** Wordings whose deadline passed and of which no verdict was published since. */
  due: number;
  /** Claims without a verdict under way that nobody has taken. */
  open: number;
  /** Changes to public things that another person proposed. */
  proposals: number;
  /** Errors that readers reported, and what they suggested, at which nobody looks. */
  errors: number;
  suggestions: number;
  /** Copies that another person supplied of a public claim's source. */
  copies: number;
  /** Retractions and withdrawals by another person that nobody has confirmed. */
  retractions: number;
  /** Their own proposals that were refused of late. */
  refused: number;
  /** Notices that they have not read, as far as they are counted. */
  notices: number;
  verdictDrafts: number;
  claimDrafts: number;
  /** Mentions whose words were not found again in their article's latest version. */
  orphans: number;
};

/** For how many days somebody is told on the desk that a proposal of theirs was refused. */
const TOLD_DAYS = 14;

/** What waits for `actor`, counted in as few questions to the database as it takes. */
export async function waitingFor(actor: Actor, onePerson: boolean): Promise<Waiting> {
  const [[row], copies] = await Promise.all([counted(actor, onePerson), copiesWaiting(actor.id, onePerson)]);
  if (!row) throw new Error("Counting what waits gave no row.");
  return { ...row, copies };
}

const counted = (actor: Actor, onePerson: boolean) =>
  db().$queryRaw<Omit<Waiting, "copies">[]>`
    SELECT
      (SELECT count(*)::int FROM "Verdict" WHERE status = 'returned' AND "authorId" = ${actor.id}::uuid) AS returned,
      (SELECT count(*)::int FROM "Verdict" WHERE status = 'submitted'
        AND ("authorId" <> ${actor.id}::uuid OR ${onePerson})) AS second,
      (SELECT count(*)::int FROM "Rewording" r
        JOIN "Claim" e ON e.id = r."earlierClaimId" JOIN "Claim" l ON l.id = r."laterClaimId"
        WHERE (r.status = 'flagged' AND (r."flaggedById" IS DISTINCT FROM ${actor.id}::uuid OR ${onePerson}))
          OR (r.status = 'suggested' AND e.status <> 'withdrawn' AND l.status <> 'withdrawn'
            AND e.kind = 'promise' AND l.kind = 'promise'
            AND (e."promiseId" = l."promiseId") IS NOT FALSE)) AS rewordings,
      (SELECT count(*)::int FROM "Deadline" d JOIN "Claim" c ON c.id = d."claimId"
        WHERE ${isDue(isoDay(new Date()))}) AS due,
      (SELECT count(*)::int FROM "Claim" c WHERE status = 'open'
        AND "assigneeId" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Verdict" v WHERE v."claimId" = c.id
          AND v.status IN ('draft', 'submitted', 'returned', 'published'))) AS open,
      (SELECT count(*)::int FROM "Proposal" WHERE status = 'proposed'
        AND ("authorId" <> ${actor.id}::uuid OR ${onePerson})) AS proposals,
      (SELECT count(*)::int FROM "Report" WHERE status = 'received' AND kind = 'error') AS errors,
      (SELECT count(*)::int FROM "Report" WHERE status = 'received' AND kind = 'suggestion') AS suggestions,
      (SELECT count(*)::int FROM "Verdict" WHERE status = 'retracted' AND "retractedById" <> ${actor.id}::uuid
        AND "retractionConfirmedById" IS NULL)
      + (SELECT count(*)::int FROM "Claim" WHERE status = 'withdrawn' AND "withdrawnById" <> ${actor.id}::uuid
        AND "withdrawalConfirmedById" IS NULL) AS retractions,
      (SELECT count(*)::int FROM "Proposal" WHERE status = 'refused' AND "authorId" = ${actor.id}::uuid
        AND "decidedAt" > now() - make_interval(days => ${TOLD_DAYS}::int)) AS refused,
      (SELECT count(*)::int FROM (SELECT 1 FROM "NoticeRecipient" WHERE "userId" = ${actor.id}::uuid
        AND "readAt" IS NULL LIMIT ${MOST_COUNTED + 1}) unread) AS notices,
      (SELECT count(*)::int FROM "Verdict" WHERE status = 'draft' AND "authorId" = ${actor.id}::uuid) AS "verdictDrafts",
      (SELECT count(*)::int FROM "Claim" WHERE status = 'draft' AND "createdById" = ${actor.id}::uuid) AS "claimDrafts",
      (SELECT count(*)::int FROM ${UNSURE}) AS orphans`;
