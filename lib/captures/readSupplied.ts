import { sha256InTurns } from "@/lib/hash";
import { inThread } from "@/lib/threadPool";
import { type NewReading, unread } from "./read";
import { readKept } from "./readAnswer";
import { ARCHIVES, isArchive, type SuppliedKind } from "./suppliedKind";

/** What is shown of a supplied file, and what it says of itself. */
export type SuppliedReading = {
  reading: NewReading;
  /** How the page was found in it, or why it was not read; null where nothing is to be said of that. */
  detail: string | null;
  /** Where the file says that the page is from, and when it says that it was saved. */
  statedUrl: string | null;
  statedAt: Date | null;
  /** Of the page that was found in a file of pages. */
  pageSha256: string | null;
  /** Of all that lies in it, as far as it was read. */
  bodies: string[];
};

/** Files in which a page is looked for. */
const HOLDS_PAGES = ["multipart/related", ...ARCHIVES];

const SAYS_NOTHING = { detail: null, statedUrl: null, statedAt: null, pageSha256: null, bodies: [] };
/** No longer address is kept of what a file says. */
const LONGEST_URL = 2_000;

/** Reads what a person supplied for the source at `url`. What cannot be read is told as that; it is kept all the same. */
export async function readSupplied(
  bytes: Uint8Array,
  { as, mediaType }: SuppliedKind,
  url: string | null,
): Promise<SuppliedReading> {
  if (HOLDS_PAGES.includes(mediaType)) return readPacked(bytes, mediaType, url);
  if (as === "screenshot") return { ...SAYS_NOTHING, reading: unread() };
  const { reading } = await readKept({ bytes, contentType: mediaType, url: url ?? "", fetched: null });
  return { ...SAYS_NOTHING, reading };
}

async function readPacked(
  bytes: Uint8Array,
  mediaType: string,
  url: string | null,
): Promise<SuppliedReading> {
  const answer = await inThread("open_supplied", { bytes, mediaType, url }, "job");
  const opened = answer.ok ? answer.value : ({ ok: false, why: "unread_took_too_long", bodies: [] } as const);
  const bodies = [...opened.bodies];
  if (!opened.ok) return { ...SAYS_NOTHING, reading: unread(), detail: opened.why, bodies };
  const { bytes: page, contentType, statedUrl, statedAt, chosen } = opened;
  const { reading } = await readKept({
    ...{ bytes: page, contentType, url: statedUrl ?? url ?? "", fetched: null },
  });
  return {
    reading,
    detail: chosen,
    statedUrl: statedUrl && statedUrl.length <= LONGEST_URL ? statedUrl : null,
    statedAt,
    pageSha256: await sha256InTurns(page),
    bodies,
  };
}

/**
 * The page that a supplied file is, or holds, as a WARC of ours has it; the file itself where none is found. Null for what
 * is an archive: nobody packs it a second time.
 */
export async function resourceIn(
  bytes: Uint8Array,
  mediaType: string,
): Promise<{ bytes: Uint8Array; contentType: string } | null> {
  if (isArchive(mediaType)) return null;
  const whole = { bytes, contentType: mediaType };
  if (!HOLDS_PAGES.includes(mediaType)) return whole;
  const answer = await inThread("open_supplied", { bytes, mediaType, url: null }, "job");
  return answer.ok && answer.value.ok ? answer.value : whole;
}
