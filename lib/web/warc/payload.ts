import { BodyRefused, unpack } from "../readBody";
import { type Head, headerIn, headIn } from "./head";
import { type WarcRecord, WarcRefused } from "./record";

export type Payload = {
  url: string;
  status: number;
  /** As the server stated it; empty where it did not. */
  contentType: string;
  /** As it came over the line, and without its content encoding. */
  wire: Uint8Array;
  decoded: Uint8Array;
};

/** Unpacked, of one answer. */
const MAX_BYTES = 50 * 1024 * 1024;

const ANSWERS = ["response", "revisit"];

/**
 * The status of what a server answered, and the type that it stated; of a resource, which no server answered, what its
 * record says. Null for every other record.
 */
export function answerIn(record: WarcRecord) {
  if (record.type === "resource") {
    const head: Head = { line: "", headers: [], end: 0 };
    return { head, status: 200, contentType: headerIn(record, "content-type") ?? "" };
  }
  const head = ANSWERS.includes(record.type) ? headIn(record.block, 0, "latin1") : null;
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(head?.line ?? "")?.[1];
  if (!head || !status) return null;
  return { head, status: Number(status), contentType: headerIn(head, "content-type") ?? "" };
}

/** The body of an answer; null where the record is none, or only refers to an earlier one's. Throws WarcRefused. */
export async function payloadOf(record: WarcRecord): Promise<Payload | null> {
  const answer = answerIn(record);
  if (!answer || record.type === "revisit" || record.url === null) return null;
  const { head, status, contentType } = answer;
  const body = record.block.subarray(head.end);
  const isChunked = /\bchunked\b/i.test(headerIn(head, "transfer-encoding") ?? "");
  // Many a tool takes the chunks off and leaves the header.
  const wire = (isChunked && withoutChunks(body)) || body;
  const decoded = await unpacked(wire, headerIn(head, "content-encoding"));
  return { url: record.url, status, contentType, wire, decoded };
}

async function unpacked(wire: Uint8Array, encoding: string | undefined): Promise<Uint8Array> {
  try {
    return await unpack(Buffer.from(wire.buffer, wire.byteOffset, wire.length), encoding, MAX_BYTES);
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    throw new WarcRefused(error.reason === "too_large" ? "too_large" : "damaged");
  }
}

/** What stands in the chunks of a transfer (RFC 9112); null where these are none. */
function withoutChunks(body: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf(0x0a, at);
    const line = Buffer.from(body.subarray(at, Math.max(at, lineEnd))).toString("latin1");
    const size = Number.parseInt(/^[0-9a-f]{1,8}(?=\s*(?:;|$))/i.exec(line.trim())?.[0] ?? "", 16);
    const start = lineEnd + 1;
    if (size === 0) return Buffer.concat(chunks);
    if (!(start + size + 2 <= body.length) || body[start + size] !== 0x0d) return null;
    chunks.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
}

const PAGE_TYPES = [/^(?:text\/html|application\/xhtml\+xml)\b/i, /^application\/pdf\b/i, /^/];

/** Records with a body that somebody could look at; resources, such as pictures of a page, only where nothing was answered. */
export function pagesIn(records: readonly WarcRecord[]): { record: WarcRecord; contentType: string }[] {
  const found = records.flatMap((record) => {
    const answer = record.type === "revisit" ? null : answerIn(record);
    return answer && answer.status >= 200 && answer.status < 300 ? [{ record, ...answer }] : [];
  });
  const answers = found.filter(({ record }) => record.type === "response");
  return answers.length > 0 ? answers : found;
}

/** The record that is what somebody looked at: the first page that was answered, else the first PDF, else the first. */
export function pageRecord(records: readonly WarcRecord[]): WarcRecord | undefined {
  const answers = pagesIn(records);
  const found = PAGE_TYPES.map((type) => answers.find(({ contentType }) => type.test(contentType)));
  return found.find((answer) => answer !== undefined)?.record;
}
