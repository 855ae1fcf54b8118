import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readCedict } from "./cedict.dictionary";
import { written } from "./dictionary";
import { listsOf } from "./lists";

/** Made of CC-CEDICT once (some seconds), so that nothing need be parsed to look a word up. */
const FILE = "lib/generated/translations.txt";

const place = () => path.join(/* turbopackIgnore: true */ process.cwd(), FILE);

/** Makes the list anew and keeps it. */
export function makeTranslations(): Buffer {
  const lines = written(listsOf(readCedict()));
  mkdirSync(path.dirname(place()), { recursive: true });
  // Written apart and then named: somebody else may be reading it.
  const half = `${place()}.${process.pid}`;
  writeFileSync(half, lines);
  renameSync(half, place());
  return lines;
}

/** The list, made when there is none; null when it can neither be read nor made. */
export function readTranslations(): Buffer | null {
  try {
    return existsSync(place()) ? readFileSync(place()) : makeTranslations();
  } catch {
    return null;
  }
}
