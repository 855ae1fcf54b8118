import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import zlib, { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";

export class BodyRefused extends Error {
  constructor(
    readonly reason: "too_large" | "not_a_page" | "unreachable",
    readonly detail?: string,
  ) {
    super(reason);
  }
}

/** The body, unpacked; both what comes over the line and what it unpacks to are held to the limit. */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const wire = await readWire(response, maxBytes);
  return new Uint8Array(await unpack(wire, response.headers["content-encoding"], maxBytes));
}

/** The body as it came over the line, freed of nothing but the frames of its transfer. */
export async function readWire(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(response.headers["content-length"] ?? 0) > maxBytes) throw new BodyRefused("too_large");
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new BodyRefused("too_large");
    chunks.push(chunk);
  }
  // The connection went before the length that was stated, or before the last chunk.
  if (!response.complete) throw new BodyRefused("unreachable", "ECONNRESET");
  return Buffer.concat(chunks, length);
}

/** Nobody packs a body more often. */
const MOST_ENCODINGS = 3;

/** A body without its content encodings, the last of which is taken off first; the same bytes where it has none. */
export async function unpack(packed: Buffer, encodings = "", maxOutputLength: number): Promise<Buffer> {
  if (packed.length === 0) return packed;
  const names = encodings
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > MOST_ENCODINGS) throw new BodyRefused("not_a_page", encodings);
  let body = packed;
  for (const name of names.toReversed()) body = await unpackOne(body, name, maxOutputLength);
  return body;
}

async function unpackOne(packed: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> {
  const unpacked = unpackerFor(encoding, packed);
  if (!unpacked) throw new BodyRefused("not_a_page", encoding);
  try {
    return await promisify<Buffer, { maxOutputLength: number }, Buffer>(unpacked)(packed, {
      maxOutputLength,
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw code === "ERR_BUFFER_TOO_LARGE"
      ? new BodyRefused("too_large")
      : new BodyRefused("not_a_page", code);
  }
}

/** Newer versions of Node alone have it. */
const zstdDecompress = (zlib as { zstdDecompress?: typeof gunzip }).zstdDecompress;

/** The content encodings that can be read, as a request names them. */
export const ENCODINGS = ["gzip", "br", "deflate", ...(zstdDecompress ? ["zstd"] : [])].join(", ");

function unpackerFor(encoding: string, packed: Buffer) {
  if (encoding === "gzip" || encoding === "x-gzip") return gunzip;
  if (encoding === "br") return brotliDecompress;
  if (encoding === "zstd") return zstdDecompress;
  // "deflate" means zlib's frame, and some servers send the bare stream.
  if (encoding === "deflate") return ((packed[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw;
  return undefined;
}
