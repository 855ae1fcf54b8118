import { countMatches, type Read, readAs } from "./readAs";
import { readsLikeLanguage } from "./readsLikeLanguage";
import { readsLikeText, readsLikeWestern } from "./readsLikeText";

/** An encoding, and the first words that differ from it to the others, for a person to see which reads right. */
export type Candidate = { encoding: string; sample: string };

/** `candidates` where it is not clear: all encodings in which the bytes can be read, the likeliest first. */
export type Found = Read & { candidates?: Candidate[] };

const WESTERN = "windows-1252";
const EAST_ASIAN = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"];
const USUAL = [
  ...[
    WESTERN,
    "windows-1250",
    "windows-1251",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
  ],
  ...[
    "windows-1257",
    "windows-1258",
    "windows-874",
    "koi8-r",
    "koi8-u",
    "iso-8859-2",
    "iso-8859-5",
    "iso-8859-6",
  ],
  ...["iso-8859-7", "iso-8859-8", "iso-8859-15"],
];
const RARE = new Set([
  ...["iso-8859-13", "iso-8859-4", "iso-8859-10", "iso-8859-3", "macintosh", "x-mac-cyrillic", "ibm866"],
  ...["cp850", "cp852"],
]);

/** Above these shares of what is common in it a text is one; wrong readings of one stay far below. */
const [READS, READS_ONE_BYTE] = [0.25, 0.55];
/** What a stated encoding may read less well than another one and still be believed; of one byte by so many characters. */
const [STATED_BONUS, STATED_CHARACTERS] = [0.1, 1];
/** Below this, in bytes, no statistics tell anything. */
const SHORT_BYTES = 24;

/** `ranks`: how well it reads, the stated one somewhat better. */
type Reading = Read & { reads: number; ranks: number; isOneByte: boolean };

/**
 * Any of these can be read from nearly any bytes: the one that gives text is right, the stated one if two do. Where
 * none does, what is stated or likely is taken for Western text alone.
 */
export function readOther(
  bytes: Uint8Array,
  stated: readonly string[],
  chosen: string | undefined,
): Found | undefined {
  const readings = readingsOf(sampleOf(bytes), stated);
  const isShort = bytes.length < SHORT_BYTES;
  const likeliest = (isShort ? asStated(readings, stated) : undefined) ?? likeliestOf(readings, isShort);
  if (!likeliest) return undefined;
  const close = closeTo(likeliest, readings, stated);
  const { encoding } = close.find((one) => one.encoding === chosen) ?? likeliest;
  const whole = readAs(bytes, encoding);
  return whole && { ...whole, ...(close.length > 1 && { candidates: samplesOf(close) }) };
}

/** Statistics see all that they need in this much text from the first byte that is not ASCII. */
const SAMPLE_BYTES = 16 * 1024;
/** For the word in which it stands. */
const BEFORE_BYTES = 32;

/** Cut where no character is in two: white space is none of its bytes. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - BEFORE_BYTES);
  const sample = bytes.subarray(from, from + SAMPLE_BYTES);
  if (from + SAMPLE_BYTES >= bytes.length) return sample;
  const end = Math.max(sample.lastIndexOf(0x0a), sample.lastIndexOf(0x20));
  return sample.subarray(0, end > 0 ? end : sample.length);
}

/** Every way to read the bytes, the best first; of those that give the same text the first. */
function readingsOf(bytes: Uint8Array, stated: readonly string[]): Reading[] {
  const firm = stated.filter((name) => name !== WESTERN && name !== "utf-8");
  const known = new Map<string, Reading>();
  for (const encoding of new Set([...firm, ...EAST_ASIAN, ...USUAL, ...RARE])) {
    const read = readAs(bytes, encoding);
    if (!read || known.has(read.text)) continue;
    const isOneByte = !EAST_ASIAN.includes(encoding);
    const reads = isOneByte ? readsLikeLanguage(read.text) : readsLikeText(read.text);
    const bonus = firm.includes(encoding) ? bonusOf(read.text, isOneByte) : 0;
    known.set(read.text, { ...read, isOneByte, reads, ranks: reads + bonus });
  }
  return [...known.values()].toSorted((a, b) => b.ranks - a.ranks);
}

function bonusOf(text: string, isOneByte: boolean): number {
  return isOneByte ? Math.min(STATED_BONUS, STATED_CHARACTERS / beyondAscii(text)) : STATED_BONUS;
}

const beyondAscii = (text: string) => countMatches(text, /\P{ASCII}/gu);

/** Characters of East Asia, and what stands between them. */
const EAST_ASIAN_TEXT =
  /^(?:[\p{ASCII}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef])*$/u;

/** In a few bytes nothing tells two Chinese characters from four Greek letters but the label that they have. */
function asStated(readings: readonly Reading[], stated: readonly string[]): Reading | undefined {
  return readings.find(
    ({ encoding, isOneByte, text }) => stated.includes(encoding) && !isOneByte && EAST_ASIAN_TEXT.test(text),
  );
}

function likeliestOf(readings: readonly Reading[], isShort: boolean): Reading | undefined {
  const western = readings.find(({ encoding }) => encoding === WESTERN);
  const shape = western ? readsLikeWestern(western.text) : 0;
  const asLanguage = readings.find(({ isOneByte, ranks }) => isOneByte && ranks > READS_ONE_BYTE);
  const asText = readings.find(({ isOneByte, ranks }) => !isOneByte && ranks > READS && ranks >= shape);
  if (asText && asLanguage) return asText.ranks >= asLanguage.ranks ? asText : asLanguage;
  const asWestern = shape > READS ? western : undefined;
  // Too short to tell: what reads best is as good as anything.
  return asText ?? asLanguage ?? asWestern ?? (isShort ? readings[0] : undefined);
}

/** The likeliest, and where another reads nearly as well every other one, the likeliest first. */
function closeTo(likeliest: Reading, readings: readonly Reading[], stated: readonly string[]): Reading[] {
  const others = readings.filter((one) => one !== likeliest);
  const { isOneByte, ranks, encoding } = likeliest;
  const isLanguage = isOneByte && (ranks > READS_ONE_BYTE || encoding === WESTERN);
  const near = isLanguage ? nearLanguage(likeliest, others, stated) : nearText(likeliest, others);
  const ordered = near.toSorted(
    (a, b) => Number(stated.includes(b.encoding)) - Number(stated.includes(a.encoding)),
  );
  return [likeliest, ...ordered].slice(0, MOST_CANDIDATES);
}

/** Encodings in which a text of few bytes is shown; more nobody reads. */
const MOST_CANDIDATES = 8;
/** So few characters beyond ASCII may all be rare ones. */
const FEW = 8;

/**
 * Rare characters may make the right one read worse than two wrong ones. How much less well a wrong one reads depends on
 * how much there is to read: measured on Chinese, Japanese and Korean sentences cut to 4 to 80 characters.
 */
function nearText(likeliest: Reading, others: readonly Reading[]): Reading[] {
  const count = beyondAscii(likeliest.text);
  const doubt = count < FEW || likeliest.isOneByte ? 1 : Math.min(0.3, 0.03 + 2 / count);
  const asText = others.filter(({ isOneByte }) => !isOneByte);
  const asLanguage = others.filter(
    ({ isOneByte, reads }) => isOneByte && (reads > READS_ONE_BYTE || doubt === 1),
  );
  const near = [...asText, ...asLanguage];
  return near.some(({ ranks }) => ranks >= likeliest.ranks - doubt) ? near : [];
}

/** By so many characters that stand as in words a reading is told from others; one that is stated; the usual one. */
const [TOLD, TOLD_IF_STATED, TOLD_IF_USUAL] = [3, 1, 0.25];
/** Letters that stand between others are not East Asian, however few. */
const [SURELY_WESTERN, MAYBE_WESTERN] = [0.9, 0.5];

function nearLanguage(likeliest: Reading, others: readonly Reading[], stated: readonly string[]): Reading[] {
  const { text, encoding } = likeliest;
  const count = beyondAscii(text);
  const isStated = stated.includes(encoding);
  const toldOther = isStated ? TOLD_IF_STATED : TOLD;
  const told = encoding === WESTERN ? TOLD_IF_USUAL : toldOther;
  const shape = readsLikeWestern(text);
  // Of few characters in rows nobody knows what they are.
  const isRow = !isStated && count <= FEW && shape < MAYBE_WESTERN;
  // A dash or a dot of Western text is a letter in the others.
  const hasLetters = /(?!\p{ASCII})\p{L}/u.test(text);
  return others.filter((one) => {
    if (!one.isOneByte) return isRow || (shape < SURELY_WESTERN && count < 2 * FEW && one.reads > READS);
    return (likeliest.reads - one.reads) * count < told && (hasLetters || !RARE.has(one.encoding));
  });
}

/** Of each, in characters: in one place, and where it takes several to tell them apart. */
const [SAMPLE_LENGTH, PART_LENGTH] = [80, 24];

/** The places in which the texts begin to differ. */
function samplesOf(readings: readonly Reading[]): Candidate[] {
  const places = placesOf(readings.map(({ text }) => text));
  const length = places.length > 1 ? PART_LENGTH : SAMPLE_LENGTH;
  return readings.map(({ encoding, text }) => ({
    encoding,
    sample: places.map((at) => partOf(text, at, length)).join(" … "),
  }));
}

/** Where each text begins to differ from those before it that are the same in all places so far, in their order. */
function placesOf(texts: readonly string[]): number[] {
  const places: number[] = [];
  for (const [nth, text] of texts.entries()) {
    for (const other of texts.slice(0, nth)) {
      if (!places.some((at) => text[at] !== other[at])) places.push(firstDifference(text, other));
    }
  }
  const words = places.map((at) => wordAt(texts[0] ?? "", at));
  return [...new Set(words)].toSorted((a, b) => a - b);
}

function firstDifference(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return at;
}

/** Where the word begins that stands there. */
function wordAt(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - PART_LENGTH), at);
  return at - (/[^\s]*$/.exec(before)?.[0].length ?? 0);
}

function partOf(text: string, at: number, length: number): string {
  return Array.from(text.slice(at, at + 2 * length))
    .slice(0, length)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}
