import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

type Options = { width: number; height: number; text?: string; packed?: Buffer };

/** A grey picture as a PNG; with a text in it, or with other data where its pixels stand. */
export function pngFile({ width, height, text, packed }: Options): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const pixels = Buffer.alloc(height * (1 + width), 0);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    ...(text ? [chunk("tEXt", Buffer.from(`Comment\0${text}`, "latin1"))] : []),
    chunk("IDAT", packed ?? deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
