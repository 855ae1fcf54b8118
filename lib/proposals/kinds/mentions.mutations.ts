import {
  lockClaimMentioned,
  markRemoved,
  putMention,
  putOrphan,
  selectorAt,
} from "@/lib/claims/mentions.mutations";
import { attachedMention, newMention, removedMention } from "@/lib/claims/schema";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { defineKind, type Reading } from "../kind";
import type { Words } from "../words";

async function titleOf(tx: Tx, articleVersionId: string): Promise<string | null> {
  const row = await tx.articleVersion.findUnique({
    where: { id: articleVersionId },
    select: { article: { select: { title: true } } },
  });
  return row?.article.title ?? null;
}

async function placeWords(tx: Tx, at: { articleVersionId: string; exact: string }): Promise<Words> {
  return { article: await titleOf(tx, at.articleVersionId), quote: at.exact };
}

async function readingOf(tx: Tx, claimId: string, before: Words, after: Words): Promise<Result<Reading>> {
  const claim = await tx.claim.findUnique({ where: { id: claimId } });
  if (!claim) return refuse("not_found");
  const subject = { type: "claim", id: claim.id } as const;
  return done({ subject, isPublic: claim.publicSince !== null, revision: null, before, after });
}

export const addKind = defineKind({
  verb: "annotate",
  schema: newMention,
  draft: ({ draft }) => draft,
  lock: async (tx, input) => {
    // The article first: whoever adds a version of it waits, or has made this place an older one.
    await selectorAt(tx, input);
    await lockClaim(tx, input.claimId);
  },
  read: async (tx, input) => readingOf(tx, input.claimId, {}, await placeWords(tx, input)),
  apply: async (tx, input, { author }) => {
    const at = await selectorAt(tx, input);
    if (!at.ok) return at;
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: input.claimId } });
    const put = await putMention(tx, author, claim, input.articleVersionId, at.value);
    return put.ok ? done([put.value.event]) : put;
  },
});

export const removeMentionKind = defineKind({
  verb: "annotate",
  takesAway: true,
  schema: removedMention,
  lock: (tx, { mentionId }) => lockClaimMentioned(tx, mentionId),
  read: async (tx, { mentionId }) => {
    const row = await tx.mention.findUnique({ where: { id: mentionId } });
    if (!row) return refuse("not_found");
    if (row.removedAt) return refuse("mention_removed");
    return readingOf(tx, row.claimId, await placeWords(tx, row), {});
  },
  apply: async (tx, { mentionId, reason }) => {
    const removed = await markRemoved(tx, mentionId, reason);
    return removed.ok ? done([removed.value.event]) : removed;
  },
});

export const attachMentionKind = defineKind({
  verb: "annotate",
  schema: attachedMention,
  lock: async (tx, input) => {
    await selectorAt(tx, input);
    await lockClaimMentioned(tx, input.mentionId);
  },
  read: async (tx, input) => {
    const row = await tx.mention.findUnique({ where: { id: input.mentionId } });
    if (!row) return refuse("not_found");
    if (row.removedAt) return refuse("mention_removed");
    return readingOf(tx, row.claimId, await placeWords(tx, row), await placeWords(tx, input));
  },
  apply: async (tx, input, { author }) => {
    const at = await selectorAt(tx, input);
    if (!at.ok) return at;
    const put = await putOrphan(tx, author, input, at.value);
    return put.ok ? done(put.value.events) : put;
  },
});
