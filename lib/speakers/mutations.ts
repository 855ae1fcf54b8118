import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { correctedSlug, reserveSlug } from "@/lib/slugs/mutations";
import { aliasesOf } from "./names";
import { isPublicSpeaker } from "./public.queries";
import type { ChangedSpeaker, NewSpeaker } from "./schema";

export type MadeSpeaker = { id: string; slug: string };

export async function createSpeaker(actor: Actor, input: NewSpeaker): Promise<Result<MadeSpeaker>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const made = await makeSpeaker(tx, input);
    if (made.ok) await append(tx, me.id, createdEvent(made.value));
    return made;
  });
}

export function createdEvent({ id, slug }: MadeSpeaker) {
  return { verb: "speaker.created", subjectType: "speaker", subjectId: id, data: { slug } } as const;
}

/**
 * The rows of a new speaker, for a write that makes one on the way; its caller appends `createdEvent`.
 * A name that is known already is refused (`speaker_exists`) unless the input says that two bear it.
 */
export async function makeSpeaker(tx: Tx, input: NewSpeaker): Promise<Result<MadeSpeaker>> {
  const aliases = aliasesOf(input);
  if (aliases.length === 0) return refuse("invalid", { fields: { nameEn: "required" } });
  if (input.sameName !== "yes") {
    const known = await knownBy(
      tx,
      aliases.map(({ folded }) => folded),
    );
    if (known) return refuse("speaker_exists", { values: { name: known.name } });
  }
  const affiliationId = input.affiliationId ? await standingSpeaker(tx, input.affiliationId) : null;
  if (input.affiliationId && !affiliationId) return refuse("not_found");
  const id = newId();
  const slug = await reserveSlug(tx, "speaker", input.nameEn || input.nameZh || "", id);
  await tx.speaker.create({ data: { id, slug, ...columns(input), affiliationId } });
  await tx.speakerAlias.createMany({ data: aliases.map((alias) => ({ ...alias, speakerId: id })) });
  return done({ id, slug });
}

/** Two writes that make the same speaker wait for each other here: the second one finds the first one's row. */
async function knownBy(tx: Tx, folded: string[]): Promise<{ name: string } | null> {
  for (const name of [...folded].sort()) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  }
  return tx.speakerAlias.findFirst({ where: { folded: { in: folded } }, select: { name: true } });
}

/**
 * Who answers for an id: that speaker, or the one into whom they were merged; null for nobody. A merge waits until the
 * transaction ends.
 */
export async function standingSpeaker(tx: Tx, id: string): Promise<string | null> {
  await tx.$executeRaw`SELECT 1 FROM "Speaker" WHERE id = ${id}::uuid FOR SHARE`;
  const row = await tx.speaker.findUnique({ where: { id }, select: { mergedIntoId: true } });
  return row && (row.mergedIntoId ?? id);
}

function columns(input: Omit<NewSpeaker, "sameName">) {
  return {
    kind: input.kind,
    nameEn: input.nameEn || null,
    nameZh: input.nameZh || null,
    descriptionEn: input.descriptionEn || null,
    descriptionZh: input.descriptionZh || null,
    affiliationId: input.affiliationId ?? null,
  };
}

/** Changes a speaker whom readers do not know yet; the slug follows the name. A change that changes nothing writes nothing. */
export async function changeSpeaker(
  actor: Actor,
  input: ChangedSpeaker,
): Promise<Result<{ slug: string; revision: number }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const row = await lockSpeaker(tx, input.speakerId);
    if (!row) return refuse("not_found");
    if (row.mergedIntoId) return refuse("speaker_merged");
    const present = speakerWords(row);
    const changed = changedFields(present, wantedWords(input));
    if (changed.length === 0) return done({ slug: row.slug, revision: row.revision });
    if (row.revision !== input.revision) return refuse("conflict", { theirs: await shownSpeaker(tx, row) });
    if (await isPublicSpeaker(tx, row.id)) return refuse("needs_proposal");
    const put = await putSpeaker(tx, row, input);
    if (!put.ok) return put;
    await append(tx, me.id, put.value);
    const { slug } = await tx.speaker.findUniqueOrThrow({ where: { id: row.id }, select: { slug: true } });
    return done({ slug, revision: row.revision + 1 });
  });
}

export type SpeakerRow = Prisma.SpeakerGetPayload<{ include: { aliases: true } }>;

export async function lockSpeaker(tx: Tx, id: string): Promise<SpeakerRow | null> {
  await lockRows(tx, "Speaker", [id]);
  return tx.speaker.findUnique({ where: { id }, include: { aliases: true } });
}

/** Part of a write that holds the speaker. */
export async function putSpeaker(
  tx: Tx,
  row: SpeakerRow,
  { speakerId, revision: _, ...input }: ChangedSpeaker,
): Promise<Result<AuditEvent>> {
  const wanted = wantedWords(input);
  const changed = changedFields(speakerWords(row), wanted);
  if (wanted.affiliationId === speakerId)
    return refuse("invalid", { fields: { affiliationId: "own_member" } });
  const affiliationId = wanted.affiliationId ? await standingSpeaker(tx, wanted.affiliationId) : null;
  if (wanted.affiliationId && !affiliationId) return refuse("not_found");
  const { aliases, ...names } = wanted;
  const title = names.nameEn || names.nameZh || "";
  const isRenamed = changed.includes("nameEn") || changed.includes("nameZh");
  const stays = !isRenamed || (await isPublicSpeaker(tx, speakerId));
  const slug = stays ? row.slug : await correctedSlug(tx, "speaker", title, row);
  const data = { ...names, affiliationId, slug };
  await tx.speaker.update({ where: { id: speakerId }, data: { ...data, revision: { increment: 1 } } });
  await tx.speakerAlias.deleteMany({ where: { speakerId, name: { notIn: aliases } } });
  const rows = aliasesOf(input).map((alias) => ({ ...alias, speakerId }));
  await tx.speakerAlias.createMany({ data: rows, skipDuplicates: true });
  if (changed.includes("affiliationId")) await compareAnew(tx, speakerId);
  const about = { subjectType: "speaker", subjectId: speakerId } as const;
  return done({ ...about, verb: "speaker.changed", data: { fields: changed } });
}

const inOrder = (aliases: { name: string }[]) => aliases.map(({ name }) => name).sort();

/** A speaker as a form has it. */
export const speakerWords = (row: SpeakerRow) => ({ ...pick(row), aliases: inOrder(row.aliases) });

/** What a conflict shows of the other's save, with the revision to start from again. */
export async function shownSpeaker(tx: Tx, row: SpeakerRow) {
  const { affiliationId: id, ...words } = speakerWords(row);
  const at = id
    ? await tx.speaker.findUnique({ where: { id }, select: { nameEn: true, nameZh: true } })
    : null;
  const affiliation = id && { id, label: at?.nameEn ?? at?.nameZh ?? "" };
  return { ...words, affiliationId: id, affiliation: affiliation || null, revision: row.revision };
}

export const wantedWords = (input: Omit<ChangedSpeaker, "speakerId" | "revision">) => ({
  ...columns(input),
  aliases: inOrder(aliasesOf(input)),
});

/** After a change of affiliation, promises may be wordings of what was promised at the new one. */
async function compareAnew(tx: Tx, speakerId: string): Promise<void> {
  const promises = await tx.claim.findMany({ where: { speakerId, kind: "promise" }, select: { id: true } });
  await addJobs(
    tx,
    "suggest_rewordings",
    promises.map(({ id }) => ({ claimId: id })),
  );
}

function pick(row: ReturnType<typeof columns>) {
  const { kind, nameEn, nameZh, descriptionEn, descriptionZh, affiliationId } = row;
  return { kind, nameEn, nameZh, descriptionEn, descriptionZh, affiliationId };
}

function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
