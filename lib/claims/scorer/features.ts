import { words } from "@/lib/language/text";
import { type SentenceRead, wordsIn } from "./read";

/**
 * Words in lower case, numbers as one, and the pairs of neighbours: of English, for which there are thousands of labelled
 * sentences. From some hundred Chinese ones the single words learn what happened to stand there.
 */
function wordsOf(text: string): string[] {
  const all = words(text.toLowerCase(), "en")
    .filter(({ isWord }) => isWord)
    .map((word) =>
      word.text.replace(/^\d[\d,.]*$/u, (digits) => (/^(?:19|20)\d\d$/u.test(digits) ? "#year" : "#")),
    );
  return [...all, ...all.slice(1).map((word, nth) => `${all[nth]} ${word}`)];
}

/** How long it is, in steps of a half. */
const lengthOf = (text: string) => `length:${Math.min(7, Math.round(1.5 * Math.log2(1 + wordsIn(text))))}`;

/** What is known of a sentence before it is judged, each by its name: cues and kinds first, then its words. */
export function featuresOf({ text, lang, first, kind, cues }: SentenceRead): string[] {
  const named = first ? [`said by:${first.who.form}`] : [];
  const told = [...cues.map((cue) => `cue:${cue}`), ...named, `kind:${kind ?? "open"}`, lengthOf(text)];
  return [...new Set([...told, ...(lang === "en" ? wordsOf(text) : [])])];
}
