/** A request for a page, or another one without a body, which came whole and alone. */
export type LoneGet = {
  method: "GET" | "HEAD";
  url: string;
  /** Not for the data of a page, which scripts of the desk ask for. */
  isForPage: boolean;
  accepts?: string | undefined;
  ifNoneMatch?: string | undefined;
};

/** More than browsers send with the cookies of this site, and far less than Node takes. */
const MOST_BYTES = 8 * 1024;
/** The narrow part of HTTP/1.1 that nobody reads otherwise: visible ASCII, one line for each header, nothing behind. */
const HEAD =
  /^(GET|HEAD) (\/[!"$-~]*) HTTP\/1\.1\r\n((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t -~]*\r\n){1,100})\r\n$/;

/** By these a request has a body, or asks for more than an answer. */
const MORE_THAN_A_HEAD = ["content-length", "transfer-encoding", "upgrade", "expect", "proxy-connection"];
const READ_HERE = ["host", "connection", "accept-encoding", "if-none-match"];
/** By these a script of the desk asks. */
const OF_SCRIPTS = ["rsc", "next-action"];
const OF_CONCERN = new Set([...MORE_THAN_A_HEAD, ...READ_HERE, ...OF_SCRIPTS]);

/** The headers of concern by name, in lower case; null where one comes twice. */
function headersOf(lines: string): Map<string, string> | null {
  const headers = new Map<string, string>();
  for (let at = 0, end = lines.indexOf("\r\n"); end >= 0; at = end + 2, end = lines.indexOf("\r\n", at)) {
    const colon = lines.indexOf(":", at);
    const name = lines.slice(at, colon).toLowerCase();
    if (!OF_CONCERN.has(name)) continue;
    if (headers.has(name)) return null;
    headers.set(name, lines.slice(colon + 1, end).trim());
  }
  return headers;
}

/**
 * Reads what came over a connection if it is one whole request without a body, in words that cannot be read in two ways,
 * and nothing else; null otherwise, also where Node would read it.
 */
export function readLoneGet(chunk: Buffer): LoneGet | null {
  if (chunk.length > MOST_BYTES) return null;
  const [, method, url = "", lines = ""] = HEAD.exec(chunk.toString("latin1")) ?? [];
  if (method === undefined) return null;
  const headers = headersOf(lines);
  if (!headers?.get("host") || MORE_THAN_A_HEAD.some((name) => headers.has(name))) return null;
  if ((headers.get("connection") ?? "keep-alive").toLowerCase() !== "keep-alive") return null;
  return {
    method: method === "HEAD" ? "HEAD" : "GET",
    url,
    isForPage: !OF_SCRIPTS.some((name) => headers.has(name)),
    accepts: headers.get("accept-encoding"),
    ifNoneMatch: headers.get("if-none-match"),
  };
}
