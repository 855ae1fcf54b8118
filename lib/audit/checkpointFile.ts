import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { settings } from "@/lib/env";

/** Where the checkpoint that was signed last lies: outside the database, so that it tells of what happens in there. */
export function checkpointFile(): string {
  return join(settings().STET_LOG_DIR ?? join(process.cwd(), ".stet", "log"), "checkpoint");
}

export function readKept(file = checkpointFile()): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Puts a checkpoint in the place of the one before: whole or not at all, also when the machine stops. */
export function keepFile(checkpoint: string, file = checkpointFile()): void {
  const folder = join(file, "..");
  mkdirSync(folder, { recursive: true });
  const next = `${file}.${process.pid}`;
  const open = openSync(next, "w", 0o644);
  writeSync(open, checkpoint);
  fsyncSync(open);
  closeSync(open);
  renameSync(next, file);
  const opened = openSync(folder, "r");
  fsyncSync(opened);
  closeSync(opened);
}
