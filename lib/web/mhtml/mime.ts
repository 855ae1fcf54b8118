import { type Head, headIn } from "../warc/head";

/** A page has hundreds of pictures and scripts, not more parts than this. */
const MAX_PARTS = 10_000;

/** A parameter of a header's value, such as the boundary of a multipart, without its quotes. */
export function parameterIn(value: string, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,200})"|([^\\s;"]{1,200}))`, "i").exec(value) ?? [];
  return quoted ?? plain;
}

/** The parts of a multipart (RFC 2046), each with its headers; the last one may lack its end. */
export function partsOf(body: Uint8Array, boundary: string): { head: Head; body: Uint8Array }[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const delimiter = Buffer.from(`--${boundary}`, "latin1");
  const starts = lineStartsOf(bytes, delimiter);
  return starts.flatMap((at, nth) => {
    const line = bytes.indexOf("\n", at + delimiter.length);
    // Two hyphens behind it say that no part follows.
    if (line === -1 || bytes.toString("latin1", at + delimiter.length, at + delimiter.length + 2) === "--")
      return [];
    const part = bytes.subarray(line + 1, endOfPart(bytes, starts[nth + 1]));
    // The reader of heads takes the first line for one that is no header.
    const head = headIn(Buffer.concat([Buffer.from("\n"), part.subarray(0, HEAD_BYTES)]), 0, "latin1");
    return head ? [{ head, body: part.subarray(head.end - 1) }] : [];
  });
}

const HEAD_BYTES = 64 * 1024;

function lineStartsOf(bytes: Buffer, delimiter: Buffer): number[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(delimiter); at !== -1; at = bytes.indexOf(delimiter, at + delimiter.length)) {
    if (at === 0 || bytes[at - 1] === 0x0a) starts.push(at);
    if (starts.length > MAX_PARTS) break;
  }
  return starts;
}

/** The line break before a delimiter belongs to it. */
function endOfPart(bytes: Buffer, next = bytes.length): number {
  if (bytes[next - 1] !== 0x0a || next === bytes.length) return next;
  return next - (bytes[next - 2] === 0x0d ? 2 : 1);
}

/** A body without its transfer encoding (RFC 2045). */
export function bodyOfPart(body: Uint8Array, encoding = ""): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const name = encoding.trim().toLowerCase();
  if (name === "base64") return Buffer.from(bytes.toString("latin1"), "base64");
  if (name !== "quoted-printable") return bytes;
  const text = bytes
    .toString("latin1")
    .replace(/=[ \t]{0,80}\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, "latin1");
}
