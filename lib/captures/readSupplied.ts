import { type NewReading, unread } from "./read";
import { readKept } from "./readAnswer";
import type { SuppliedKind } from "./suppliedKind";

/** What a supplied file says; pictures and archives are kept and not read. */
export async function readSupplied(bytes: Uint8Array, { as, mediaType }: SuppliedKind): Promise<NewReading> {
  if (as === "screenshot" || as === "warc") return unread();
  return (await readKept({ bytes, contentType: mediaType, url: "", fetched: null })).reading;
}
