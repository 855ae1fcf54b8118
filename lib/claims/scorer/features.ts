import type { Lang } from "@/lib/generated/prisma/enums";
import { foldHan } from "@/lib/language/han";
import { words } from "@/lib/language/text";
import { ruledKind } from "../kind/rules";
import { attributionsIn } from "../reading/speaker";
import { cuesOf } from "../textCues";

/** A longer sentence is judged by its beginning, in UTF-16 units. */
const MOST_READ = 600;
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

/** How long it is, in steps of a half: a Han character says as much as half a word. */
function lengthOf(text: string): string {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others =
    text.match(/[\p{L}\p{N}’'-]+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0;
  return `length:${Math.min(7, Math.round(1.5 * Math.log2(1 + others + han / 2)))}`;
}

/** What is known of a sentence before it is judged, each by its name: cues and kinds first, then its words. */
export function featuresOf(sentence: string, lang: Lang): string[] {
  const text = foldHan(sentence.slice(0, MOST_READ));
  const reading = { lang, speakers: [] };
  const [first] = attributionsIn(text, reading);
  const named = first ? [`said by:${first.who.form}`] : [];
  const kind = `kind:${ruledKind(text, reading) ?? "open"}`;
  const told = [...cuesOf(text).map((cue) => `cue:${cue}`), ...named, kind, lengthOf(text)];
  return [...new Set([...told, ...(lang === "en" ? wordsOf(text) : [])])];
}
