import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { findDates } from "@/lib/language/dateGrammar";
import { foldHan } from "@/lib/language/han";
import { sentences } from "@/lib/language/sentences";
import { CodePointIndex, type TextRange } from "@/lib/language/text";
import { offMainThread } from "@/lib/serving";
import { COMMITMENT, DEEDS, guessKind, has, INTENTION, QUANTITY, SPEECH } from "./cues";
import { findSpeakers, type NamedSpeaker, speakerIn } from "./speakerIn";

type SuggestionReason = "speech" | "commitment" | "quantity" | "date" | "speaker";

/** A sentence, in code points, and how much it looks like a claim, 0 to 1. */
export type Suggestion = TextRange & {
  score: number;
  reasons: SuggestionReason[];
  speakerId?: string;
  kindGuess: ClaimKind;
};

/** From this score on a sentence is worth offering: one strong cue, or two weak ones. */
export const WORTH_OFFERING = 0.3;

/** How likely each cue alone makes a claim; together they are taken as independent. */
const WEIGHTS: Record<SuggestionReason, number> = {
  commitment: 0.45,
  speech: 0.35,
  quantity: 0.25,
  speaker: 0.2,
  date: 0.12,
};
const INTENTION_WEIGHT = 0.2;
/** A deed counts only beside the name of whoever did it. */
const DEED_WEIGHT = 0.15;
const QUESTION_FACTOR = 0.3;
const HEADING_FACTOR = 0.5;
const BYLINE_FACTOR = 0.1;
/** Headings are shorter than this (a Han character counting two) and end without a mark. */
const HEADING_LENGTH = 70;

const QUESTION = /[？?][”’"」』）)]*$/u;
const ENDS_SENTENCE = /[。．.!！…；;:：，,—][”’"」』）)\]]*$|[”"」』]$/u;
const BYLINE =
  /^(?:[（(【[]?(?:文|图|作者|编辑|责编|责任编辑|来源|记者|编译|撰文|摄影|翻译|本文来源|原标题|参考(?:链接|资料))\s?[:：|｜/／丨·]|(?:By|Source|Sources|Photo|Image|Edited by|Written by|Reporting by|Credit)[:\s]\s?[\p{Lu}@][^.!?]{0,80}$|https?:\/\/\S+$)/u;

/**
 * Every sentence of a text in order, rated by how much it looks like a claim. It only suggests: a person
 * decides what a claim is.
 */
export function suggestClaims(text: string, lang: Lang, speakers: readonly NamedSpeaker[]): Suggestion[] {
  offMainThread("suggestClaims");
  const index = new CodePointIndex(text);
  return sentences(text, lang).map((range) => {
    const sentence = index.slice(range.start, range.end);
    const isWholeLine = isLineEnd(index, range.start - 1) && isLineEnd(index, range.end);
    return { ...range, ...rate(sentence, isWholeLine, lang, speakers) };
  });
}

function isLineEnd(index: CodePointIndex, position: number): boolean {
  return position < 0 || position >= index.length || /[\n\r]/u.test(index.slice(position, position + 1));
}

function rate(
  sentence: string,
  isWholeLine: boolean,
  lang: Lang,
  speakers: readonly NamedSpeaker[],
): Omit<Suggestion, keyof TextRange> {
  const text = foldHan(sentence);
  const isCommitted = has(COMMITMENT, text);
  const cues: Record<SuggestionReason, boolean> = {
    speech: has(SPEECH, text),
    commitment: isCommitted || has(INTENTION, text),
    quantity: has(QUANTITY, text),
    date: findDates(text).length > 0,
    speaker: findSpeakers(sentence, speakers).length > 0,
  };
  const reasons = (Object.keys(cues) as SuggestionReason[]).filter((reason) => cues[reason]);
  const weightOf = (reason: SuggestionReason) =>
    reason === "commitment" && !isCommitted ? INTENTION_WEIGHT : WEIGHTS[reason];
  const weights = reasons.map(weightOf);
  if (cues.speaker && DEEDS.some((deed) => has(deed, text))) weights.push(DEED_WEIGHT);
  const likely = 1 - weights.reduce((unlikely, weight) => unlikely * (1 - weight), 1);
  const speakerId = speakerIn(sentence, lang, speakers);
  return {
    score: likely * formFactor(text, isWholeLine),
    reasons,
    ...(speakerId !== undefined && { speakerId }),
    kindGuess: guessKind(text),
  };
}

/** Questions, headings and bylines hold the same cues as claims do. */
function formFactor(text: string, isWholeLine: boolean): number {
  if (isWholeLine && BYLINE.test(text)) return BYLINE_FACTOR;
  if (QUESTION.test(text)) return QUESTION_FACTOR;
  const length = text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
  const isHeading = isWholeLine && length < HEADING_LENGTH && !ENDS_SENTENCE.test(text);
  return isHeading ? HEADING_FACTOR : 1;
}
