import { sha256 } from "@/lib/hash";
import type { OpenedFile } from "@/lib/openedFile";
import { offMainThread } from "@/lib/serving";
import { bodiesInMhtml, readMhtml } from "@/lib/web/mhtml/readMhtml";
import { normaliseUrl } from "@/lib/web/url";
import { readWacz, type Wacz } from "@/lib/web/wacz/read";
import { ZipRefused } from "@/lib/web/wacz/unzip";
import { pageRecord, pagesIn, payloadOf } from "@/lib/web/warc/payload";
import { readWarc, type WarcRecord, WarcRefused } from "@/lib/web/warc/read";

/** Unpacked, all archives of a file together. */
const MAX_BYTES = 200 * 1024 * 1024;

type Supplied = { bytes: Uint8Array; mediaType: string; url: string | null };

const no = (why: "damaged" | "too_large" | "no_page", bodies: string[] = []): OpenedFile => ({
  ok: false,
  why: `unread_${why}`,
  bodies,
});

/** The page in a file that a person supplied; what it costs grows with what a stranger packed: for a thread. */
export function openSupplied(supplied: Supplied): Promise<OpenedFile> {
  offMainThread("openSupplied");
  return open(supplied);
}

async function open({ bytes, mediaType, url }: Supplied): Promise<OpenedFile> {
  if (mediaType === "multipart/related") return openSaved(bytes);
  const records: WarcRecord[] = [];
  try {
    const listed = mediaType === "application/wacz" ? await readArchives(bytes, records) : null;
    if (mediaType !== "application/wacz") await readWarc(bytes, { maxBytes: MAX_BYTES, records });
    const opened = await pageOf(records, { url, listed });
    return { ...opened, bodies: await bodiesOf(records) };
  } catch (error) {
    if (!(error instanceof WarcRefused || error instanceof ZipRefused)) throw error;
    return no(error.reason, await bodiesOf(records));
  }
}

function openSaved(bytes: Uint8Array): OpenedFile {
  const bodies = hashesOf(bodiesInMhtml(bytes));
  const read = readMhtml(bytes);
  if (!read) return no("no_page", bodies);
  const { html, contentType, url, savedAt } = read;
  const said = { contentType, statedUrl: url, statedAt: savedAt, chosen: null };
  return { ok: true, bytes: alone(html), ...said, bodies };
}

/** Puts the records of all archives of a WACZ into one list; the address that it names first. */
async function readArchives(bytes: Uint8Array, records: WarcRecord[]): Promise<string | null> {
  const archives: Wacz["archives"] = [];
  try {
    return (await readWacz(bytes, { archives })).mainUrl;
  } finally {
    let left = MAX_BYTES;
    for (const archive of archives) {
      const from = records.length;
      await readWarc(archive.bytes, { maxBytes: Math.max(1, left), records });
      left -= records.slice(from).reduce((sum, { block }) => sum + block.length, 0);
    }
  }
}

/** Empty bodies are all the same, and say nothing. */
const hashesOf = (bodies: readonly Uint8Array[]): string[] => [
  ...new Set(bodies.flatMap((body) => (body.length === 0 ? [] : [sha256(body)]))),
];

/** What each record holds, as it lies there and without its packing; all of it unpacked is no more than an archive may be. */
async function bodiesOf(records: readonly WarcRecord[]): Promise<string[]> {
  const found = new Set<string>();
  let left = MAX_BYTES;
  for (const record of records) {
    const payload = left > 0 ? await payloadOrNone(record) : null;
    left -= payload?.decoded.length ?? 0;
    const bodies = payload ? [record.block, payload.wire, payload.decoded] : [record.block];
    for (const hash of hashesOf(bodies)) found.add(hash);
  }
  return [...found];
}

async function payloadOrNone(record: WarcRecord) {
  try {
    return await payloadOf(record);
  } catch (error) {
    if (error instanceof WarcRefused) return null;
    throw error;
  }
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
    bodies: [],
  };
}
