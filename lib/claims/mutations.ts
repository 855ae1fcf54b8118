import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Author } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { startOfDay } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { discardDraft } from "@/lib/drafts/mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { correctedSlug, reserveSlug } from "@/lib/slugs/mutations";
import { lockClaim, lockClaims } from "@/lib/sources/lockClaims.queries";
import { createdEvent, makeSpeaker, standingSpeaker } from "@/lib/speakers/mutations";
import { offerUndo } from "@/lib/undo/mutations";
import { UNDO, type UndoData } from "@/lib/undo/schema";
import { differences } from "./differences";
import { type SavedWords, savedWords } from "./draft";
import { changedFields, type EditableFields, lockedFields } from "./editableFields";
import { insertMention, selectorAt } from "./mentions.mutations";
import type { ChangedClaim, ClaimOfKind, NewClaim, WithdrawnClaim } from "./schema";
import { moveClaim } from "./workflow";

export type MadeClaim = { id: string; slug: string; mentionId: string };

/** Creates a claim with its mention, as a draft or, on request, open for review. */
export function createClaim(actor: Actor, input: NewClaim): Promise<Result<MadeClaim>> {
  return write(actor, async (tx, me) => {
    const made = await insertClaim(tx, me, input);
    if (!made.ok) return made;
    await append(tx, me.id, ...made.value.events);
    return done(made.value.claim);
  });
}

/** Part of a write: makes the claim and its mention, and gives the events for the end of the transaction. */
export async function insertClaim(
  tx: Tx,
  me: Actor,
  input: NewClaim,
  /** The mention whose words became those of this claim. */
  origin: { carriedFromId?: string } = {},
): Promise<Result<{ claim: MadeClaim; events: AuditEvent[] }>> {
  const no = forbidden(me, "annotate");
  if (no) return no;
  const at = await selectorAt(tx, input);
  if (!at.ok) return at;
  const said = await wordsOf(tx, input);
  if (!said.ok) return said;
  const id = newId();
  const slug = await reserveSlug(tx, "claim", input.statementEn || input.statementZh || "", id);
  const opened = input.open === "yes" ? moveClaim({ id, status: "draft" }, "open") : null;
  if (opened?.ok === false) return opened;
  await tx.claim.create({
    data: { id, slug, createdById: me.id, ...said.value.words, ...opened?.value.data },
  });
  const mention = await insertMention(tx, me, id, input.articleVersionId, at.value, origin);
  if (!mention.ok) return mention;
  if (input.draft) await discardDraft(tx, me, input.draft);
  if (input.kind === "promise") await readPromise(tx, id);
  const created = { verb: "claim.created", subjectType: "claim", subjectId: id } as const;
  const added = [{ ...created, data: { slug, kind: input.kind } }, mention.value.event];
  const events = [...said.value.events, ...added, ...present(opened?.value.event)];
  return done({ claim: { id, slug, mentionId: mention.value.id }, events });
}

/** Changes a claim's words. From an older revision: a conflict that shows the other's words. */
export async function changeClaim(actor: Actor, input: ChangedClaim): Promise<Result<{ revision: number }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const row = await lockClaim(tx, input.claimId);
    if (!row) return refuse("not_found");
    if (row.status === "withdrawn") return refuse("claim_withdrawn");
    const said = await wordsOf(tx, input);
    if (!said.ok) return said;
    const changed = changedFields(row, said.value.words);
    const stale = row.revision !== input.revision;
    if (stale && changed.length > 0) return refuse("conflict", { theirs: await wordsShown(tx, row) });
    const locked = row.publicSince ? lockedFields(row, changed) : [];
    if (locked.length > 0) {
      return refuse("claim_words_locked", {
        fields: Object.fromEntries(locked.map((name) => [name, "locked"])),
      });
    }
    if (row.promiseId && changed.includes("kind")) return refuse("claim_in_promise");
    if (input.draft) await discardDraft(tx, me, input.draft);
    if (changed.length === 0) return done({ revision: row.revision });
    if (row.publicSince) return refuse("needs_proposal");
    await append(tx, me.id, ...said.value.events, await putWords(tx, row, said.value.words));
    return done({ revision: row.revision + 1 });
  });
}

/** Changes the kind alone, until a verdict is published: readers have seen it from then on. */
export async function changeKind(actor: Actor, input: ClaimOfKind): Promise<Result<{ revision: number }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const row = await lockClaim(tx, input.claimId);
    if (!row) return refuse("not_found");
    if (row.status === "withdrawn") return refuse("claim_withdrawn");
    if (row.publicSince) return refuse("claim_words_locked", { fields: { kind: "locked" } });
    if (row.promiseId && input.kind !== row.kind) return refuse("claim_in_promise");
    const givenBy = input.kind === "departure_reason" ? (input.givenBy ?? null) : null;
    const words: EditableFields = { ...row, kind: input.kind, givenBy };
    if (changedFields(row, words).length === 0) return done({ revision: row.revision });
    if (row.revision !== input.revision) return refuse("conflict", { theirs: await wordsShown(tx, row) });
    await append(tx, me.id, await putWords(tx, row, words));
    return done({ revision: row.revision + 1 });
  });
}

/** Part of a write that holds the claim and has asked whether these words may change. */
export async function putWords(tx: Tx, row: Claim, words: EditableFields): Promise<AuditEvent> {
  const fields = changedFields(row, words);
  const data = Object.fromEntries(fields.map((name) => [name, words[name]]));
  const { slug, publicSince } = row;
  const title = words.statementEn || words.statementZh || "";
  const isRenamed = fields.includes("statementEn") || fields.includes("statementZh");
  const now = publicSince || !isRenamed ? slug : await correctedSlug(tx, "claim", title, row);
  await tx.claim.update({
    where: { id: row.id },
    data: { ...data, slug: now, revision: { increment: 1 } },
  });
  if (words.kind === "promise") await readPromise(tx, row.id);
  if (fields.includes("quote")) await askForChecks(tx, row.id);
  return { verb: "claim.changed", subjectType: "claim", subjectId: row.id, data: { fields } };
}

/** What the program does with the words of a promise: it looks for other wordings, and for the days that they name. */
async function readPromise(tx: Tx, claimId: string): Promise<void> {
  await addJobs(tx, "suggest_rewordings", [{ claimId }]);
  await addJobs(tx, "read_deadlines", [{ claimId }]);
}

/** A claim's own words are looked for where they come from. */
async function askForChecks(tx: Tx, claimId: string): Promise<void> {
  const origins = await tx.evidence.findMany({
    where: { claimId, stance: "origin", removedAt: null },
    select: { sourceId: true },
  });
  await addJobs(tx, "check_quotes", origins);
}

/** Ready for review. */
export async function openClaim(actor: Actor, { claimId }: { claimId: string }): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const row = await lockClaim(tx, claimId);
    if (!row) return refuse("not_found");
    const moved = moveClaim(row, "open");
    if (!moved.ok) return moved;
    // Whoever went on with the draft for somebody else is not its reviewer.
    const freed = { assigneeId: null, assignedAt: null };
    await tx.claim.update({
      where: { id: row.id },
      data: { ...moved.value.data, ...freed, revision: { increment: 1 } },
    });
    await append(tx, me.id, ...present(moved.value.event));
    return done(null);
  });
}

/**
 * Withdraws a claim, with a reason. A public one can only be withdrawn by a reviewer; readers are told that one person
 * did it until a second confirms.
 */
export async function withdrawClaim(
  actor: Actor,
  { claimId, reason, duplicateOfId, same: isSame }: WithdrawnClaim,
): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const held = await lockClaims(tx, [claimId, ...present(duplicateOfId)]);
    const row = held.find(({ id }) => id === claimId);
    if (!row || row.deletedAt) return refuse("not_found");
    const same = duplicateOfId ? { duplicateOfId } : {};
    const other = held.find(({ id }) => id === duplicateOfId);
    if (duplicateOfId && !isOther(row, other)) return refuse("no_duplicate");
    const notPublic = row.publicSince ? forbidden(me, "retract_verdict") : null;
    if (notPublic) return notPublic;
    if (other && !isSame && differences(row, other).length > 0)
      return refuse("duplicate_differs", { fields: { same: "duplicate_differs" } });
    const moved = moveClaim(row, { withdraw: reason });
    if (!moved.ok) return moved;
    const released = { assigneeId: null, assignedAt: null, revision: { increment: 1 } };
    const told = row.publicSince ? { withdrawnById: me.id, withdrawnAt: new Date() } : {};
    await tx.claim.update({
      where: { id: row.id },
      data: { ...moved.value.data, ...released, ...told, ...same },
    });
    const about = { subjectType: "claim", subjectId: row.id } as const;
    const data = { reason: moved.value.data.withdrawnReason ?? reason, ...same };
    if (!row.publicSince) await offerWithdrawn(tx, me, row);
    await append(tx, me.id, { ...about, verb: "claim.withdrawn", data });
    return done(null);
  });
}

/** What readers saw is not taken back in silence: its notice stands, and a second person looks at it. */
async function offerWithdrawn(tx: Tx, me: Author, row: Claim): Promise<void> {
  const { id: claimId, assigneeId, statementEn: nameEn, statementZh: nameZh } = row;
  const { status } = UNDO.claim_withdrawn.pick({ status: true }).parse(row);
  const assignedAt = row.assignedAt?.toISOString() ?? null;
  const was = { claimId, revision: row.revision + 1, status, assigneeId, assignedAt };
  await offerUndo(tx, me, "claim_withdrawn", was, { nameEn, nameZh });
}

/** Part of a write that takes the withdrawal of a claim back which readers never saw. */
export async function takeWithdrawalBack(
  tx: Tx,
  { claimId, revision, status, assigneeId, assignedAt }: UndoData<"claim_withdrawn">,
): Promise<Result<AuditEvent[]>> {
  const row = await lockClaim(tx, claimId);
  if (row?.status !== "withdrawn" || row.deletedAt || row.revision !== revision)
    return refuse("undo_changed");
  await tx.claim.update({
    where: { id: claimId },
    data: {
      ...{ status, withdrawnReason: null, duplicateOfId: null, assigneeId, assignedAt },
      revision: { increment: 1 },
    },
  });
  const about = { subjectType: "claim", subjectId: claimId } as const;
  return done([{ ...about, verb: "claim.withdrawal_undone", data: {} }]);
}

/** Whether readers of a claim that is withdrawn as a duplicate can go on to this one. */
function isOther(row: Claim, other: Claim | undefined): boolean {
  if (!other || other.id === row.id || other.deletedAt || other.status === "withdrawn") return false;
  return row.publicSince === null || other.publicSince !== null;
}

/** Says as a second person that a public claim was rightly withdrawn. */
export async function confirmWithdrawal(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const mayAtAll = forbidden(me, "confirm_retraction");
    if (mayAtAll) return mayAtAll;
    const row = await lockClaim(tx, claimId);
    if (!row) return refuse("not_found");
    const no = forbidden(me, "confirm_retraction", { authorIds: [row.withdrawnById] });
    if (no) return no;
    if (!row.withdrawnById || row.withdrawalConfirmedById) return refuse("nothing_to_confirm");
    await tx.claim.update({
      where: { id: claimId },
      data: { withdrawalConfirmedById: me.id, withdrawalConfirmedAt: new Date() },
    });
    const about = { subjectType: "claim", subjectId: claimId } as const;
    await append(tx, me.id, { ...about, verb: "claim.withdrawal_confirmed", data: {} });
    return done(null);
  });
}

function present<T>(value: T | null | undefined): T[] {
  return value ? [value] : [];
}

/** What a conflict shows of the other's save, with the revision to start from again. */
export async function wordsShown(tx: Tx, row: Claim): Promise<SavedWords> {
  const ids = [row.speakerId, ...present(row.subjectId)];
  const names = await tx.speaker.findMany({ where: { id: { in: ids } } });
  const named = (id: string | null) => names.find((speaker) => speaker.id === id) ?? null;
  return savedWords.parse({ ...row, speaker: named(row.speakerId), subject: named(row.subjectId) });
}

/** The columns for what was typed; makes the speaker when it is a new one. */
export async function wordsOf(
  tx: Tx,
  input: NewClaim | ChangedClaim,
): Promise<Result<{ words: EditableFields; events: AuditEvent[] }>> {
  const by = await speakerOf(tx, input);
  if (!by.ok) return by;
  const subjectId = input.subjectId ? await standingSpeaker(tx, input.subjectId) : null;
  if (input.subjectId && !subjectId) {
    return refuse("invalid", { fields: { subjectId: "not_found" } });
  }
  const words = {
    kind: input.kind,
    statementEn: input.statementEn || null,
    statementZh: input.statementZh || null,
    quote: input.quote,
    quoteLang: input.quoteLang,
    quoteTranslation: input.quoteTranslation || null,
    speakerId: by.value.id,
    subjectId,
    givenBy: input.kind === "departure_reason" ? (input.givenBy ?? null) : null,
    saidOn: input.saidOn ? startOfDay(input.saidOn.date) : null,
    saidPrecision: input.saidOn?.precision ?? null,
    venueEn: input.venueEn || null,
    venueZh: input.venueZh || null,
  };
  return done({ words, events: by.value.events });
}

const HAN = /\p{Script=Han}/u;

async function speakerOf(
  tx: Tx,
  input: NewClaim | ChangedClaim,
): Promise<Result<{ id: string; events: AuditEvent[] }>> {
  if (input.speakerId) {
    const known = await standingSpeaker(tx, input.speakerId);
    return known
      ? done({ id: known, events: [] })
      : refuse("invalid", { fields: { speakerId: "not_found" } });
  }
  const name = input.speakerName ?? "";
  const names = HAN.test(name) ? { nameZh: name } : { nameEn: name };
  const made = await makeSpeaker(tx, {
    kind: input.speakerKind,
    sameName: input.sameName,
    aliases: [],
    ...names,
  });
  if (!made.ok) return { ...made, fields: { speakerId: made.reason } };
  return done({ id: made.value.id, events: [createdEvent(made.value)] });
}
