import { promisify } from "node:util";
import { type Entry, fromBuffer, type Options, type ZipFile } from "yauzl";

/** Why a file is not read. */
export class ZipRefused extends Error {
  constructor(readonly reason: "damaged" | "too_large") {
    super(reason);
  }
}

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/**
 * The files of a zip whose names are wanted, all together at most `maxBytes` when unpacked; no more than `maxFiles` may be
 * in it. Throws ZipRefused.
 */
export async function unzip(
  file: Uint8Array,
  limits: { isWanted: (name: string) => boolean; maxBytes: number; maxFiles: number },
): Promise<Map<string, Buffer>> {
  try {
    const zip = await open(Buffer.from(file.buffer, file.byteOffset, file.length), { lazyEntries: true });
    if (zip.entryCount > limits.maxFiles) throw new ZipRefused("too_large");
    return await filesOf(zip, limits);
  } catch (error) {
    // The library's errors say what is wrong with the zip, and nothing else is thrown.
    throw error instanceof ZipRefused ? error : new ZipRefused("damaged");
  }
}

function filesOf(
  zip: ZipFile,
  { isWanted, maxBytes }: { isWanted: (name: string) => boolean; maxBytes: number },
): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  let left = maxBytes;
  const take = async (entry: Entry) => {
    if (isWanted(entry.fileName)) {
      const bytes = await unpacked(zip, entry, left);
      left -= bytes.length;
      found.set(entry.fileName, bytes);
    }
    zip.readEntry();
  };
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => void take(entry).catch(reject));
    zip.on("end", () => resolve(found));
    zip.on("error", reject);
    zip.readEntry();
  });
}

async function unpacked(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) throw new ZipRefused("too_large");
  const stream = await promisify(zip.openReadStream.bind(zip) as (entry: Entry, done: Opened) => void)(entry);
  // The library ends a stream that is longer than was stated.
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

type Opened = (error: Error | null, stream: NodeJS.ReadableStream) => void;
