import { findDates } from "@/lib/language/dateGrammar";
import { ACCUSE, COMMITMENT, DEPARTURE, HAPPENING, has, INTENTION, QUANTITY, REASON, SPEECH } from "./cues";

const QUESTION = /[？?][”’"」』）)]*$/u;
const FIRST_PERSON = /我(?!国)|我们|\b(?:I|we|our|my)\b/iu;
const SECOND_PERSON = /你|您|\byou(?:r)?\b/iu;
const NEGATION = /没有?|不|未|无|非|\b(?:no|not|never|none|nobody|without)\b|n[’']t\b/iu;
const COMPARISON =
  /最|更|首次|第一|比|以上|以下|\b(?:most|least|more|less|fewer|than|first|only|highest|lowest|\p{L}{2,}est)\b/iu;
/** Something is to come, or may: 将, will, could begin. */
const AHEAD =
  /将(?!军|来|近|就|领)|拟|预计|计划|力争|有望|\b(?:will|would|could|should|shall|expected|aims?|plans?|intends?|goal|due) (?!have\b)/iu;
/** A capital letter after the first word, or the mark of a title. */
const NAME =
  /\p{Ll}[\p{Ll},]* (?:\p{Lu}\p{Ll}+|\p{Lu}{2,})|《|[^这那该一各本有][\p{Script=Han}]{1,6}(?:集团|银行|大学|学院|协会|委员会|公司|部|局|省|市|县)/u;

/** Cues that mean the same in both languages. */
export function cuesOf(text: string): string[] {
  const [isAhead, isDated] = [AHEAD.test(text), findDates(text).length > 0];
  const cues: Record<string, boolean> = {
    speech: has(SPEECH, text),
    commitment: has(COMMITMENT, text),
    intention: has(INTENTION, text),
    quantity: has(QUANTITY, text),
    digits: /\d/u.test(text),
    numbers: (text.match(/\d[\d,.]*/gu) ?? []).length > 1,
    percent: /[%％]|百分之|成(?=[，。])|\bper ?cent\b/iu.test(text),
    money: /[$€£¥]|[美欧]?元|英镑|\b(?:dollars?|pounds?|euros?)\b/iu.test(text),
    ahead: isAhead,
    "ahead, dated": isAhead && isDated,
    date: isDated,
    year: /(?:19|20)\d\d/u.test(text),
    accuse: has(ACCUSE, text),
    departure: has(DEPARTURE, text),
    happening: has(HAPPENING, text),
    reason: has(REASON, text),
    question: QUESTION.test(text),
    first: FIRST_PERSON.test(text),
    second: SECOND_PERSON.test(text),
    negation: NEGATION.test(text),
    comparison: COMPARISON.test(text),
    name: NAME.test(text),
  };
  return Object.keys(cues).filter((cue) => cues[cue]);
}
