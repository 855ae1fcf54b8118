import { pageRecord, payloadOf } from "@/lib/web/warc/payload";
import { readWarc, WarcRefused } from "@/lib/web/warc/read";
import { type NewReading, unread } from "./read";
import { readKept } from "./readAnswer";
import type { SuppliedKind } from "./suppliedKind";

/** What a supplied file says; pictures are kept and not read. Null for what begins like a WARC and is none. */
export async function readSupplied(
  bytes: Uint8Array,
  { as, mediaType }: SuppliedKind,
): Promise<NewReading | null> {
  if (as === "screenshot" || mediaType === "application/wacz") return unread();
  if (as === "warc") return readArchive(bytes);
  return (await readKept({ bytes, contentType: mediaType, url: "", fetched: null })).reading;
}

/** The page in a WARC, whoever wrote it; null for what is none. */
export async function readArchive(bytes: Uint8Array): Promise<NewReading | null> {
  try {
    const record = pageRecord(await readWarc(bytes));
    const page = record && (await payloadOf(record));
    if (!page) return unread();
    const { decoded, contentType, url } = page;
    return (await readKept({ bytes: decoded, contentType, url, fetched: null })).reading;
  } catch (error) {
    if (error instanceof WarcRefused) return null;
    throw error;
  }
}
