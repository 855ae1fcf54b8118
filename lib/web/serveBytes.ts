import { BODY_LENGTH } from "@/lib/bodyLength";
import { byteRange } from "./byteRange";

export type Served = { bytes: Uint8Array; sha256: string };

/**
 * Answers with bytes, or with the stretch of them that is asked for (RFC 9110): 206, 416, 304, for GET and for HEAD. Their
 * entity tag is their SHA-256. Nothing on the way may change them.
 */
export function serveBytes(request: Request, { bytes, sha256 }: Served, headers: HeadersInit): Response {
  const etag = `"${sha256}"`;
  const sent = new Headers(headers);
  sent.set("etag", etag);
  sent.set("accept-ranges", "bytes");
  sent.set("cache-control", "private, no-cache, no-transform");
  if (namesIt(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: sent });
  const isSame = (request.headers.get("if-range") ?? etag) === etag;
  const range = isSame ? byteRange(request.headers.get("range"), bytes.length) : null;
  if (range === "unsatisfiable") {
    sent.set("content-range", `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers: sent });
  }
  const { first, last } = range ?? { first: 0, last: bytes.length - 1 };
  if (range) sent.set("content-range", `bytes ${first}-${last}/${bytes.length}`);
  sent.set(BODY_LENGTH, String(last - first + 1));
  const body = request.method === "HEAD" ? null : new Uint8Array(bytes.subarray(first, last + 1));
  return new Response(body, { status: range ? 206 : 200, headers: sent });
}

/** Whether a list of entity tags names this one, by weak comparison. */
const namesIt = (header: string | null, etag: string): boolean =>
  (header ?? "").split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
