import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = "lib/generated";

const filePath = (name: string) => path.join(/* turbopackIgnore: true */ process.cwd(), FOLDER, name);

/** Writes what takes seconds to make into a file of the generated code. */
export function writeGenerated(name: string, lines: Buffer): Buffer {
  const file = filePath(name);
  mkdirSync(path.dirname(file), { recursive: true });
  // Renamed when it is complete, since another process may be reading it.
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, lines);
  renameSync(temporary, file);
  return lines;
}

/** What the file has; made when there is none. */
export const readGenerated = (name: string, make: () => Buffer): Buffer =>
  existsSync(filePath(name)) ? readFileSync(filePath(name)) : make();
