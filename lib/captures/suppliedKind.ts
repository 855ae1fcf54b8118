import type { BlobRole, SuppliedAs } from "@/lib/generated/prisma/enums";
import { binaryKind } from "@/lib/web/fileKind";

/** What somebody supplied, by its bytes: how it is told, where it stands among an attempt's blobs, its media type. */
export type SuppliedKind = { as: SuppliedAs; role: BlobRole; mediaType: string };

const file = (mediaType: string): SuppliedKind => ({ as: "file", role: "file", mediaType });
const picture = (mediaType: string): SuppliedKind => ({ as: "screenshot", role: "screenshot", mediaType });
const page = (mediaType: string): SuppliedKind => ({ as: "page", role: "file", mediaType });

const BY_SIGNATURE: Readonly<Record<string, SuppliedKind>> = {
  pdf: file("application/pdf"),
  png: picture("image/png"),
  jpeg: picture("image/jpeg"),
  gif: picture("image/gif"),
  doc: file("application/x-ole-storage"),
  rtf: file("application/rtf"),
};
const OFFICE = "application/vnd.openxmlformats-officedocument";
/** Documents that are a zip, by a file that each of their kind holds (ECMA-376, part 2). */
const IN_ZIP = [
  ["word/document.xml", `${OFFICE}.wordprocessingml.document`],
  ["xl/workbook.xml", `${OFFICE}.spreadsheetml.sheet`],
  ["ppt/presentation.xml", `${OFFICE}.presentationml.presentation`],
] as const;
/** The first file of an OpenDocument is its media type, as it is (ODF 1.3, part 2, 3.3). */
const OPEN_DOCUMENT = /^mimetype(application\/(?:vnd\.oasis\.opendocument\.[a-z-]+|epub\+zip))/u;
const FIRST_NAME = 30;
const WARC: SuppliedKind = { as: "warc", role: "warc", mediaType: "application/warc" };
const WACZ: SuppliedKind = { as: "warc", role: "file", mediaType: "application/wacz" };
const WEBP = picture("image/webp");
const ANYTHING = file("application/octet-stream");

/** Web archives: what holds records of what was asked and answered. */
export const ARCHIVES: readonly string[] = [WARC.mediaType, WACZ.mediaType];
export const isArchive = (mediaType: string | null): boolean => ARCHIVES.includes(mediaType ?? "");

/** Bytes at the beginning of a text in which its kind is looked for. */
const BEGINNING = 4_096;
/** A zip names its files at its end. */
const END = 64 * 1024;

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** What begins like a web archive and is none is kept as a file: nothing takes it for an archive later. */
export function asPlainFile({ mediaType }: SuppliedKind, bytes: Uint8Array): SuppliedKind {
  if (mediaType === "application/wacz") return file("application/zip");
  return binaryKind(bytes) === "gzip" ? file("application/gzip") : ANYTHING;
}

/** What a zip is by the names of its files. */
function zipKind(bytes: Uint8Array): SuppliedKind {
  const end = latin(bytes.subarray(-END));
  if (end.includes("datapackage.json")) return WACZ;
  const [, open] = OPEN_DOCUMENT.exec(latin(bytes.subarray(FIRST_NAME, FIRST_NAME + 128))) ?? [];
  if (open) return file(open);
  const [, office] = IN_ZIP.find(([name]) => end.includes(name)) ?? [];
  return file(office ?? "application/zip");
}

export function suppliedKind(bytes: Uint8Array): SuppliedKind {
  const kind = binaryKind(bytes);
  // Only WARC's compressed form is a gzip that is told from others by being read (lib/web/warc).
  if (kind === "gzip") return WARC;
  if (kind === "zip") return zipKind(bytes);
  if (kind === "webp") return WEBP;
  if (kind) return BY_SIGNATURE[kind] ?? ANYTHING;
  const beginning = latin(bytes.subarray(0, BEGINNING));
  if (beginning.startsWith("WARC/")) return WARC;
  if (/^[\w-]+:.*\r?\n/.test(beginning) && /^Content-Type:\s*multipart\/related\b/im.test(beginning))
    return page("multipart/related");
  if (/<(?:!doctype\s+html|html|head|body)\b/i.test(beginning)) return page("text/html");
  return bytes.includes(0) ? ANYTHING : file("text/plain");
}
