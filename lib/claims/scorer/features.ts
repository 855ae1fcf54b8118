import type { Lang } from "@/lib/generated/prisma/enums";
import { findDates } from "@/lib/language/dateGrammar";
import { foldHan } from "@/lib/language/han";
import { words } from "@/lib/language/text";
import { ACCUSE, COMMITMENT, DEPARTURE, HAPPENING, has, INTENTION, QUANTITY, REASON, SPEECH } from "../cues";
import { kindOf } from "../reading/kind";
import { attributionsIn } from "../reading/speaker";

/** A longer sentence is judged by its beginning, in UTF-16 units. */
const MOST_READ = 600;
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
  const kind = `kind:${kindOf(text, reading) ?? "open"}`;
  const told = [...cuesOf(text).map((cue) => `cue:${cue}`), ...named, kind, lengthOf(text)];
  return [...new Set([...told, ...(lang === "en" ? wordsOf(text) : [])])];
}
