import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { foldHan } from "@/lib/language/han";
import { words } from "@/lib/language/text";
import { COMMITMENT, DEPARTURE, has } from "../cues";
import { contentOf } from "../reading/content";
import { answererOf, withoutLabel } from "../reading/interview";
import { attributionsIn, type Reading } from "../reading/speaker";
import type { Attribution } from "../reading/who";
import { cuesOf } from "../textCues";
import { meaningOf } from "./meaning";
import {
  ANNOUNCES,
  blames,
  CALLS,
  CUES,
  DENIES,
  FIRST_PERSON_WILL,
  isCountAlone,
  isOnLeave,
  isOpinion,
  LEFT_ZH,
  ruledKind,
} from "./rules";

/** A longer sentence is judged by its beginning, in UTF-16 units. */
const MOST_READ = 600;

/** What may happen, or what others are believed to want. */
const UNSURE =
  /\b(?:will|would) (?:likely|probably)\b|\b(?:likely|expected) to\b|\b(?:otherwise|thought|feared|believed)\b/iu;

/** What was alleged is over, or denied. */
const ENDED =
  /\b(?:drop(?:s|ped)?|den(?:y|ies|ied)|dismiss(?:es|ed)?|reject(?:s|ed)?|clear(?:s|ed) of|acquitted|withdr(?:ew|awn)|settled)\b|撤[回诉销銷案]|驳回|駁回|否认|否認/iu;

const asNumber = (word: string) =>
  word.replace(/^\d[\d,.]*$/u, (digits) => (/^(?:19|20)\d\d$/u.test(digits) ? "#year" : "#"));

/** Words in lower case, numbers as one, and each two in a row. Of the first three and the last two the place counts too. */
function wordsOf(content: string, lang: Lang): string[] {
  const all = words(content.toLowerCase(), lang).flatMap(({ isWord, text }) =>
    isWord ? [asNumber(text)] : [],
  );
  const told = [
    ...all.map((word) => `word:${word}`),
    `length:${Math.min(6, Math.round(Math.log2(1 + all.length)))}`,
  ];
  if (lang === "zh") return told;
  const stems = all.map(stemOf);
  return [
    ...told,
    ...stems.map((stem) => `stem:${stem}`),
    ...inRows(stems, 3).map(([one, , other]) => `over:${one} ${other}`),
    ...inRows(all, 3).map((three) => `three:${three.join(" ")}`),
    ...inRows(all, 2).map((two) => `pair:${two.join(" ")}`),
    ...all.slice(0, 3).map((word, nth) => `at ${nth}:${word}`),
    `first:${all.slice(0, 2).join(" ")}`,
    `last:${all.slice(-2).join(" ")}`,
  ];
}

const ENDING = /(?<=.{3})(?:ations?|ments?|ingly|edly|ings?|ies|ied|ers?|ed|es|ly|s)$/u;
/** What an English word has in common with others of its family: warned, warnings. */
const stemOf = (word: string) => word.replace(ENDING, "");

/** Each so many in a row. */
const inRows = <T>(all: readonly T[], count: number): T[][] =>
  all.slice(count - 1).map((_, nth) => all.slice(nth, nth + count));

/**
 * Of Chinese, whose words are few and long, the characters by themselves, by twos and by threes; of the whole sentence, with
 * who says it, by themselves and by twos.
 */
function charactersOf(text: string, content: string): string[] {
  const [whole, all] = [text, content].map((one) => [...one.replace(/\d[\d.,]*/gu, "0")]);
  if (!whole || !all) return [];
  return [
    ...all.filter((character) => /\p{Script=Han}/u.test(character)).map((character) => `han:${character}`),
    ...inRows(all, 2).map((two) => `pair:${two.join("")}`),
    ...inRows(all, 3).map((three) => `three:${three.join("")}`),
    ...whole.map((character) => `whole:${character}`),
    ...inRows(whole, 2).map((two) => `whole:${two.join("")}`),
  ];
}

function sayingOf(first: Attribution | undefined): string[] {
  if (!first) return ["unsaid"];
  return ["said", `verb:${first.said.toLowerCase()}`, `by:${first.who.form}`, `after:${first.isAfter}`];
}

/** What nobody can promise: how prices, markets or the weather turn out. Chinese simplified. */
const FORESEES =
  /^[^,.;，。；]{0,24}\b(?:prices?|markets?|shares?|inflation|demand|(?:the )?economy|growth|unemployment|temperatures?|rain|storms?|risks?|traffic|turnout)\b(?: \p{Ll}+){0,4} (?:will|would|is going to|are going to)\b|^[^，。；]{0,12}(?:价格|物价|房价|股价|油价|行情|市场|需求|经济|增速|通胀|汇率|利率|气温|天气|降雨|台风|风险|客流|疫情)[^，。；]{0,10}(?:会|将|有望)/iu;

/** What has been done, or what a decision of somebody will or will not change. */
const NO_ONES =
  /^["“]?(?:that )?(?:\p{L}[\p{L}’'-]* ){1,5}had (?:already |also |now )?(?!(?:planned|vowed|committed|promised|pledged)\b)\p{Ll}+ed\b|^["“]?(?:that )?(?:the|this|that|an?|such an?) (?:\p{L}+ ){0,2}(?:decision|move|deal|ruling|ban|tariffs?|change|agreement|swap|step|attack|crisis|strike|report|result) (?:will|would)\b|^["“]?(?:that|this|it) would (?:not )?be (?!\p{Ll}+ed\b)/iu;
/** Without such a word nothing is promised. */
const LIES_AHEAD =
  /将|(?<![机社协大晚聚议开全委工商学国])会(?![议员长见场馆谈计])|(?<![需重主必只])要(?![求闻点件素])|拟|计划|规划|承诺|许诺|保证|力争|确保|争取|打算|准备|目标|继续|持续|不再|必|尽[快速]|全力|誓|愿|明年|年底|未来|今后|下一步|届时|日起|放话|夸口|预告|致力|决心|答应|坚持|\b(?:will|would|shall|going to|plan\p{L}*|pledg\p{L}*|promis\p{L}*|commit\p{L}*|vow\p{L}*|aim\p{L}*|intend\p{L}*|agree\p{L}*|(?:is|are|was|were|due|set|scheduled|agreed|preparing) to|guarantee\p{L}*|ensur\p{L}*|until|coming|next|dedicat\p{L}*|offer\p{L}*|propos\p{L}*|preparing|undertak\p{L}*)\b|[’'](?:ll|d)\b|n[’']t\b/iu;
/** What others expect of somebody. */
const EXPECTED = /\b(?:is|are|was|were) (?:widely )?expected to\b/iu;
/** A figure that is foreseen is not told: 专家预计, "analysts expect". */
const FORETOLD = /^(?:predict|forecast|expect|foresee|hop|预测|预计|押注)/iu;
const FORETELLERS =
  /^[^,，]{0,40}\b(?:economists|analysts|observers|investors|forecasters|experts)\b[^,]{0,30}\b(?:expect|forecast|predict|see|fear|believe|say)\b|^(?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:now |also |still )?(?:expects|forecasts?|predicts|foresees)\b|^[^，。]{0,14}(?:专家|学者|机构|市场|业内|业界|分析师|坊间)[^，。]{0,8}(?:预计|预测|预估|研判|押注|估计|测算)/u;
/** What somebody makes of another's plan: "disappointed with the council's plan to close it". */
const OF_ANOTHERS_PLAN =
  /\b(?:disappoint\p{Ll}*|welcom\p{Ll}*|critici\p{Ll}*|oppos\p{Ll}*|worr\p{Ll}*|concern\p{Ll}*|angry|happy|unhappy|pleased|relieved|dismayed|against|attack\p{Ll}*|condemn\p{Ll}*|prais\p{Ll}*|support\p{Ll}*|described|called)\b[^,;“"]{0,60}\b(?:plans?|proposals?|decisions?|promises?|pledges?|moves?) to\b/iu;
/** What is hoped. */
const HOPED = /^["“]?(?:that )?(?:\p{L}+ ){0,3}?hop(?:e|es|ed|ing)\b|^[，“\s]*(?:\p{Script=Han}{0,3})?希望/iu;

/** What is known of a sentence before its kind is judged: things by name, and what its English words mean. */
export type KindFeatures = { names: readonly string[]; meaning: readonly number[] };

export function kindFeatures(sentence: string, { lang, speakers, before = "" }: Reading): KindFeatures {
  const whole = foldHan(sentence.slice(0, MOST_READ)).trim();
  const reading = { lang, speakers };
  const isNamed = attributionsIn(whole, reading)[0]?.said === "：";
  const text = isNamed ? whole : withoutLabel(whole, lang);
  const isAnswer = text !== whole || answererOf(whole, before, lang) !== undefined;
  const [first] = attributionsIn(text, reading);
  const content = contentOf(text, first);
  const ruled = ruledKind(text, reading);
  const names = [
    ...new Set([
      `ruled:${ruled ?? "open"}`,
      ...signsOf({ text, content, first, ruled, lang }),
      ...cuesOf(text).map((cue) => `cue:${cue}`),
      ...cuesOf(content).map((cue) => `content:${cue}`),
      ...Object.keys(CUES).filter((name) => CUES[name]?.test(content)),
      ...sayingOf(first),
      ...wordsOf(content, lang),
      ...(lang === "zh" ? charactersOf(text, content) : []),
      // Answers in an interview stand without marks.
      ...(isAnswer || /^["“「]/u.test(text) ? ["quoted"] : []),
      `commas:${Math.min(3, (text.match(/[,，]/gu) ?? []).length)}`,
    ]),
  ];
  return { names, meaning: lang === "en" ? [...meaningOf(content), ...meaningOf(text)] : [] };
}

type Known = {
  text: string;
  content: string;
  first: Attribution | undefined;
  ruled: ClaimKind | undefined;
  lang: Lang;
};

/**
 * What speaks for or against a kind. `plain`: the sentence's own words say it; it blames, denies, gives a reason for leaving,
 * or commits. `of others`: somebody foresees it, hopes for it, or wants it of others. `foretold`: somebody expects it, so that
 * it counts nothing yet.
 */
function signsOf(known: Known): string[] {
  const { text, content, first } = known;
  const signs: Record<string, boolean> = {
    [`plain:${known.ruled}`]: isPlain(known),
    "of others": isOfOthers(known),
    "of leaving":
      [CUES.LEFT, CUES.LEAVES_SURELY].some((form) => form?.test(content)) ||
      LEFT_ZH.test(text) ||
      has(DEPARTURE, text),
    foretold: (first !== undefined && FORETOLD.test(first.said)) || FORETELLERS.test(text),
    announced: first !== undefined && ANNOUNCES.test(first.said),
  };
  return Object.keys(signs).filter((sign) => signs[sign]);
}

function isPlain({ content, first, ruled, lang }: Known): boolean {
  if (ruled === "promise")
    return has(COMMITMENT, `${first?.said ?? ""} ${content}`) || FIRST_PERSON_WILL.test(content);
  if (ruled === "accusation")
    return !ENDED.test(content) || (first !== undefined && blames(first, content, lang));
  if (ruled === "event") return isOnLeave(content);
  if (ruled === "quantity") return isCountAlone(content);
  if (ruled === "characterisation")
    return first !== undefined && (DENIES.test(first.said) || isOpinion(first, content));
  return ruled === "departure_reason";
}

function isOfOthers({ text, content, first }: Known): boolean {
  return (
    !(LIES_AHEAD.test(`${first?.said ?? ""} ${content}`) || CUES.POSSIBLE_EN?.test(content)) ||
    FORESEES.test(content) ||
    HOPED.test(content) ||
    NO_ONES.test(content) ||
    CUES.OF_A_PROMISE?.test(text) === true ||
    EXPECTED.test(content) ||
    OF_ANOTHERS_PLAN.test(text) ||
    (first !== undefined && (CALLS.test(first.said) || UNSURE.test(content)))
  );
}
