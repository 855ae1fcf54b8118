import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildDictionary } from "./buildDictionary";
import { readCedict } from "./cedict.dictionary";
import { encodeDictionary } from "./dictionaryFile";

/** Built from CC-CEDICT once, which takes seconds, so that looking a word up needs no parsing. */
const FILE = "lib/generated/translations.txt";

const filePath = () => path.join(/* turbopackIgnore: true */ process.cwd(), FILE);

/** Builds the dictionary and writes the file. */
export function makeTranslations(): Buffer {
  const lines = encodeDictionary(buildDictionary(readCedict()));
  mkdirSync(path.dirname(filePath()), { recursive: true });
  // Renamed when it is complete, since another process may be reading it.
  const temporary = `${filePath()}.${process.pid}`;
  writeFileSync(temporary, lines);
  renameSync(temporary, filePath());
  return lines;
}

/** The encoded dictionary, built when there is none; null when it can neither be read nor built. */
export function readTranslations(): Buffer | null {
  try {
    return existsSync(filePath()) ? readFileSync(filePath()) : makeTranslations();
  } catch {
    return null;
  }
}
