import type { BlobRole, SuppliedAs } from "@/lib/generated/prisma/enums";
import type { Part } from "./parts";
import { isArchive } from "./suppliedKind";

/** A file of a copy: what it is called, its hash and size, and the part of the API that has it. */
export type CopyFile = {
  what: "body" | "decoded" | "wire" | "supplied" | "warc" | "screenshot" | "rendered" | "wacz";
  /** Null where the file is put together when somebody asks for it. */
  sha256: string | null;
  size: number | null;
  part: Part;
};

type Kept = {
  wireSha256: string | null;
  wireSize: number | null;
  decodedSha256: string | null;
  decodedSize: number | null;
  suppliedAs: SuppliedAs | null;
  mediaType: string | null;
  blobs: readonly { role: BlobRole; sha256: string; blob: { size: number } }[];
};

const PARTS = { warc: "copy.warc", screenshot: "screenshot", rendered: "rendered" } as const;

/** What there is of a copy to be hashed or saved; the body as it came only where it is not the same unpacked. */
export function filesOf(copy: Kept): CopyFile[] {
  const { wireSha256, decodedSha256, decodedSize, suppliedAs } = copy;
  const isPacked = wireSha256 !== null && wireSha256 !== decodedSha256;
  const own = suppliedAs ? "supplied" : isPacked ? "decoded" : "body";
  const files: CopyFile[] = [];
  if (decodedSha256) files.push({ what: own, sha256: decodedSha256, size: decodedSize, part: "body" });
  if (isPacked) files.push({ what: "wire", sha256: wireSha256, size: copy.wireSize, part: "wire" });
  for (const { role, sha256, blob } of copy.blobs) {
    // What was supplied is the file itself.
    if (role === "file" || sha256 === decodedSha256) continue;
    files.push({ what: role, sha256, size: blob.size, part: PARTS[role] });
  }
  const hasWarc = copy.blobs.some(({ role }) => role === "warc");
  const isMade = !hasWarc && suppliedAs !== null && isKept(copy) && !isArchive(copy.mediaType);
  if (isMade) files.push({ what: "warc", sha256: null, size: null, part: "copy.warc" });
  if (hasWarc || isMade) files.push({ what: "wacz", sha256: null, size: null, part: "copy.wacz" });
  return files;
}

/** Whether anything is kept: of an attempt without an answer there are no files. */
export const isKept = ({ blobs }: Pick<Kept, "blobs">): boolean => blobs.length > 0;
