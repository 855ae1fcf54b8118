import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Verb } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { moveClaim } from "@/lib/claims/workflow";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim, Verdict } from "@/lib/generated/prisma/client";
import { onePersonMode } from "@/lib/settings/queries";
import { reviewer } from "./assign.mutations";
import { unknownCitations } from "./citations";
import { given, groundsOf } from "./grounds";
import { groundsFor, numbersFor } from "./grounds.queries";
import { notInReview } from "./inReview";
import { besideOf, hasSource, hiddenArticlesWith, lockVerdict } from "./queries";
import { ratingsFor } from "./ratings";
import { restsOnMissing } from "./restsOn";
import type { Publication, Retraction, Returned } from "./schema";
import { type VerdictStep, verdictAfter } from "./workflow";
import { writersOf } from "./writers.queries";

/** What every one of these writes has in its hands: the rows, held, and the status that follows. */
type Locked = {
  tx: Tx;
  me: Actor;
  claim: Claim;
  verdict: Verdict;
  status: Verdict["status"];
  /** Whether `me` wrote any of it. */
  isOwn: boolean;
};

const about = (claim: Claim) => ({ subjectType: "claim", subjectId: claim.id }) as const;

/** Holds the claim and its verdict, asks whether `me` may, and only then whether the step exists. */
function decide<T>(
  actor: Actor,
  { verdictId, revision }: { verdictId: string; revision?: number },
  [verb, step]: [Verb, VerdictStep],
  work: (held: Locked) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(actor, async (tx, me) => {
    const mayAtAll = forbidden(me, verb);
    if (mayAtAll) return mayAtAll;
    const found = await lockVerdict(tx, verdictId);
    if (!found) return refuse("not_found");
    const onePerson = await onePersonMode(tx);
    const authorIds = await writersOf(found.verdict, tx);
    const no = forbidden(me, verb, { authorIds, onePerson });
    if (no) return no;
    const status = verdictAfter(found.verdict.status, step);
    if (!status) return refuse("verdict_state", { theirs: { status: found.verdict.status } });
    if (revision !== undefined && revision !== found.verdict.revision) return refuse("changed_since_read");
    return work({ tx, me, ...found, status, isOwn: authorIds.includes(me.id) });
  });
}

export type Published = { slug: string; version: number; onePerson: boolean };

/**
 * Makes a submitted verdict the one that readers see, in place of the version before. With the first one the
 * claim becomes public, and so do its promise and the articles that mention it.
 */
export function publishVerdict(actor: Actor, input: Publication): Promise<Result<Published>> {
  return decide(
    actor,
    input,
    ["publish_verdict", "publish"],
    async ({ tx, me, claim, verdict, status, isOwn }) => {
      const closed = notInReview(claim);
      if (closed) return closed;
      const isRead = input.beside === (await besideOf(claim.id, tx));
      if (claim.revision !== input.claimRevision || !isRead) return refuse("changed_since_read");
      const { id: verdictId, version, rating } = verdict;
      if (!rating || !ratingsFor(claim.kind).includes(rating)) return refuse("rating_does_not_fit");
      const has = { source: await hasSource(claim.id, tx), date: claim.saidOn !== null };
      const grounds = groundsOf(has, input);
      if (!grounds.ok) return grounds;
      const isMissing = await restsOnMissingWords(tx, verdict);
      if (isMissing && !verdict.quoteReason) return refuse("decisive_not_found");
      const [unknown] = Object.values(unknownCitations(verdict, verdict.format, await numbersFor(tx, claim)));
      if (unknown) return refuse("unknown_source", { values: unknown });
      const moved = moveClaim(claim, "check");
      if (!moved.ok) return moved;
      const now = new Date();
      const superseded = await supersede(tx, claim, verdict.id, now);
      await tx.verdict.update({
        where: { id: verdict.id },
        data: {
          status,
          secondId: me.id,
          publishedAt: now,
          onePerson: isOwn,
          ...grounds.value,
          quoteReason: isMissing ? verdict.quoteReason : null,
          revision: { increment: 1 },
        },
      });
      await makePublic(tx, claim, moved.value.data, now);
      await append(tx, me.id, ...superseded, {
        ...about(claim),
        verb: "verdict.published",
        data: { verdictId, version, rating, onePerson: isOwn, ...given(grounds.value) },
      });
      return done({ slug: claim.slug, version, onePerson: isOwn });
    },
  );
}

async function restsOnMissingWords(tx: Tx, { id, claimId }: Verdict): Promise<boolean> {
  const rows = await tx.verdictEvidence.findMany({ where: { verdictId: id }, select: { evidenceId: true } });
  return restsOnMissing(
    await groundsFor(tx, claimId),
    rows.map(({ evidenceId }) => evidenceId),
  );
}

/** Ends the verdict that stands, if there is one, in favour of its next version. */
async function supersede(tx: Tx, claim: Claim, byVerdictId: string, endedAt: Date): Promise<AuditEvent[]> {
  const standing = await tx.verdict.findFirst({ where: { claimId: claim.id, status: "published" } });
  const status = standing && verdictAfter(standing.status, "supersede");
  if (!status) return [];
  await tx.verdict.update({
    where: { id: standing.id },
    data: { status, endedAt, revision: { increment: 1 } },
  });
  return [{ ...about(claim), verb: "verdict.superseded", data: { verdictId: standing.id, byVerdictId } }];
}

async function makePublic(tx: Tx, claim: Claim, moved: { status: Claim["status"] }, now: Date) {
  await tx.claim.update({
    where: { id: claim.id },
    data: {
      ...moved,
      // Never written again: the database's microseconds would not survive the way through a Date.
      ...(claim.publicSince ? {} : { publicSince: now }),
      assigneeId: null,
      assignedAt: null,
    },
  });
  if (claim.promiseId) {
    await tx.promise.updateMany({
      where: { id: claim.promiseId, publicSince: null },
      data: { publicSince: now },
    });
  }
  await tx.article.updateMany({ where: hiddenArticlesWith(claim.id), data: { publicSince: now } });
}

/** Hands a submitted verdict back to its author with a comment; the author may take it back the same way. */
export function returnVerdict(actor: Actor, input: Returned): Promise<Result<{ slug: string }>> {
  return decide(actor, input, ["return_verdict", "return"], async ({ tx, me, claim, verdict, status }) => {
    await tx.verdict.update({
      where: { id: verdict.id },
      data: { status, returnComment: input.comment, secondId: me.id, revision: { increment: 1 } },
    });
    // Who has left goes on with nothing: then it is free for whoever takes it.
    if (claim.assigneeId === null && (await reviewer(tx, verdict.authorId))) {
      await tx.claim.update({
        where: { id: claim.id },
        data: { assigneeId: verdict.authorId, assignedAt: new Date() },
      });
    }
    await append(tx, me.id, {
      ...about(claim),
      verb: "verdict.returned",
      data: { verdictId: verdict.id, comment: input.comment },
    });
    return done({ slug: claim.slug });
  });
}

/**
 * Takes back the verdict that stands, at once, with a public notice, which says that one person did it until a second
 * confirms. Its claim is open again and stays public.
 */
export function retractVerdict(actor: Actor, input: Retraction): Promise<Result<{ slug: string }>> {
  return decide(actor, input, ["retract_verdict", "retract"], async ({ tx, me, claim, verdict, status }) => {
    const { reasonEn, reasonZh } = input;
    await tx.verdict.update({
      where: { id: verdict.id },
      data: {
        status,
        retractionEn: reasonEn,
        retractionZh: reasonZh,
        retractedById: me.id,
        endedAt: new Date(),
        revision: { increment: 1 },
      },
    });
    const moved = claim.status === "withdrawn" ? null : moveClaim(claim, "reopen");
    if (moved && !moved.ok) return moved;
    if (moved) await tx.claim.update({ where: { id: claim.id }, data: moved.value.data });
    const reason = reasonEn ?? reasonZh ?? "";
    await append(tx, me.id, {
      ...about(claim),
      verb: "verdict.retracted",
      data: { verdictId: verdict.id, reason },
    });
    return done({ slug: claim.slug });
  });
}
