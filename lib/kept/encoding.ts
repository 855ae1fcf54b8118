import { brotliCompress, constants, gzip } from "node:zlib";

/** How the bytes of a page go over the wire, as HTTP names it. */
export type Encoding = "br" | "gzip" | "identity";

/** A page is compressed once and sent often: better than the fastest, without seconds of work. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_MODE]: 1 } };

/** Resolves to the bytes as they go over the wire; works in a thread of Node's. */
export function encode(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "identity") return Promise.resolve(bytes);
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, made: Buffer) => (error ? reject(error) : resolve(made));
    if (encoding === "br") brotliCompress(bytes, BROTLI, done);
    else gzip(bytes, done);
  });
}

/** Browsers send a handful of lists; whoever sends others is read each time. */
const MOST_KNOWN = 100;
const known = new Map<string, Encoding>();

/** The best of ours that `Accept-Encoding` takes (RFC 9110, 12.5.3). */
export function encodingFor(accepts: string | undefined): Encoding {
  if (accepts === undefined) return "identity";
  const before = known.get(accepts);
  if (before) return before;
  const read = readAccepted(accepts);
  if (known.size < MOST_KNOWN) known.set(accepts, read);
  return read;
}

function readAccepted(accepts: string): Encoding {
  const weights = new Map(
    accepts.split(",").map((one) => {
      const [name = "", ...parameters] = one.split(";").map((part) => part.trim().toLowerCase());
      const weight = parameters.find((part) => part.startsWith("q="));
      return [name, weight ? Number(weight.slice(2)) : 1];
    }),
  );
  const takes = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  if (takes("br")) return "br";
  return takes("gzip") || takes("x-gzip") ? "gzip" : "identity";
}
