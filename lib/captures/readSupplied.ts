import { bodyOf } from "@/lib/web/warc/read";
import { type NewReading, unread } from "./read";
import { readKept } from "./readAnswer";
import type { SuppliedKind } from "./suppliedKind";

/** What a supplied file says; null for one that is not what its beginning says it is. */
export async function readSupplied(
  bytes: Uint8Array,
  { as, mediaType }: SuppliedKind,
): Promise<NewReading | null> {
  if (as === "screenshot" || mediaType === "application/wacz") return unread();
  if (as !== "warc")
    return (await readKept({ bytes, contentType: mediaType, url: "", fetched: null })).reading;
  const body = await bodyOf(bytes).catch(() => null);
  if (!body) return null;
  const { decoded, contentType, url } = body;
  return (await readKept({ bytes: decoded, contentType, url, fetched: null })).reading;
}
