import { crc32, inflateSync } from "node:zlib";

/** Largest file, and longest side in pixels: a logo of a header, also on a screen that shows four pixels for one. */
export const MOST_BYTES = 200 * 1024;
export const LONGEST_SIDE = 2_000;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What the picture needs; everything else a file may hold (texts, places, profiles, whatever hides there) is left out. */
const KEPT = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
/** Samples of a pixel, by the kind of colour. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

type Chunk = { type: string; data: Buffer };

export type Picture = { bytes: Buffer; width: number; height: number };

/** The chunks of a PNG, each with its sum checked; null where the file is anything else. */
function chunksOf(file: Buffer): Chunk[] | null {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < file.length; ) {
    if (at + 12 > file.length) return null;
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) return null;
    const named = file.subarray(at + 4, end - 4);
    if (crc32(named) !== file.readUInt32BE(end - 4)) return null;
    chunks.push({ type: named.toString("latin1", 0, 4), data: named.subarray(4) });
    at = end;
    if (chunks.at(-1)?.type === "IEND") return at === file.length ? chunks : null;
  }
  return null;
}

function written({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/**
 * A PNG written anew with nothing in it but the picture; null for a file that is none, is broken, holds more than its
 * picture needs when it is unpacked, or is too large.
 */
export function cleanPng(file: Buffer): Picture | null {
  if (file.length > MOST_BYTES) return null;
  const chunks = chunksOf(file);
  const head = chunks?.[0];
  if (!chunks || head?.type !== "IHDR" || head.data.length !== 13) return null;
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const [depth = 0, colour = -1, , , interlace] = head.data.subarray(8);
  const samples = SAMPLES[colour];
  if (!samples || width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE || interlace !== 0)
    return null;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const size = height * (1 + Math.ceil((width * samples * depth) / 8));
  if (unpackedLength(packed, size) !== size) return null;
  const kept = chunks.filter(({ type }) => KEPT.has(type) && type !== "IEND");
  if (kept.filter(({ type }) => type === "IHDR").length !== 1) return null;
  const bytes = Buffer.concat([
    SIGNATURE,
    ...kept.map(written),
    written({ type: "IEND", data: Buffer.alloc(0) }),
  ]);
  return { bytes, width, height };
}

/** How long it is unpacked; -1 where it is broken or longer than `most`. */
function unpackedLength(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch {
    return -1;
  }
}
