import { isPublicSource } from "@/lib/audit/publicTables";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { sha256InTurns } from "@/lib/hash";
import { checked, type Store } from "@/lib/store/blobs";
import type { Served } from "@/lib/web/serveBytes";
import { writeWacz } from "@/lib/web/wacz/write";
import { answerIn } from "@/lib/web/warc/payload";
import { bodyOf, readWarc } from "@/lib/web/warc/read";
import { lastMade } from "./kept";
import type { Part } from "./parts";
import { resourceIn } from "./readSupplied";
import { isArchive } from "./suppliedKind";
import { warcOfSupplied } from "./warc";

const blobs = {
  select: {
    role: true,
    blob: {
      select: {
        sha256: true,
        hiddenAt: true,
        hiddenReason: true,
        deletedAt: true,
        deletedReason: true,
      },
    },
  },
} satisfies Prisma.Capture$blobsArgs;

const servedCopy = {
  id: true,
  outcome: true,
  address: true,
  finalUrl: true,
  finishedAt: true,
  mediaType: true,
  fileName: true,
  statedUrl: true,
  wireSha256: true,
  decodedSha256: true,
  suppliedAs: true,
  source: { select: { url: true } },
  blobs,
  revisitOf: { select: { blobs } },
  readings: { orderBy: { id: "asc" }, take: 1, select: { title: true } },
} satisfies Prisma.CaptureSelect;

export type ServedCopy = Prisma.CaptureGetPayload<{ select: typeof servedCopy }>;
type Blob = ServedCopy["blobs"][number]["blob"];

/** A finished attempt, with whether readers may know of it; null where there is none. */
export async function copyToServe(id: string): Promise<{ copy: ServedCopy; isPublic: boolean } | null> {
  const copy = await db().capture.findFirst({ where: { id, outcome: { not: null } }, select: servedCopy });
  if (!copy) return null;
  const [row] = await db().$queryRaw<{ isPublic: boolean }[]>`
    SELECT ${Prisma.raw(isPublicSource('t."sourceId"'))} AS "isPublic" FROM "Capture" t WHERE t.id = ${id}::uuid`;
  return { copy, isPublic: row?.isPublic === true };
}

const blobIn = (copy: Pick<ServedCopy, "blobs">, role: string): Blob | undefined =>
  copy.blobs.find((one) => one.role === role)?.blob;

/** The blobs that a part is made of, the one that has the body first; none where the copy has no such part. */
export function blobsOf(copy: ServedCopy, part: Part): Blob[] {
  const all = (...found: (Blob | undefined)[]) =>
    found.includes(undefined) ? [] : found.flatMap((one) => one ?? []);
  const own = copy.suppliedAs ? (blobIn(copy, "file") ?? blobIn(copy, "screenshot")) : undefined;
  // What was supplied is kept once: its web archive is made of the file, where it is none itself.
  const warc = blobIn(copy, "warc") ?? (isArchive(copy.mediaType) ? undefined : own);
  const base = copy.revisitOf ? [blobIn(copy.revisitOf, "warc")] : [];
  switch (part) {
    case "copy.warc":
      return all(warc);
    case "copy.wacz":
      return all(...base, warc);
    case "body":
      return all(own ?? base[0] ?? warc);
    case "wire":
      return copy.wireSha256 && copy.wireSha256 !== copy.decodedSha256 ? all(base[0] ?? warc) : [];
    default:
      return all(blobIn(copy, part));
  }
}

export type Trouble = "missing" | "altered";

/** The bytes of a part, held to the hash that is told of them; or why they cannot be had. */
export async function bytesOf(store: Store, copy: ServedCopy, part: Part): Promise<Served | Trouble> {
  let trouble: Trouble = "missing";
  const name = `${part} ${copy.id} ${blobsOf(copy, part)
    .map(({ sha256 }) => sha256)
    .join(" ")}`;
  const made = await lastMade(name, async () => {
    const files: Served[] = [];
    for (const { sha256 } of blobsOf(copy, part)) {
      const file = await checked(store, sha256);
      if (file.state !== "kept") {
        trouble = file.state;
        return null;
      }
      files.push({ bytes: file.bytes, sha256 });
    }
    const found = await madeOf(files, copy, part);
    if (!found) trouble = "altered";
    return found;
  });
  return made ?? trouble;
}

async function madeOf(found: readonly Served[], copy: ServedCopy, part: Part): Promise<Served | null> {
  const isMade = part.startsWith("copy.") && blobIn(copy, "warc") === undefined;
  const files = isMade ? await Promise.all(found.map((file) => warcOf(file, copy))) : found;
  const [first] = files;
  if (!first) return null;
  if (part === "copy.wacz") return packed(files, copy);
  if (copy.suppliedAs || (part !== "body" && part !== "wire")) return first;
  const body = await bodyOf(first.bytes);
  const bytes = part === "wire" ? body?.wire : body?.decoded;
  const told = part === "wire" ? copy.wireSha256 : copy.decodedSha256;
  const isSo = bytes && told && (await sha256InTurns(bytes)) === told;
  return isSo ? { bytes, sha256: told } : null;
}

/** A web archive of a file that was supplied, as it is made each time. */
async function warcOf({ bytes, sha256 }: Served, copy: ServedCopy): Promise<Served> {
  const { id, address, statedUrl, finishedAt, mediaType } = copy;
  const resource = await resourceIn(bytes, mediaType ?? "application/octet-stream");
  if (!resource) return { bytes, sha256 };
  const url = address ?? statedUrl ?? `urn:uuid:${id}`;
  const warc = await warcOfSupplied({ ...resource, url, at: finishedAt ?? new Date(0) });
  return { bytes: warc, sha256: await sha256InTurns(warc) };
}

/** Nothing in it depends on when it is packed, so that a player gets pieces of the same file. */
async function packed(files: readonly Served[], copy: ServedCopy): Promise<Served> {
  const own = files.at(-1)?.bytes ?? new Uint8Array();
  const page = (await readWarc(own)).findLast((record) => answerIn(record) !== null);
  const created = copy.finishedAt ?? new Date(0);
  const url = page?.url ?? copy.finalUrl ?? copy.address ?? "";
  const title = copy.readings[0]?.title || url;
  const bytes = await writeWacz({
    archives: files.map((file, nth) => ({ name: nameOf(file.bytes, nth), bytes: file.bytes })),
    pages: [{ url, at: page?.at ?? created, title }],
    title,
    software: "Stet",
    created,
  });
  return { bytes, sha256: await sha256InTurns(bytes) };
}

const nameOf = (warc: Uint8Array, nth: number) => `data-${nth + 1}.warc${warc[0] === 0x1f ? ".gz" : ""}`;
