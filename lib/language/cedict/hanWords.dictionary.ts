import { readCedict } from "./cedict.dictionary";
import { encodeDictionary } from "./dictionaryFile";
import { glossesOfWords } from "./glossesOfWords";
import { readGenerated, writeGenerated } from "./writtenOnce.dictionary";

const FILE = "glosses.txt";

/** Builds the glosses of Chinese words and writes the file. */
export const makeHanWords = (): Buffer =>
  writeGenerated(FILE, encodeDictionary(glossesOfWords(readCedict())));

/** Chinese words with their glosses, encoded; built when there are none. */
export const readHanWords = (): Buffer => readGenerated(FILE, makeHanWords);
