import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Author } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { discardDraft } from "@/lib/drafts/mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import type { Anchoring } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/id";
import { CodePointIndex } from "@/lib/language/text";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { threadAnswer } from "@/lib/threadAnswers";
import { offerUndo } from "@/lib/undo/mutations";
import type { UndoData } from "@/lib/undo/schema";
import { lastPlaces } from "./lastPlaces.queries";
import { ATTACHED_AGAIN } from "./mentionReasons";
import type { AttachedMention, ConfirmedMention, NewMention, RemovedMention } from "./schema";
import { describe as selectorOf, type TextSelector } from "./selector";
import { wordingMention } from "./wordingMention";

/** Adds another place where a known claim stands. */
export async function addMention(actor: Actor, input: NewMention): Promise<Result<{ mentionId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const at = await selectorAt(tx, input);
    if (!at.ok) return at;
    const row = await lockClaim(tx, input.claimId);
    if (!row) return refuse("not_found");
    if (row.publicSince) return refuse("needs_proposal");
    const mention = await putMention(tx, me, row, input.articleVersionId, at.value);
    if (!mention.ok) return mention;
    if (input.draft) await discardDraft(tx, me, input.draft);
    await append(tx, me.id, mention.value.event);
    return done({ mentionId: mention.value.id });
  });
}

/** Part of a write that holds the claim: marks it at another place, whose article readers may then see. */
export async function putMention(
  tx: Tx,
  by: Author,
  claim: Pick<Claim, "id" | "status" | "publicSince">,
  articleVersionId: string,
  at: TextSelector,
): Promise<Result<{ id: string; event: AuditEvent }>> {
  if (claim.status === "withdrawn") return refuse("claim_withdrawn");
  const mention = await insertMention(tx, by, claim.id, articleVersionId, at);
  if (mention.ok && claim.publicSince) await showArticle(tx, articleVersionId);
  return mention;
}

export async function removeMention(
  actor: Actor,
  { mentionId, reason }: RemovedMention,
): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const claim = await lockClaimMentioned(tx, mentionId);
    if (!claim) return refuse("not_found");
    if (claim.publicSince) return refuse("needs_proposal");
    const removed = await markRemoved(tx, mentionId, reason);
    if (!removed.ok) return removed;
    const { statementEn: nameEn, statementZh: nameZh } = claim;
    await offerUndo(tx, me, "mention_removed", { claimId: claim.id, mentionId }, { nameEn, nameZh });
    await append(tx, me.id, removed.value.event);
    return done(null);
  });
}

/** Part of a write that puts a mark back which was taken off a claim that readers still do not see. */
export async function putMentionBack(
  tx: Tx,
  { claimId, mentionId }: UndoData<"mention_removed">,
): Promise<Result<AuditEvent[]>> {
  const claim = await lockClaim(tx, claimId);
  await lockRows(tx, "Mention", [mentionId]);
  const row = await tx.mention.findUnique({ where: { id: mentionId }, include: { articleVersion: true } });
  if (!claim || claim.publicSince || claim.status === "withdrawn") return refuse("undo_changed");
  if (!row?.removedAt || row.claimId !== claimId) return refuse("undo_changed");
  // What came in between was not told of this place: it is marked anew there.
  if (await isOvertaken(tx, row.articleVersion)) return refuse("newer_version");
  const { articleVersionId, start, end } = row;
  const same = { claimId, articleVersionId, start, end, removedAt: null };
  if (start !== null && (await tx.mention.count({ where: same })) > 0) return refuse("mention_exists");
  await tx.mention.update({ where: { id: mentionId }, data: { removedAt: null, removedReason: null } });
  const about = { subjectType: "claim", subjectId: claimId } as const;
  return done([{ ...about, verb: "mention.put_back", data: { mentionId } }]);
}

/** The claim of a mention, held. */
export async function lockClaimMentioned(tx: Tx, mentionId: string): Promise<Claim | null> {
  const found = await tx.mention.findUnique({ where: { id: mentionId }, select: { claimId: true } });
  return found && lockClaim(tx, found.claimId);
}

/** Attaches an orphan where a person found it: a new mention that points to the old one. */
export async function attachMention(
  actor: Actor,
  input: AttachedMention,
): Promise<Result<{ mentionId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const at = await selectorAt(tx, input);
    if (!at.ok) return at;
    const claim = await lockClaimMentioned(tx, input.mentionId);
    if (!claim) return refuse("not_found");
    if (claim.publicSince) return refuse("needs_proposal");
    const put = await putOrphan(tx, me, input, at.value);
    if (!put.ok) return put;
    await append(tx, me.id, ...put.value.events);
    return done({ mentionId: put.value.id });
  });
}

/** Part of a write that holds the claim. */
export async function putOrphan(
  tx: Tx,
  by: Author,
  input: AttachedMention,
  at: TextSelector,
): Promise<Result<{ id: string; events: AuditEvent[] }>> {
  if (await isReworded(tx, input.mentionId)) return refuse("mention_reworded");
  const removed = await markRemoved(tx, input.mentionId, ATTACHED_AGAIN);
  if (!removed.ok) return removed;
  const { claimId, anchoring } = removed.value;
  if (anchoring !== "orphan") return refuse("mention_not_lost");
  const origin = { carriedFromId: input.mentionId };
  const mention = await insertMention(tx, by, claimId, input.articleVersionId, at, origin);
  if (!mention.ok) return mention;
  return done({ id: mention.value.id, events: [removed.value.event, mention.value.event] });
}

/**
 * Carries every live mention of a version to a newer one of the same article: exact, moved, to confirm or as an orphan.
 * A second call does nothing. It writes to the log, so call it last.
 */
export async function carryMentions(
  tx: Tx,
  me: Actor,
  fromVersionId: string,
  toVersionId: string,
): Promise<Result<Record<Anchoring, number>>> {
  const counts: Record<Anchoring, number> = { exact: 0, moved: 0, to_confirm: 0, orphan: 0 };
  const to = await tx.articleVersion.findUniqueOrThrow({
    where: { id: toVersionId },
    select: { text: true },
  });
  const live = await tx.mention.findMany({
    where: {
      articleVersionId: fromVersionId,
      removedAt: null,
      AND: [
        { carriedTo: { none: { articleVersionId: toVersionId } } },
        // What became another wording in this version already: that one is carried on.
        { carriedTo: { none: { articleVersionId: fromVersionId, ...wordingMention } } },
      ],
    },
    orderBy: { id: "asc" },
  });
  const taken = await tx.mention.findMany({
    where: { articleVersionId: toVersionId, removedAt: null },
    select: { claimId: true, start: true, end: true },
  });
  const { earlier, stood } = await lastPlaces(tx, fromVersionId, live);
  const mentions = live.map(({ id, claimId, exact, prefix, suffix }) => {
    const { place = null, isSure = false } = stood.get(id) ?? {};
    return { id, claimId, exact, prefix, suffix, stood: place, isSure };
  });
  const found = await threadAnswer("carry_mentions", { earlier, text: to.text, mentions, taken });
  if (!found.ok) return found;
  const rows = found.value.map((mention) => ({
    id: newId(),
    claimId: mention.claimId,
    articleVersionId: toVersionId,
    exact: mention.exact,
    prefix: mention.prefix,
    suffix: mention.suffix,
    start: mention.start,
    end: mention.end,
    anchoring: mention.anchoring,
    carriedFromId: mention.id,
    createdById: me.id,
  }));
  await tx.mention.createMany({ data: rows });
  for (const row of rows) counts[row.anchoring]++;
  const events = rows.map(
    (row): AuditEvent => ({
      verb: "mention.carried",
      subjectType: "claim",
      subjectId: row.claimId,
      data: { mentionId: row.id, fromId: row.carriedFromId, anchoring: row.anchoring },
    }),
  );
  await append(tx, me.id, ...events);
  return done(counts);
}

/** The selector of a place, if its words stand there and no newer version of the article does. */
export async function selectorAt(
  tx: Tx,
  at: { articleVersionId: string; start: number; end: number; exact: string },
): Promise<Result<TextSelector>> {
  const version = await tx.articleVersion.findUnique({ where: { id: at.articleVersionId } });
  if (!version) return refuse("not_found");
  if (await isOvertaken(tx, version)) return refuse("newer_version");
  const text = new CodePointIndex(version.text);
  const fits = at.start < at.end && at.end <= text.length && text.slice(at.start, at.end) === at.exact;
  return fits ? done(selectorOf(version.text, at.start, at.end)) : refuse("words_moved");
}

/** Whether its article has a newer version; none comes until the transaction ends. */
async function isOvertaken(
  tx: Tx,
  { articleId, number }: { articleId: string; number: number },
): Promise<boolean> {
  // Whoever adds a version locks the article: a mention is made before it and carried over, or refused after it.
  await tx.$executeRaw`SELECT 1 FROM "Article" WHERE id = ${articleId}::uuid FOR SHARE`;
  return (await tx.articleVersion.count({ where: { articleId, number: { gt: number } } })) > 0;
}

export async function insertMention(
  tx: Tx,
  by: Author,
  claimId: string,
  articleVersionId: string,
  at: TextSelector,
  more: { carriedFromId?: string } = {},
): Promise<Result<{ id: string; event: AuditEvent }>> {
  const id = newId();
  const row = { id, claimId, articleVersionId, ...at, ...more, createdById: by.id };
  const { count } = await tx.mention.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return refuse("mention_exists");
  const data = { mentionId: id, articleVersionId };
  return done({ id, event: { verb: "mention.added", subjectType: "claim", subjectId: claimId, data } });
}

/**
 * Says that a place which was found by likeness is the right one: from then on readers see it marked. Of a claim that they
 * see already it takes a reviewer, as every change to it does.
 */
export async function confirmMention(
  actor: Actor,
  { mentionId }: ConfirmedMention,
): Promise<Result<{ isPublic: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const claim = await lockClaimMentioned(tx, mentionId);
    if (!claim) return refuse("not_found");
    await lockRows(tx, "Mention", [mentionId]);
    const row = await tx.mention.findUniqueOrThrow({ where: { id: mentionId } });
    if (row.removedAt) return refuse("mention_removed");
    if (await isReworded(tx, mentionId)) return refuse("mention_reworded");
    const isPublic = claim.publicSince !== null;
    const notPublic = isPublic ? forbidden(me, "decide_proposal") : null;
    if (notPublic) return notPublic;
    if (row.confirmedAt) return done({ isPublic });
    if (row.anchoring !== "to_confirm") return refuse("mention_not_doubtful");
    await tx.mention.update({
      where: { id: row.id },
      data: { confirmedById: me.id, confirmedAt: new Date() },
    });
    const about = { subjectType: "claim", subjectId: row.claimId } as const;
    await append(tx, me.id, { ...about, verb: "mention.confirmed", data: { mentionId: row.id } });
    return done({ isPublic });
  });
}

/** Whether the words of a mention became another wording in its own version, where that one is marked. */
export async function isReworded(tx: Tx, mentionId: string): Promise<boolean> {
  const row = await tx.mention.findUnique({ where: { id: mentionId } });
  if (!row) return false;
  const { articleVersionId, claimId } = row;
  const by = { carriedFromId: mentionId, articleVersionId, claimId: { not: claimId } };
  return (await tx.mention.count({ where: { ...by, ...wordingMention } })) > 0;
}

/** Part of a write that holds the mention's claim. */
export async function markRemoved(
  tx: Tx,
  mentionId: string,
  reason: string,
): Promise<Result<{ claimId: string; anchoring: Anchoring; event: AuditEvent }>> {
  await lockRows(tx, "Mention", [mentionId]);
  const row = await tx.mention.findUnique({ where: { id: mentionId } });
  if (!row) return refuse("not_found");
  if (row.removedAt) return refuse("mention_removed");
  await tx.mention.update({ where: { id: row.id }, data: { removedAt: new Date(), removedReason: reason } });
  const event: AuditEvent = {
    verb: "mention.removed",
    subjectType: "claim",
    subjectId: row.claimId,
    data: { mentionId: row.id, reason },
  };
  return done({ claimId: row.claimId, anchoring: row.anchoring, event });
}

/** A public claim stands in it now, so readers may see it. */
async function showArticle(tx: Tx, articleVersionId: string): Promise<void> {
  await tx.article.updateMany({
    where: { publicSince: null, versions: { some: { id: articleVersionId } } },
    data: { publicSince: new Date() },
  });
}
