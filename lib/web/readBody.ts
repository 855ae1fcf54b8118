import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";

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
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  return new Uint8Array(await unpack(Buffer.concat(chunks), encoding, maxBytes));
}

async function unpack(packed: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> {
  if (packed.length === 0 || encoding === "" || encoding === "identity") return packed;
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

function unpackerFor(encoding: string, packed: Buffer) {
  if (encoding === "gzip" || encoding === "x-gzip") return gunzip;
  if (encoding === "br") return brotliDecompress;
  // "deflate" means zlib's frame, and some servers send the bare stream.
  if (encoding === "deflate") return ((packed[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw;
  return undefined;
}
