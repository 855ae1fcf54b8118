import type { Lang } from "@/lib/generated/prisma/enums";
import { sentences } from "@/lib/language/sentences";
import { CodePointIndex, type TextRange } from "@/lib/language/text";
import { offMainThread } from "@/lib/serving";
import type { ArticleSentence } from "./scorer/inArticle";
import { rateAmong } from "./scorer/rank";

/** A sentence, in code points, and how likely it is that an editor marks it, 0 to 1. */
export type Suggestion = TextRange & { score: number };

/** Raised when sentences are split or rated in another way: what was kept before is rated anew. */
export const SCORER_VERSION = "10";

/** From this score on a sentence may be offered. */
export const WORTH_OFFERING = 0.3;

const HEADING_FACTOR = 0.3;
const BYLINE_FACTOR = 0.1;
/** What was offered at its first place is not offered again. */
const REPEATED_FACTOR = 0.1;
/** Headings are shorter than this (a Han character counting three) and end without a mark. */
const HEADING_LENGTH = 120;

const ENDS_SENTENCE = /[。．.!！…；;:：，,—？?][”’"」』）)\]]*$|[”"」』]$/u;
const BYLINE =
  /^(?:[（(【[]?(?:文|圖|图|作者|編輯|编辑|责编|责任编辑|來源|来源|記者|记者|编译|撰文|摄影|翻译|本文来源|原标题|参考(?:链接|资料))\s?[:：|｜/／丨·]|(?:By|Source|Sources|Photo|Image|Edited by|Written by|Reporting by|Credit)[:\s]\s?[\p{Lu}@][^.!?]{0,80}$|https?:\/\/\S+$)/u;

type Placed = TextRange & { text: string; opens: boolean; form: number };

/** The sentences of a text in order, each with where it stands. */
export function placedSentences(text: string, lang: Lang): Placed[] {
  const index = new CodePointIndex(text);
  return sentences(text, lang).map(({ start, end }) => {
    const sentence = index.slice(start, end);
    const opens = isLineEnd(index, start - 1);
    return { start, end, text: sentence, opens, form: formFactor(sentence, opens && isLineEnd(index, end)) };
  });
}

/** Sentences as they are rated among each other. */
export const amongOthers = (placed: readonly Placed[]): ArticleSentence[] =>
  placed.map(({ text, opens, form }) => ({ text, opens, isTitle: form !== 1 }));

/**
 * Every sentence of a text in order, rated by how much it looks like a claim, by itself and among the others. It only
 * suggests: a person decides what a claim is.
 */
export function suggestClaims(text: string, lang: Lang): Suggestion[] {
  offMainThread("suggestClaims");
  const placed = placedSentences(text, lang);
  const scores = rateAmong(amongOthers(placed), lang);
  const seen = new Set<string>();
  return placed.map(({ start, end, text: sentence, form }, place) => {
    const words = sentence.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const again = seen.has(words) ? REPEATED_FACTOR : 1;
    if (form === 1) seen.add(words);
    return { start, end, score: (scores[place] ?? 0) * form * again };
  });
}

/** The places of sentences that are worth offering by their score, the best first. */
export function bestFirst(rated: readonly Suggestion[]): number[] {
  const places = rated.flatMap(({ score }, place) => (score >= WORTH_OFFERING ? [{ score, place }] : []));
  return places.toSorted((a, b) => b.score - a.score || a.place - b.place).map(({ place }) => place);
}

function isLineEnd(index: CodePointIndex, position: number): boolean {
  return position < 0 || position >= index.length || /[\n\r]/u.test(index.slice(position, position + 1));
}

/** Headings and bylines hold the same words as claims do. */
function formFactor(sentence: string, isWholeLine: boolean): number {
  if (!isWholeLine) return 1;
  if (BYLINE.test(sentence)) return BYLINE_FACTOR;
  if (ENDS_SENTENCE.test(sentence)) return 1;
  const length = sentence.length + 2 * (sentence.match(/\p{Script=Han}/gu)?.length ?? 0);
  return length < HEADING_LENGTH ? HEADING_FACTOR : 1;
}
