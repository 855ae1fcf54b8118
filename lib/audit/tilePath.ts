import { TILE_WIDTH } from "./tiles.queries";

/** A part of the tree as it is asked for: hashes of a level or entries, the tile's index, and how many of its 256. */
export type TilePath = { level: number | "entries"; index: number; width: number };

/** The parts of an index beyond the last are written x001. Five of them count to 10^15. */
const MOST_PARTS = 5;

/**
 * What stands after /log/tile/ (C2SP tlog-tiles): `<L>/<N>[.p/<W>]` or `entries/<N>[.p/<W>]`, N in parts of three digits;
 * null for what is no such path.
 */
export function readTilePath(path: string): TilePath | null {
  const [, first = "", number = "", wide] =
    /^(0|[1-9]\d?|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  const parts = number.split("/");
  const level = first === "entries" ? first : Number(first);
  const width = wide === undefined ? TILE_WIDTH : Number(wide);
  const isWritten = number !== "" && parts.length <= MOST_PARTS && !(parts.length > 1 && parts[0] === "x000");
  const isWide = wide === undefined || width < TILE_WIDTH;
  if (!isWritten || !isWide || (level !== "entries" && level > 63)) return null;
  return { level, index: Number(number.replace(/\D/g, "")), width };
}

/** Whether a log of this size has all of it. */
export function isInLog({ level, index, width }: TilePath, size: number): boolean {
  const across = Math.floor(size / TILE_WIDTH ** (level === "entries" ? 0 : level));
  return index * TILE_WIDTH + width <= across;
}

/** Entries as a bundle: each after its length in sixteen bits. */
export function bundleOf(entries: readonly string[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const bytes = Buffer.from(entry, "utf8");
      const length = Buffer.alloc(2);
      length.writeUInt16BE(bytes.length);
      return [length, bytes];
    }),
  );
}
