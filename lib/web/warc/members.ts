import { crc32, type InflateRaw, inflateRaw } from "node:zlib";
import { WarcRefused } from "./record";

/** A piece of a file that was packed by itself: where it lies in the file, and what it holds. */
export type Member = { offset: number; length: number; bytes: Uint8Array };

const HEAD_BYTES = 10;
const TAIL_BYTES = 8;
const [HEADER_SUM, EXTRA, NAME, COMMENT] = [2, 4, 8, 16];

export const isGzip = (bytes: Uint8Array, at = 0): boolean => bytes[at] === 0x1f && bytes[at + 1] === 0x8b;

type Inflated = { buffer: Buffer; used: number };

/** Unpacks the one stream that begins here; `used`: how long it is. */
function inflate(packed: Uint8Array, maxOutputLength: number): Promise<Inflated> {
  return new Promise((resolve, reject) => {
    const options = { info: true, maxOutputLength };
    inflateRaw(packed, options, (error, result: Buffer | { buffer: Buffer; engine: InflateRaw }) => {
      if (error) reject(error);
      else if ("engine" in result) resolve({ buffer: result.buffer, used: result.engine.bytesWritten });
    });
  });
}

/** The gzip members of a file one by one (RFC 1952), all of them together at most `maxBytes` when unpacked. */
export async function* gzipMembers(file: Uint8Array, maxBytes: number): AsyncGenerator<Member> {
  let left = maxBytes;
  for (let offset = 0; offset < file.length; ) {
    const start = dataStart(file, offset);
    const { buffer, used } = await unpacked(file.subarray(start), left);
    const end = start + used + TAIL_BYTES;
    if (end > file.length || sumAt(file, end - TAIL_BYTES) !== crc32(buffer))
      throw new WarcRefused("damaged");
    left -= buffer.length;
    yield { offset, length: end - offset, bytes: buffer };
    offset = end;
  }
}

const sumAt = (file: Uint8Array, at: number) =>
  new DataView(file.buffer, file.byteOffset, file.length).getUint32(at, true);

async function unpacked(packed: Uint8Array, left: number): Promise<Inflated> {
  try {
    return await inflate(packed, Math.max(1, left));
  } catch (error) {
    const isLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new WarcRefused(isLarge ? "too_large" : "damaged");
  }
}

/** Where the packed data begin, behind the header of a member and what it has of names and comments. */
function dataStart(file: Uint8Array, offset: number): number {
  const flags = file[offset + 3] ?? 0;
  if (!isGzip(file, offset) || file[offset + 2] !== 8) throw new WarcRefused("damaged");
  let at = offset + HEAD_BYTES;
  if (flags & EXTRA) at += 2 + (file[at] ?? 0) + 256 * (file[at + 1] ?? 0);
  for (const text of [NAME, COMMENT]) if (flags & text) at = afterZero(file, at);
  if (flags & HEADER_SUM) at += 2;
  if (at >= file.length) throw new WarcRefused("damaged");
  return at;
}

function afterZero(file: Uint8Array, at: number): number {
  const zero = file.indexOf(0, at);
  if (zero === -1) throw new WarcRefused("damaged");
  return zero + 1;
}
