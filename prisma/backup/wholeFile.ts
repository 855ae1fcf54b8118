import { createWriteStream, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { onStop, Refusal } from "@/prisma/process/lifecycle";

/** Only who made it may read it: it holds what the database holds. */
const OWNER_ONLY = 0o600;

const WHY: Record<string, string> = {
  ENOSPC: "there is no room left on the disk",
  EDQUOT: "there is no room left on the disk",
  EFBIG: "the file became larger than is allowed",
  ENOENT: "the folder is not there",
  ENOTDIR: "the folder is not there",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "that disk is only read",
  EISDIR: "it is a folder",
  ENOTEMPTY: "it is a folder",
};

function explained(file: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = WHY[code];
  return why ? new Refusal(`${file} was not written: ${why}. Nothing of it was kept.`) : error;
}

/**
 * Writes content compressed to a file, which appears whole or not at all, in place of one that was there; gives its size.
 */
export async function writeWhole(file: string, content: AsyncIterable<Buffer | string>): Promise<number> {
  const path = resolve(file);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  const remove = () => rmSync(draft, { force: true });
  onStop(remove);
  remove();
  const out = createWriteStream(draft, { mode: OWNER_ONLY, flags: "wx", flush: true });
  const closed = new Promise<void>((resolve) => out.once("close", resolve));
  try {
    await pipeline(content, createGzip(), out);
    renameSync(draft, path);
    return statSync(path).size;
  } catch (error) {
    // It may be about to be opened still.
    await closed;
    remove();
    throw explained(file, error);
  }
}
