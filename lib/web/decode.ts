import { encodedOnce } from "./encodings/encodedOnce";
import { countMatches, MAX_DAMAGED_SHARE, readAs } from "./encodings/readAs";
import { type Candidate, type Found, readOther } from "./encodings/readOther";
import { readsLikeText } from "./encodings/readsLikeText";
import { binaryKind } from "./fileKind";

/** Long reads with everything inlined stay below 3 MB; more is a mistake or an attack on memory. */
export const MAX_ARTICLE_BYTES = 10 * 1024 * 1024;
/** What is not UTF-8 breaks at nearly every character when read as such, so this much damage still is UTF-8:
 * unannounced, and announced. */
const MAX_DAMAGED_UTF8 = 0.1;
const MAX_DAMAGED_STATED_UTF8 = 0.5;
/** Statistics see all that they need in this much text from the first byte that is not ASCII. */
const SAMPLE_BYTES = 64 * 1024;
/** Where a page has to say its charset: HTML asks for 1024 bytes, pages in the wild need more. */
const CHARSET_SCAN_BYTES = 8 * 1024;

export type Decoded =
  /** `candidates` where it is not clear: all encodings in which the bytes can be read, the likeliest first. */
  | { ok: true; text: string; encoding: string; candidates?: Candidate[] }
  | { ok: false; reason: "empty" | "too_large" | "undecodable" }
  /** `kind` names the file's format where its first bytes tell (`pdf`, `png`, `zip`, …). */
  | { ok: false; reason: "binary"; kind?: string };

/**
 * Bytes to text. A byte order mark decides; then UTF-8 wherever it fits, since other encodings hardly ever
 * look like it while pages often state a wrong one; then the encoding in which they read like text, the
 * stated one first. The text has no byte order mark and no U+0000. An `encoding` that a person has chosen among the
 * candidates is the one.
 */
export function decodeBytes(
  bytes: Uint8Array,
  hint: { contentType?: string; encoding?: string } = {},
): Decoded {
  if (bytes.length > MAX_ARTICLE_BYTES) return { ok: false, reason: "too_large" };
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  const marked = byteOrderMark(bytes);
  const kind = binaryKind(marked ? bytes.subarray(marked === "utf-8" ? 3 : 2) : bytes);
  if (kind) return { ok: false, reason: "binary", kind };

  const stated = statedEncodings(bytes, hint.contentType);
  const wide = marked ?? stated.find((name) => name.startsWith("utf-16")) ?? unmarkedWide(bytes);
  if (bytes.includes(0) && !wide?.startsWith("utf-16")) return { ok: false, reason: "binary" };
  const found: Found | undefined = wide
    ? readAs(bytes, wide)
    : (readUtf8(bytes, stated) ?? readOther(bytes, stated, hint.encoding) ?? readDamaged(bytes));
  if (!found) return { ok: false, reason: "undecodable" };
  if (found.text.includes("\0") || isNoise(found.text)) return { ok: false, reason: "binary" };
  return found.text.trim() === "" ? { ok: false, reason: "empty" } : { ok: true, ...found };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** The encodings that the server and then the page name, as the decoder calls them; unknown ones left out. */
function statedEncodings(bytes: Uint8Array, contentType = ""): string[] {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, CHARSET_SCAN_BYTES));
  const http = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const meta = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const xml = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const named = [known(http), withoutWide(known(meta)), withoutWide(known(xml))];
  return named.filter((name) => name !== undefined);
}

/** The decoder's own name; the older Chinese sets are read as GB18030, which holds them. */
function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    const name = new TextDecoder(label).encoding;
    return name === "gbk" || /^gb_?2312/i.test(label) ? "gb18030" : name;
  } catch {
    return undefined;
  }
}

/** A page whose charset could be read as ASCII is not in UTF-16, whatever it says. */
function withoutWide(name: string | undefined): string | undefined {
  return name?.startsWith("utf-16") ? undefined : name;
}

function readUtf8(bytes: Uint8Array, stated: readonly string[]): Found | undefined {
  const read = readAs(bytes, "utf-8", stated.includes("utf-8") ? MAX_DAMAGED_STATED_UTF8 : MAX_DAMAGED_UTF8);
  return read && { ...read, text: encodedOnce(read.text) };
}

/** Stray bytes in a short text; more of them are text in another encoding. */
const MOST_STRAY = 4;

/** Where nothing else is text: UTF-8 with some bytes that are none. */
function readDamaged(bytes: Uint8Array): Found | undefined {
  const read = readAs(bytes, "utf-8", MAX_DAMAGED_STATED_UTF8);
  return read && countMatches(read.text, /\ufffd/g) <= MOST_STRAY ? read : undefined;
}

/** Above this share of common characters two bytes together are one. */
const READS_WIDE = 0.25;

/** UTF-16 by the text that its bytes give: other text has no zero bytes, other files make none of it. */
function unmarkedWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES & ~1);
  if (sample.length < 4 || bytes.length % 2 === 1 || !sample.includes(0)) return undefined;
  const readings = ["utf-16le", "utf-16be"].map((name) => {
    const text = new TextDecoder(name).decode(sample);
    return { name, reads: text.includes("\0") || isNoise(text) ? 0 : readsLikeText(text) };
  });
  const [best] = readings.toSorted((one, other) => other.reads - one.reads);
  return best && best.reads > READS_WIDE ? best.name : undefined;
}

/** Control characters that no text carries, in a number that no accident explains. */
function isNoise(text: string): boolean {
  const controls = countMatches(text, /\p{Cc}/gu) - countMatches(text, /[\t\n\f\r\u0085]/g);
  return controls > text.length * MAX_DAMAGED_SHARE;
}
