import { append } from "@/lib/audit/mutations";
import { db, transaction } from "@/lib/db";
import type { Prisma, Reading } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import type { Store } from "@/lib/store/store";
import type { NewReading } from "./read";
import { readKept } from "./readAnswer";
import { readArchive } from "./readSupplied";

const kept = {
  select: { role: true, sha256: true, blob: { select: { state: true, mediaType: true } } },
} satisfies Prisma.Capture$blobsArgs;
const copy = {
  id: true,
  sourceId: true,
  finalUrl: true,
  blobs: kept,
  revisitOf: { select: { blobs: kept } },
};
type Kept = Prisma.CaptureGetPayload<{ select: typeof copy }>;

/**
 * What this version of the reader makes of a copy that is kept: a reading beside the earlier one. Null where its bytes are
 * no longer there, or cannot be read.
 */
export async function rereadCapture(
  { captureId, kind }: Pick<Reading, "captureId" | "kind">,
  store: Store,
): Promise<Reading | null> {
  const row = await db().capture.findUniqueOrThrow({ where: { id: captureId }, select: copy });
  const read = await (kind === "rendered" ? rendered(row, store) : answered(row, store));
  if (!read || read.kind === "unread") return null;
  return transaction(async (tx) => {
    const id = newId();
    const made = await tx.reading.createMany({ data: [{ id, captureId, ...read }], skipDuplicates: true });
    const { sourceId } = row;
    const data = { captureId, readingId: id };
    if (made.count > 0)
      await append(tx, null, { verb: "capture.reread", subjectType: "source", subjectId: sourceId, data });
    const key = { captureId, kind: read.kind, extractorVersion: read.extractorVersion };
    return tx.reading.findUniqueOrThrow({ where: { captureId_kind_extractorVersion: key } });
  });
}

async function bytesOf(
  blobs: Kept["blobs"],
  role: Kept["blobs"][number]["role"],
  store: Store,
): Promise<Uint8Array | null> {
  const found = blobs.find((one) => one.role === role && one.blob.state === "kept");
  return found ? store.get(found.sha256) : null;
}

async function rendered({ blobs, finalUrl }: Kept, store: Store): Promise<NewReading | null> {
  const bytes = await bytesOf(blobs, "rendered", store);
  if (!bytes) return null;
  const url = finalUrl ?? "";
  const { reading } = await readKept({ bytes, contentType: "text/html; charset=utf-8", url, fetched: null });
  return { ...reading, kind: "rendered" };
}

/** The body lies with the attempt that had it first. */
async function answered({ blobs, revisitOf }: Kept, store: Store): Promise<NewReading | null> {
  const bytes = await bytesOf(revisitOf?.blobs ?? blobs, "warc", store);
  return bytes && readArchive(bytes);
}
