import { isTraditional } from "@/lib/language/writing";
import { LANGUAGE_TAG, type Locale } from "./routing";

/** The value of `lang` for words that somebody said: Chinese in the characters in which it is written. */
export function writingOf(text: string, lang: Locale): string {
  return lang === "zh" && isTraditional(text) ? "zh-Hant" : LANGUAGE_TAG[lang];
}
