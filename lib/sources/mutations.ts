import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Author } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { publishedColumns } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { askForCopy } from "./askForCopy.mutations";
import { lockClaim } from "./lockClaims.queries";
import type { NewEvidence, NewSource, RemovedEvidence } from "./schema";

/** The source with this address, or this title of this publisher, when it is on record. */
export async function sourceOnRecord(
  tx: Tx,
  { url, title, publisher, publishedOn }: NewSource,
): Promise<string | null> {
  const where = url ? { url } : { url: null, title, publisher, ...publishedColumns(publishedOn) };
  const row = await tx.source.findFirst({ where, select: { id: true }, orderBy: { id: "asc" } });
  return row && standingSource(tx, row.id);
}

/**
 * Which source answers for an id: that one, or the one into which it was merged; null for none. A merge waits until the
 * transaction ends.
 */
async function standingSource(tx: Tx, id: string): Promise<string | null> {
  await tx.$executeRaw`SELECT 1 FROM "Source" WHERE id = ${id}::uuid FOR SHARE`;
  const row = await tx.source.findUnique({ where: { id }, select: { mergedIntoId: true } });
  return row && (row.mergedIntoId ?? id);
}

/** Uses the source on record or makes it: of two who add one address at once, both get the same row. */
export async function sourceFor(
  tx: Tx,
  by: Author,
  source: NewSource,
): Promise<{ id: string; isNew: boolean }> {
  const id = newId();
  const before = await sourceOnRecord(tx, source);
  if (before) return { id: before, isNew: false };
  const { url, title, publisher, kind, lang, publishedOn } = source;
  const columns = { url, title, publisher, kind, lang, ...publishedColumns(publishedOn), createdById: by.id };
  const made = await tx.source.createMany({ data: [{ id, ...columns }], skipDuplicates: true });
  if (made.count === 1) return { id, isNew: true };
  const theirs = await sourceOnRecord(tx, source);
  if (!theirs) throw new Error(`The source ${url} was refused as a duplicate and is not there.`);
  return { id: theirs, isNew: false };
}

type Attached = { evidenceId: string; sourceId: string; reused: boolean };

/** Attaches a source, known or new, to a claim; `reused` says that a typed source was on record already. */
export function attachEvidence(actor: Actor, input: NewEvidence): Promise<Result<Attached>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "attach_source");
    if (no) return no;
    const claim = await lockClaim(tx, input.claimId);
    if (!claim) return refuse("not_found");
    if (claim.publicSince) return refuse("needs_proposal");
    const put = await putEvidence(tx, me, claim, input);
    if (!put.ok) return put;
    const { events, ...attached } = put.value;
    await append(tx, me.id, ...events);
    return done(attached);
  });
}

/** Part of a write that holds the claim: makes the row in the name of `by` and gives the events. */
export async function putEvidence(
  tx: Tx,
  by: Author,
  claim: Pick<Claim, "id" | "status">,
  input: NewEvidence,
): Promise<Result<Attached & { events: AuditEvent[] }>> {
  if (claim.status === "withdrawn") return refuse("claim_withdrawn");
  const source = await chosenSource(tx, by, input);
  if ("ok" in source) return source;
  const { claimId, stance, noteEn, noteZh } = input;
  const quote = input.quote || null;
  const same = { claimId, sourceId: source.id, stance, quote, removedAt: null };
  if (await tx.evidence.findFirst({ where: same })) return refuse("evidence_exists");
  const evidenceId = newId();
  const words = {
    quote,
    quoteLang: quote ? input.quoteLang : null,
    noteEn: noteEn || null,
    noteZh: noteZh || null,
  };
  await tx.evidence.create({
    data: { id: evidenceId, claimId, sourceId: source.id, stance, ...words, createdById: by.id },
  });
  await addJobs(tx, "check_quotes", [{ sourceId: source.id }]);
  const data = { evidenceId, sourceId: source.id, stance };
  const attached = { verb: "evidence.attached", subjectType: "claim", subjectId: claimId, data } as const;
  const asked = await askForCopy(tx, by, source.id);
  const events = [...(source.isNew ? [sourceCreated(source.id, input)] : []), ...asked, attached];
  const reused = input.from === "new" && !source.isNew;
  return done({ evidenceId, sourceId: source.id, reused, events });
}

/** What the log has of a source that was made. */
export function sourceCreated(subjectId: string, input: { from: string; kind?: string }): AuditEvent {
  const kind = input.from === "new" ? (input.kind ?? "") : "";
  return { verb: "source.created", subjectType: "source", subjectId, data: { kind } };
}

async function chosenSource(
  tx: Tx,
  by: Author,
  input: NewEvidence,
): Promise<{ id: string; isNew: boolean } | Refusal> {
  if (input.from === "new") return sourceFor(tx, by, input);
  const id = await standingSource(tx, input.sourceId);
  return id ? { id, isNew: false } : refuse("not_found");
}

export type TakenOff = Pick<RemovedEvidence, "evidenceId"> & { reason: string | null };

/** Part of a write that holds the claim. */
export async function takeOffEvidence(
  tx: Tx,
  claimId: string,
  { evidenceId, reason }: TakenOff,
): Promise<Result<AuditEvent>> {
  const removed = await tx.evidence.updateMany({
    where: { id: evidenceId, claimId, removedAt: null },
    data: { removedAt: new Date(), removedReason: reason },
  });
  if (removed.count === 0) return refuse("already_removed");
  const about = { subjectType: "claim", subjectId: claimId } as const;
  return done({ ...about, verb: "evidence.removed", data: { evidenceId, reason } });
}
