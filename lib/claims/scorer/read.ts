import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { foldHan } from "@/lib/language/han";
import { ruledKind } from "../kind/rules";
import { attributionsIn } from "../reading/speaker";
import type { Attribution } from "../reading/who";
import { cuesOf } from "../textCues";

/** A longer sentence is judged by its beginning, in UTF-16 units. */
const MOST_READ = 600;

/** What is read in a sentence once, before it is judged by itself and among others. */
export type SentenceRead = {
  /** In simplified characters. */
  text: string;
  lang: Lang;
  first: Attribution | undefined;
  kind: ClaimKind | undefined;
  cues: readonly string[];
};

export function readSentence(sentence: string, lang: Lang): SentenceRead {
  const text = foldHan(sentence.slice(0, MOST_READ));
  const reading = { lang, speakers: [] };
  const [first] = attributionsIn(text, reading);
  return { text, lang, first, kind: ruledKind(text, reading), cues: cuesOf(text) };
}

/** How many words it has: a Han character says as much as half a word. */
export function wordsIn(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others =
    text.match(/[\p{L}\p{N}’'-]+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0;
  return others + han / 2;
}
