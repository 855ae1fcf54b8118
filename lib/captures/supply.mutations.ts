import { append } from "@/lib/audit/mutations";
import { type Actor, can } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { store as configuredStore, type Store } from "@/lib/store/store";
import { keepBlobs, type StoredBlob, storeBlob, sweepBlobs } from "./blobs.mutations";
import type { NewReading } from "./read";
import { readSupplied } from "./readSupplied";
import type { SuppliedCopy } from "./schema";
import { type SuppliedKind, suppliedKind } from "./suppliedKind";
import { hideLike, withheldNow } from "./withheld.mutations";

/** Keeps what a person supplied as a copy of a source, told as that: who, when, and how they came by it. */
export async function supplyCopy(
  actor: Actor,
  input: SuppliedCopy,
  store: Store = configuredStore(),
): Promise<Result<{ captureId: string }>> {
  // Nothing is stored for whoever may not; the write asks again.
  if (!can(actor, "capture_source")) return refuse("forbidden");
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const kind = suppliedKind(bytes);
  const reading = await readSupplied(bytes, kind);
  if (!reading) return refuse("invalid", { fields: { file: "copy_unreadable" } });
  const blob = await storeBlob(store, { role: kind.role, bytes, mediaType: kind.mediaType });
  if (!blob) return refuse("store_full");
  const hashed = { decodedSha256: blob.sha256, decodedSize: bytes.length };
  const result = await putSupplied(actor, input, { ...hashed, kind, reading, blob });
  if (!result.ok) await sweepBlobs(store, [blob.sha256]);
  return result;
}

type Kept = {
  kind: SuppliedKind;
  reading: NewReading;
  blob: StoredBlob;
  decodedSha256: string;
  decodedSize: number;
};

function putSupplied(actor: Actor, input: SuppliedCopy, kept: Kept): Promise<Result<{ captureId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "capture_source");
    if (no) return no;
    const { sourceId, file, how, elsewhereUrl = null } = input;
    const source = await tx.source.findUnique({ where: { id: sourceId }, select: { url: true } });
    if (!source) return refuse("not_found");
    const { kind, reading, blob, decodedSha256, decodedSize } = kept;
    const held = await withheldNow(tx, [decodedSha256], [blob.sha256]);
    if (held?.what === "deleted") return refuse("copy_was_deleted");
    const [captureId, now] = [newId(), new Date()];
    const supplied = { suppliedAs: kind.as, suppliedHow: how, fileName: file.name || null, elsewhereUrl };
    const times = { askedAt: now, startedAt: now, finishedAt: now };
    const body = { mediaType: kind.mediaType, decodedSha256, decodedSize };
    const asked = { id: captureId, sourceId, address: source.url, askedById: me.id };
    await tx.capture.create({ data: { ...asked, ...times, ...body, ...supplied, outcome: "supplied" } });
    await keepBlobs(tx, captureId, [blob]);
    if (held) await hideLike(tx, [blob.sha256], held);
    await tx.reading.create({ data: { id: newId(), captureId, ...reading } });
    await addJobs(tx, "check_quotes", [{ sourceId: input.sourceId }]);
    await append(tx, me.id, {
      verb: "capture.supplied",
      subjectType: "source",
      subjectId: sourceId,
      data: { captureId, as: kind.as },
    });
    return done({ captureId });
  });
}
