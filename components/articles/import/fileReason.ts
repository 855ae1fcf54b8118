import { reasonForKind } from "@/lib/articles/kindReason";
import type { Reason } from "@/lib/errors";
import { binaryKind } from "@/lib/web/fileKind";

/** As many first bytes as tell a file's format. */
const SIGNATURE_BYTES = 16;

/** Why a file cannot be read, as far as can be told before it is sent; null when it may. */
export async function fileReason(file: File | null, maxBytes: number): Promise<Reason | null> {
  if (!file) return "file_missing";
  if (file.size === 0) return "file_empty";
  if (file.size > maxBytes) return "file_too_large";
  const kind = binaryKind(new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer()));
  return kind ? reasonForKind(kind) : null;
}
