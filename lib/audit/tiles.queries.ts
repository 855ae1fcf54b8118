import { db, type Tx } from "@/lib/db";
import { entryOf } from "./entry";
import { keptLine } from "./keptLine";
import { inMemory, rootOf, type Subtree } from "./merkle";

/** Hashes across a tile, and levels of the tree that one spans. */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

type Reader = Pick<Tx, "event" | "logTile">;

/** The first `width` hashes of a tile: leaves at level 0, above it roots of the full tiles below. */
export async function tileHashes(
  level: number,
  index: number,
  width: number,
  reader: Reader = db(),
): Promise<Buffer[]> {
  const first = BigInt(index) * BigInt(TILE_WIDTH);
  const below = { gte: first, lt: first + BigInt(width) };
  const hashes =
    level === 0
      ? (
          await reader.event.findMany({
            where: { seq: { gt: first, lte: first + BigInt(width) } },
            orderBy: { seq: "asc" },
            select: { leaf: true },
          })
        ).map(({ leaf }) => leaf)
      : (
          await reader.logTile.findMany({
            where: { level: level - 1, index: below },
            orderBy: { index: "asc" },
            select: { root: true },
          })
        ).map(({ root }) => root);
  return hashes.map((hash) => Buffer.from(hash, "hex"));
}

/** The subtrees of the log as it is kept; each tile is read once. */
export function keptSubtrees(reader?: Reader): Subtree {
  const tiles = new Map<string, Promise<Subtree>>();
  return async (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const within = level % TILE_HEIGHT;
    const across = TILE_WIDTH / 2 ** within;
    const tile = Math.floor(index / across);
    const name = `${tileLevel}/${tile}`;
    const read =
      tiles.get(name) ?? tileHashes(tileLevel, tile, TILE_WIDTH, reader).then((hashes) => inMemory(hashes));
    tiles.set(name, read);
    return (await read)(within, index % across);
  };
}

/** The entries of `count` lines, from the index of the first. */
export async function entriesBetween(index: number, count: number): Promise<string[]> {
  const first = BigInt(index);
  const events = await db().event.findMany({
    where: { seq: { gt: first, lte: first + BigInt(count) } },
    orderBy: { seq: "asc" },
  });
  return events.map((event) => entryOf(keptLine(event), event.commitment));
}

/** How many lines the log has. */
export async function logSize(reader: Reader = db()): Promise<number> {
  const last = await reader.event.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } });
  return Number(last?.seq ?? 0n);
}

/** Whether tiles are kept that a log of this size does not fill: they would stop it when it comes to them. */
export async function hasOtherTiles(size: number): Promise<boolean> {
  const tiles = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM "LogTile" WHERE (index + 1) * power(${TILE_WIDTH}::numeric, level + 1) > ${size} LIMIT 1`;
  return tiles.length > 0;
}

export const logRoot = (size: number, reader?: Reader): Promise<Buffer> => rootOf(keptSubtrees(reader), size);
