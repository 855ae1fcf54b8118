import type { OpenedFile } from "@/lib/openedFile";
import { offMainThread } from "@/lib/serving";
import { readMhtml } from "@/lib/web/mhtml/readMhtml";
import { normaliseUrl } from "@/lib/web/url";
import { readWacz } from "@/lib/web/wacz/read";
import { ZipRefused } from "@/lib/web/wacz/unzip";
import { pageRecord, pagesIn, payloadOf } from "@/lib/web/warc/payload";
import { readWarc, type WarcRecord, WarcRefused } from "@/lib/web/warc/read";

/** Unpacked, all archives of a file together. */
const MAX_BYTES = 200 * 1024 * 1024;

type Supplied = { bytes: Uint8Array; mediaType: string; url: string | null };

const no = (why: "damaged" | "too_large" | "no_page"): OpenedFile => ({ ok: false, why: `unread_${why}` });

/** The page in a file that a person supplied; what it costs grows with what a stranger packed: for a thread. */
export function openSupplied(supplied: Supplied): Promise<OpenedFile> {
  offMainThread("openSupplied");
  return open(supplied);
}

async function open({ bytes, mediaType, url }: Supplied): Promise<OpenedFile> {
  try {
    if (mediaType === "multipart/related") return openSaved(bytes);
    if (mediaType === "application/wacz") return await openWacz(bytes, url);
    return await pageOf(await readWarc(bytes, { maxBytes: MAX_BYTES }), { url, listed: null });
  } catch (error) {
    if (error instanceof WarcRefused || error instanceof ZipRefused) return no(error.reason);
    throw error;
  }
}

function openSaved(bytes: Uint8Array): OpenedFile {
  const read = readMhtml(bytes);
  if (!read) return no("no_page");
  const { html, contentType, url, savedAt } = read;
  return { ok: true, bytes: alone(html), contentType, statedUrl: url, statedAt: savedAt, chosen: null };
}

async function openWacz(bytes: Uint8Array, url: string | null): Promise<OpenedFile> {
  const { archives, mainUrl } = await readWacz(bytes);
  const records: WarcRecord[] = [];
  let left = MAX_BYTES;
  for (const archive of archives) {
    const read = await readWarc(archive.bytes, { maxBytes: Math.max(1, left) });
    left -= read.reduce((sum, { block }) => sum + block.length, 0);
    records.push(...read);
  }
  return pageOf(records, { url, listed: mainUrl });
}

/** A part of a file takes all of it along when it leaves a thread. */
const alone = (bytes: Uint8Array) => new Uint8Array(bytes);

type Wanted = { url: string | null; listed: string | null };

/** The page at the address of the source, else the one that the file names first, else the first. */
function choose(records: readonly WarcRecord[], { url, listed }: Wanted) {
  const at = (address: string | null) => {
    const wanted = address && normaliseUrl(address);
    if (!wanted) return undefined;
    return pagesIn(records).find(({ record }) => record.url && normaliseUrl(record.url) === wanted)?.record;
  };
  const [own, named, first] = [at(url), at(listed), pageRecord(records)];
  if (own) return { record: own, chosen: "page_at_address" } as const;
  if (named) return { record: named, chosen: "page_listed" } as const;
  return first && ({ record: first, chosen: "page_first" } as const);
}

async function pageOf(records: readonly WarcRecord[], wanted: Wanted): Promise<OpenedFile> {
  const found = choose(records, wanted);
  const payload = found && (await payloadOf(found.record));
  if (!payload) return no("no_page");
  const { decoded, contentType, url: statedUrl } = payload;
  return {
    ok: true,
    bytes: alone(decoded),
    contentType,
    statedUrl,
    statedAt: found.record.at,
    chosen: found.chosen,
  };
}
