import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { addJobs } from "@/lib/jobs";
import { offerUndo } from "@/lib/undo/mutations";
import type { UndoData } from "@/lib/undo/schema";
import type { SpeakerRow } from "./mutations";
import { foldName } from "./names";
import { isPublicSpeaker } from "./public.queries";
import type { MergedSpeakers } from "./schema";

type Both = { from: SpeakerRow; into: SpeakerRow };

/**
 * Makes two speakers whom readers do not know one: everything of `from` goes to `into`, and its address leads there.
 * Refused when either was changed since the form was read.
 */
export function mergeSpeakers(actor: Actor, input: MergedSpeakers): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const held = await lockSpeakers(tx, input);
    if (!held.ok) return held;
    const { from, into } = held.value;
    if (from.revision !== input.fromRevision || into.revision !== input.revision)
      return refuse("changed_since_read");
    if ((await isPublicSpeaker(tx, from.id)) || (await isPublicSpeaker(tx, into.id)))
      return refuse("needs_proposal");
    const { events, moved } = await putTogether(tx, held.value);
    await offerUndo(tx, me, "speaker_merged", moved, from);
    await append(tx, me.id, ...events);
    return done({ slug: into.slug });
  });
}

/** Both speakers, locked until the transaction ends, of whom neither is merged. */
export async function lockSpeakers(tx: Tx, input: { fromId: string; intoId: string }): Promise<Result<Both>> {
  if (input.fromId === input.intoId) return refuse("same_speaker");
  await lockRows(tx, "Speaker", [input.fromId, input.intoId]);
  return bothSpeakers(tx, input);
}

export async function bothSpeakers(
  tx: Tx,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<Result<Both>> {
  const read = (id: string) => tx.speaker.findUnique({ where: { id }, include: { aliases: true } });
  const from = await read(fromId);
  const into = await read(intoId);
  if (!from || !into) return refuse("not_found");
  return from.mergedIntoId || into.mergedIntoId ? refuse("speaker_merged") : done({ from, into });
}

type Moved = UndoData<"speaker_merged">;
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** Part of a write that holds both. The rows say first that one is merged: the database lets nothing move before. */
export async function putTogether(
  tx: Tx,
  { from, into }: Both,
): Promise<{ events: AuditEvent[]; moved: Moved }> {
  const moved = await whatMoves(tx, { from, into });
  const { affiliationId } = affiliationAfter(from, into);
  await tx.speaker.update({
    where: { id: into.id },
    data: { affiliationId, revision: { increment: 1 } },
  });
  await tx.speaker.update({
    where: { id: from.id },
    data: { mergedIntoId: into.id, affiliationId: null, revision: { increment: 1 } },
  });
  await move(tx, moved, from.id, into.id);
  await tx.speakerAlias.deleteMany({ where: { speakerId: from.id } });
  await putAliases(tx, into.id, moved.added);
  await compareMoved(tx, moved);
  const about = { subjectType: "speaker", subjectId: from.id } as const;
  const merged = { ...about, verb: "speaker.merged", data: { intoId: into.id } } as const;
  return { events: [merged], moved };
}

/** Where the one that stays belongs: never to itself. */
function affiliationAfter(from: SpeakerRow, into: SpeakerRow): { affiliationId: string | null } {
  const wanted = into.affiliationId === from.id ? from.affiliationId : into.affiliationId;
  return { affiliationId: wanted === into.id ? null : wanted };
}

async function whatMoves(tx: Tx, { from, into }: Both): Promise<Moved> {
  const id = { id: true } as const;
  const claims = await tx.claim.findMany({ where: { speakerId: from.id }, select: id });
  const subjects = await tx.claim.findMany({ where: { subjectId: from.id }, select: id });
  const promises = await tx.promise.findMany({ where: { promisorId: from.id }, select: id });
  const renames = await renamesToMove(tx, from.id, into.id);
  const members = await tx.speaker.findMany({
    where: { affiliationId: from.id, id: { not: into.id } },
    select: id,
  });
  const merged = await tx.speaker.findMany({ where: { mergedIntoId: from.id }, select: id });
  const known = new Set(into.aliases.map(({ name }) => name));
  const aliases = from.aliases.map(({ name }) => name);
  return {
    fromId: from.id,
    intoId: into.id,
    revision: into.revision + 1,
    claimIds: ids(claims),
    subjectIds: ids(subjects),
    promiseIds: ids(promises),
    renameIds: renames,
    memberIds: ids(members),
    affiliationId: into.affiliationId,
    fromAffiliationId: from.affiliationId,
    mergedIds: ids(merged),
    aliases,
    added: aliases.filter((name) => !known.has(name)),
  };
}

/** Two names are on record once a speaker: what the one that stays says of them already stays with it alone. */
async function renamesToMove(tx: Tx, fromId: string, intoId: string): Promise<string[]> {
  const own = await tx.rename.findMany({
    where: { speakerId: intoId, status: { in: ["offered", "confirmed"] } },
    select: { names: true },
  });
  const twice = own.map(({ names }) => names);
  const rows = await tx.rename.findMany({
    where: { speakerId: fromId, names: { notIn: twice } },
    select: { id: true },
  });
  return ids(rows);
}

/** Moves what hangs on one speaker to the other. */
async function move(tx: Tx, moved: Moved, ofId: string, toId: string): Promise<void> {
  const among = (wanted: string[]) => ({ id: { in: wanted } });
  await lockRows(tx, "Claim", [...moved.claimIds, ...moved.subjectIds]);
  await tx.claim.updateMany({
    where: among(moved.claimIds),
    data: { speakerId: toId, revision: { increment: 1 } },
  });
  await tx.claim.updateMany({
    where: among(moved.subjectIds),
    data: { subjectId: toId, revision: { increment: 1 } },
  });
  await tx.promise.updateMany({ where: among(moved.promiseIds), data: { promisorId: toId } });
  await tx.rename.updateMany({ where: among(moved.renameIds), data: { speakerId: toId } });
  await tx.speaker.updateMany({
    where: { ...among(moved.memberIds), affiliationId: ofId },
    data: { affiliationId: toId },
  });
  await tx.speaker.updateMany({ where: among(moved.mergedIds), data: { mergedIntoId: toId } });
}

const putAliases = (tx: Tx, speakerId: string, names: readonly string[]) =>
  tx.speakerAlias.createMany({
    data: names.map((name) => ({ speakerId, name, folded: foldName(name) })),
    skipDuplicates: true,
  });

/** The promises of both are wordings of one speaker from now on. */
async function compareMoved(tx: Tx, { claimIds }: Moved): Promise<void> {
  const promises = await tx.claim.findMany({
    where: { id: { in: claimIds }, kind: "promise" },
    select: { id: true },
  });
  await addJobs(
    tx,
    "suggest_rewordings",
    ids(promises).map((claimId) => ({ claimId })),
  );
}

/** Part of a write that takes a merge back, when everything is still where it put it and readers see none of it. */
export async function takeApartSpeakers(tx: Tx, moved: Moved): Promise<Result<AuditEvent[]>> {
  const { fromId, intoId } = moved;
  await lockRows(tx, "Speaker", [fromId, intoId]);
  if (!(await isAsMerged(tx, moved))) return refuse("undo_changed");
  await move(tx, moved, intoId, fromId);
  await tx.speakerAlias.deleteMany({ where: { speakerId: intoId, name: { in: moved.added } } });
  await putAliases(tx, fromId, moved.aliases);
  const back = { revision: { increment: 1 } } as const;
  await tx.speaker.update({
    where: { id: fromId },
    data: { mergedIntoId: null, affiliationId: moved.fromAffiliationId, ...back },
  });
  await tx.speaker.update({ where: { id: intoId }, data: { affiliationId: moved.affiliationId, ...back } });
  await compareMoved(tx, moved);
  const about = { subjectType: "speaker", subjectId: fromId } as const;
  return done([{ ...about, verb: "speaker.merge_undone", data: { intoId } }]);
}

async function isAsMerged(tx: Tx, moved: Moved): Promise<boolean> {
  const { fromId, intoId } = moved;
  const into = await tx.speaker.findUnique({ where: { id: intoId } });
  const from = await tx.speaker.findUnique({ where: { id: fromId } });
  if (into?.revision !== moved.revision || into.mergedIntoId || from?.mergedIntoId !== intoId) return false;
  if (await isPublicSpeaker(tx, intoId)) return false;
  const said = await tx.claim.count({ where: { id: { in: moved.claimIds }, speakerId: intoId } });
  const about = await tx.claim.count({ where: { id: { in: moved.subjectIds }, subjectId: intoId } });
  const promised = await tx.promise.count({ where: { id: { in: moved.promiseIds }, promisorId: intoId } });
  return (
    said === moved.claimIds.length &&
    about === moved.subjectIds.length &&
    promised === moved.promiseIds.length
  );
}
