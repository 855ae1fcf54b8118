import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import {
  access,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { blobName, fileMustBe, mustBe, type Store, stateOf } from "./blobs";

/** Where files are written before they have their name; beside them, since only within one file system is a move whole. */
const WRITING = ".writing";
/** What was not finished for so long belongs to a process that is gone. */
const ABANDONED_MS = 60 * 60 * 1000;

/** Bytes as files of a folder: `ab/abcdef…`. */
export function filesStore(folder: string): Store {
  const pathOf = (sha256: string) => join(folder, blobName(sha256).slice(0, 2), sha256);
  let swept: Promise<void> | undefined;
  let sweptAt = Number.NEGATIVE_INFINITY;
  /** What others left is looked for again and again: a process that runs for months outlives many that were killed. */
  const sweepNow = () => {
    if (Date.now() - sweptAt < ABANDONED_MS) return swept;
    sweptAt = Date.now();
    swept = removeAbandoned(join(folder, WRITING));
    return swept;
  };
  const putWith = async (sha256: string, fill: Fill): Promise<"stored" | "there"> => {
    if ((await stateOf(store, sha256)) === "kept") return "there";
    await sweepNow();
    await writeWhole(pathOf(sha256), join(folder, WRITING, `${sha256}.${randomUUID()}`), fill);
    return "stored";
  };
  const store: Store = {
    place: "files",
    async put(sha256, bytes) {
      await mustBe(sha256, bytes);
      return putWith(sha256, (temporary) => writeFile(temporary, bytes, { flag: "wx", mode: FILE_MODE }));
    },
    async putFile(sha256, path) {
      await fileMustBe(sha256, path);
      return putWith(sha256, async (temporary) => {
        await writeFile(temporary, "", { flag: "wx", mode: FILE_MODE });
        await copyFile(path, temporary);
      });
    },
    get: (sha256) => orNull(readFile(pathOf(sha256))),
    async read(sha256) {
      const file = await orNull(open(pathOf(sha256), "r"));
      return file?.createReadStream() ?? null;
    },
    has: async (sha256) => (await orNull(access(pathOf(sha256), constants.R_OK).then(() => true))) ?? false,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
  return store;
}

const FILE_MODE = 0o640;
/** Makes the temporary file, which is not there yet, with all that belongs into it. */
type Fill = (temporary: string) => Promise<void>;

/** Nobody ever sees half of it: the file has its name when all of it is on the disk, and the name is on the disk too. */
async function writeWhole(path: string, temporary: string, fill: Fill): Promise<void> {
  await mkdir(dirname(temporary), { recursive: true });
  await mkdir(dirname(path), { recursive: true });
  try {
    await fill(temporary);
    const file = await open(temporary, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
  await syncFolder(dirname(dirname(path)));
}

async function syncFolder(path: string): Promise<void> {
  // Windows writes names down by itself, and opens no folder.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  const names = (await orNull(readdir(folder))) ?? [];
  for (const name of names) {
    const path = join(folder, name);
    const found = await orNull(stat(path));
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
