import { readCedict } from "@/lib/language/cedict/cedict.dictionary";
import { encodeDictionary } from "@/lib/language/cedict/dictionaryFile";
import { readGenerated, writeGenerated } from "@/lib/language/cedict/writtenOnce.dictionary";
import { buildDictionary } from "./buildDictionary";

/** Built from CC-CEDICT once, which takes seconds, so that looking a word up needs no parsing. */
const FILE = "translations.txt";

/** Builds the dictionary and writes the file. */
export const makeTranslations = (): Buffer =>
  writeGenerated(FILE, encodeDictionary(buildDictionary(readCedict())));

/** The encoded dictionary, built when there is none; null when it can neither be read nor built. */
export function readTranslations(): Buffer | null {
  try {
    return readGenerated(FILE, makeTranslations);
  } catch {
    return null;
  }
}
