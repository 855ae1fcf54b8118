import { append } from "@/lib/audit/mutations";
import { type Actor, can } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { db } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { store as configuredStore, type Store } from "@/lib/store/store";
import { hashesOf, keepBlobs, type StoredBlob, storeBlobs, sweepBlobs } from "./blobs.mutations";
import { readSupplied, type SuppliedReading } from "./readSupplied";
import type { SuppliedCopy } from "./schema";
import { asPlainFile, type SuppliedKind, suppliedKind } from "./suppliedKind";
import { hideLike, withheldNow } from "./withheld.mutations";

/** Of an archive nothing was read: it may be none. */
const NO_ARCHIVE = ["unread_damaged", "unread_too_large", "unread_took_too_long"];

type Asked = { captureId: string; now: Date };

/** Keeps what a person supplied as a copy of a source, told as that: who, when, and how they came by it. */
export async function supplyCopy(
  actor: Actor,
  input: SuppliedCopy,
  store: Store = configuredStore(),
): Promise<Result<{ captureId: string }>> {
  // Nothing is stored for whoever may not; the write asks again.
  if (!can(actor, "capture_source")) return refuse("forbidden");
  const { sourceId } = input;
  const source = await db().source.findUnique({ where: { id: sourceId }, select: { url: true } });
  if (!source) return refuse("not_found");
  const asked = { captureId: newId(), now: new Date() };
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const begins = suppliedKind(bytes);
  const read = await readSupplied(bytes, begins, source.url);
  const isNone = begins.as === "warc" && NO_ARCHIVE.includes(read.detail ?? "");
  const kind = isNone ? asPlainFile(begins, bytes) : begins;
  const blobs = await storeBlobs(store, [{ role: kind.role, bytes, mediaType: kind.mediaType }]);
  if (!blobs) return refuse("store_full");
  const result = await putSupplied(actor, input, asked, { kind, read, blobs, size: bytes.length });
  if (!result.ok) await sweepBlobs(store, hashesOf(blobs));
  return result;
}

type Kept = { kind: SuppliedKind; read: SuppliedReading; blobs: readonly StoredBlob[]; size: number };

function putSupplied(
  actor: Actor,
  input: SuppliedCopy,
  { captureId, now }: Asked,
  { kind, read, blobs, size }: Kept,
): Promise<Result<{ captureId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "capture_source");
    if (no) return no;
    const { sourceId, file, how, elsewhereUrl = null } = input;
    const source = await tx.source.findUnique({ where: { id: sourceId }, select: { url: true } });
    if (!source) return refuse("not_found");
    const { reading, detail, statedUrl, statedAt, pageSha256 } = read;
    // What lies in an archive may be what was taken away, in another wrapping.
    const within = new Set([...read.bodies, ...(pageSha256 ? [pageSha256] : [])]);
    const bodies = [...hashesOf(blobs).slice(0, 1), ...within];
    const held = await withheldNow(tx, bodies, [...hashesOf(blobs), ...within]);
    if (held?.what === "deleted") return refuse("copy_was_deleted");
    const supplied = { suppliedAs: kind.as, suppliedHow: how, fileName: file.name || null, elsewhereUrl };
    const times = { askedAt: now, startedAt: now, finishedAt: now };
    const [decodedSha256] = hashesOf(blobs);
    const body = { mediaType: kind.mediaType, decodedSha256, decodedSize: size };
    const says = { detail, statedUrl, statedAt };
    const asked = { id: captureId, sourceId, address: source.url, askedById: me.id };
    await tx.capture.create({
      data: { ...asked, ...times, ...body, ...says, ...supplied, outcome: "supplied" },
    });
    await keepBlobs(tx, captureId, blobs);
    await tx.$executeRaw`
      INSERT INTO "ArchivedBody" ("captureId", sha256, "isPage")
      SELECT ${captureId}::uuid, hash, hash IS NOT DISTINCT FROM ${pageSha256} FROM unnest(${[...within]}::text[]) hash`;
    if (held) await hideLike(tx, hashesOf(blobs), held);
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
