import iconv from "iconv-lite";
import { binaryKind } from "./fileKind";
import { readsLikeText, readsLikeWestern } from "./readsLikeText";

/** Long reads with everything inlined stay below 3 MB; more is a mistake or an attack on memory. */
export const MAX_ARTICLE_BYTES = 10 * 1024 * 1024;
/** A page may carry a few damaged characters (a cut at the end, one bad advertisement), not more than this
 * share of those that are not ASCII. */
const MAX_DAMAGED_SHARE = 0.01;
/** What is not UTF-8 breaks at nearly every character when read as such, so this much damage still is UTF-8:
 * unannounced, and announced. */
const MAX_DAMAGED_UTF8 = 0.1;
const MAX_DAMAGED_STATED_UTF8 = 0.5;
/** Statistics see all that they need in this much text from the first byte that is not ASCII. */
const SAMPLE_BYTES = 64 * 1024;
/** Where a page has to say its charset: HTML asks for 1024 bytes, pages in the wild need more. */
const CHARSET_SCAN_BYTES = 8 * 1024;

/** An encoding, and the first words that differ from it to the others, for a person to see which reads right. */
export type Candidate = { encoding: string; sample: string };

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
  const found = wide
    ? read(bytes, wide)
    : (readUtf8(bytes, stated) ?? readOther(bytes, stated, hint.encoding));
  if (!found) return { ok: false, reason: "undecodable" };
  if (found.text.includes("\0") || isNoise(found.text)) return { ok: false, reason: "binary" };
  return found.text.trim() === "" ? { ok: false, reason: "empty" } : { ok: true, ...found };
}

type Found = { text: string; encoding: string; candidates?: Candidate[] };

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
  return read(bytes, "utf-8", stated.includes("utf-8") ? MAX_DAMAGED_STATED_UTF8 : MAX_DAMAGED_UTF8);
}

/** UTF-16 by the text that its bytes give: other text has no zero bytes, other files make none of it. */
function unmarkedWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES & ~1);
  if (sample.length < 4 || bytes.length % 2 === 1 || !sample.includes(0)) return undefined;
  const readings = ["utf-16le", "utf-16be"].map((name) => {
    const text = new TextDecoder(name).decode(sample);
    return { name, reads: text.includes("\0") || isNoise(text) ? 0 : readsLikeText(text) };
  });
  const [best] = readings.toSorted((one, other) => other.reads - one.reads);
  return best && best.reads > READS ? best.name : undefined;
}

/** Above this share of common characters a text is one; wrong readings of one stay far below. */
const READS = 0.25;
/** What a stated encoding may read less well than another one and still be believed. */
const STATED_BONUS = 0.1;
const EAST_ASIAN = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"];

/** Encodings in which a text of few bytes is shown; more nobody reads. */
const MOST_CANDIDATES = 6;
/** Of each, in characters. */
const SAMPLE_LENGTH = 80;

type Reading = Found & { reads: number };

/**
 * Any of these can be read from nearly any bytes: the one that gives text is right, the stated one if two do. Where
 * none does, what is stated or likely is taken for Western text alone.
 */
function readOther(bytes: Uint8Array, stated: readonly string[], chosen?: string): Found | undefined {
  const readings = readingsOf(bytes, stated);
  const western = readings.find(({ encoding }) => encoding === WESTERN);
  const [best] = readings.filter((one) => one !== western);
  const asText = best && best.reads > READS && best.reads >= (western?.reads ?? 0) ? best : undefined;
  const asWestern = western && western.reads > READS ? western : undefined;
  // Too short to tell: what reads best is as good as anything.
  const likeliest = asText ?? asWestern ?? (bytes.length < SHORT_BYTES ? (best ?? western) : undefined);
  if (!likeliest) return undefined;
  const close = closeTo(likeliest, readings);
  const { text, encoding } = close.find((one) => one.encoding === chosen) ?? likeliest;
  return { text, encoding, ...(close.length > 1 && { candidates: samplesOf(close) }) };
}

const WESTERN = "windows-1252";

/** Every way to read the bytes, the best first; of two that give the same text the first. */
function readingsOf(bytes: Uint8Array, stated: readonly string[]): Reading[] {
  const firm = stated.filter((name) => name !== WESTERN && name !== "utf-8");
  const readings = [...new Set([...firm, ...EAST_ASIAN, WESTERN])].flatMap((encoding): Reading[] => {
    const found = read(bytes, encoding);
    if (!found) return [];
    const reads = EAST_ASIAN.includes(encoding) ? readsLikeText(found.text) : readsLikeWestern(found.text);
    return [{ ...found, reads: reads + (firm.includes(encoding) ? STATED_BONUS : 0) }];
  });
  return readings.toSorted((a, b) => b.reads - a.reads);
}

/** So few characters beyond ASCII may all be rare ones. */
const FEW = 8;
/** Letters that stand between others are Western, however few. */
const SURELY_WESTERN = 0.9;

/**
 * The likeliest, and where another reads nearly as well every other one: rare characters may make the right one read
 * worse than two wrong ones. How much less well a wrong one reads depends on how much there is to read: measured on
 * Chinese, Japanese and Korean sentences cut to 4 to 80 characters.
 */
function closeTo(likeliest: Reading, readings: readonly Reading[]): Reading[] {
  if (likeliest.encoding === WESTERN && likeliest.reads >= SURELY_WESTERN) return [likeliest];
  const beyondAscii = countMatches(likeliest.text, /\P{ASCII}/gu);
  const doubt = beyondAscii < FEW ? 1 : Math.min(0.3, 0.03 + 2 / beyondAscii);
  const others = readings.filter(({ text }) => text !== likeliest.text);
  if (!others.some(({ reads }) => reads >= likeliest.reads - doubt)) return [likeliest];
  const different = others.filter(({ text }, nth) => others.findIndex((one) => one.text === text) === nth);
  return [likeliest, ...different].slice(0, MOST_CANDIDATES);
}

/** The same place of each text: the line in which they begin to differ. */
function samplesOf(readings: readonly Reading[]): Candidate[] {
  const first = Math.max(0, readings[0]?.text.search(/\P{ASCII}/u) ?? 0);
  return readings.map(({ encoding, text }) => ({
    encoding,
    sample: Array.from(text.slice(first)).slice(0, SAMPLE_LENGTH).join("").replace(/\s+/gu, " ").trim(),
  }));
}

/** Below this, in bytes, no statistics tell anything. */
const SHORT_BYTES = 24;

/** The text in that encoding, unless more of it is damaged than a true reading would leave. */
function read(bytes: Uint8Array, encoding: string, maxDamaged = MAX_DAMAGED_SHARE): Found | undefined {
  try {
    return { text: strictly(bytes, encoding), encoding };
  } catch {
    const text = encoding === "big5" ? hongKong(bytes) : new TextDecoder(encoding).decode(bytes);
    const damaged = countMatches(text, /\ufffd/g);
    const beyondAscii = countMatches(text, /\P{ASCII}/gu);
    return damaged <= beyondAscii * maxDamaged ? { text, encoding } : undefined;
  }
}

/** Big5 with Hong Kong's characters, which some versions of Node do not know. */
function hongKong(bytes: Uint8Array): string {
  return iconv.decode(bytes, "big5-hkscs");
}

/** What windows-1252 has at 0x80 to 0x9f, which some versions of Node read as Latin-1; U+FFFD for none. */
const WINDOWS_QUOTES = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

function strictly(bytes: Uint8Array, encoding: string): string {
  if (encoding === "big5") {
    const read = hongKong(bytes);
    if (read.includes("\ufffd")) throw new TypeError("not Big5");
    return read;
  }
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (character) =>
    WINDOWS_QUOTES.charAt(character.charCodeAt(0) - 0x80),
  );
}

/** Control characters that no text carries, in a number that no accident explains. */
function isNoise(text: string): boolean {
  const controls = countMatches(text, /\p{Cc}/gu) - countMatches(text, /[\t\n\f\r\u0085]/g);
  return controls > text.length * MAX_DAMAGED_SHARE;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
