import { stemmer } from "stemmer";
import { findAmounts } from "@/lib/language/amounts/findAmounts";
import { foldText } from "@/lib/language/fold";
import { isPeriod } from "@/lib/language/periods";
import { CONCEPT_OF_STEM, CONCEPTS_IN_CHINESE } from "@/lib/language/wordLists/concepts";
import {
  CHINESE_FUNCTION_CHARACTERS,
  CHINESE_FUNCTION_WORDS,
  ENGLISH_FUNCTION_WORDS,
  ENGLISH_SENTENCE_WORDS,
  wordsIn,
} from "@/lib/language/wordLists/functionWords";

/**
 * A feature of a text: a rare word, an amount, a year or a name. A cross-lingual one can occur in both languages. `text`
 * is how it is written, to be shown as a reason.
 */
export type Feature = { weight: number; text: string; isCrossLingual: boolean };
export type FeatureSet = ReadonlyMap<string, Feature>;

const WEIGHT = {
  amount: 1.8,
  number: 0.8,
  period: 0.6,
  year: 0.6,
  concept: 1.2,
  named: 1.5,
  word: 1,
  han: 0.45,
};

/** Words that most promises have. */
const COMMON_ENGLISH = wordsIn(`
above again against below between both done down during each few further get got hers itself let make now
off once only ours per put thing through under until year years month months day days within least percent
cent say says said promise promised promises pledge pledged pledges commit commits committed commitment
commitments guarantee guaranteed aim aims plan plans intend intends continue work working ensure able
dedicate allocate devote give spend set take use help provide last next effort date january february march
april june july august september october november december company companies organization organisation new
every whole entire across around toward towards full fully part
`);
const STOP_WORDS = new Set(
  [...ENGLISH_FUNCTION_WORDS, ...ENGLISH_SENTENCE_WORDS, ...COMMON_ENGLISH].map((word) => stemmer(word)),
);

/** The same in Chinese. Of words that begin alike the longer ones come first. */
const COMMON_CHINESE = wordsIn(`
公司 承诺 保证 宣布 将 会 应当 必须 可能 计划 打算 力争 争取 努力 继续 确保 目标 实现 至少 不少于 不低于
不超过 最多 左右 大约 超过 所有 全部 一切 任何 每个 每年 今年 明年 期间 除非 提供 相关 不再
`);
const COMMON_CHARACTERS = "有为到使从对向还又很更最该此们过中上下内外前后年月日";
const STOP_HAN = new RegExp(
  `${[...CHINESE_FUNCTION_WORDS, ...COMMON_CHINESE].join("|")}|[${CHINESE_FUNCTION_CHARACTERS.join("")}${COMMON_CHARACTERS}]`,
  "gu",
);

const YEAR = /(?<![\d.])(?:19|20)\d{2}(?![\d%％]|[,.]\d)(?:年代?)?/gu;
const LATIN = /[\p{Script=Latin}][\p{Script=Latin}\d]*(?:[-'][\p{Script=Latin}\d]+)*/gu;
const HAN = /\p{Script=Han}+/gu;

class FeatureExtractor {
  readonly features = new Map<string, Feature>();
  /** The text with what was extracted already blanked out. */
  rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  add(key: string, weight: number, text: string, isCrossLingual: boolean): void {
    if (!this.features.has(key)) this.features.set(key, { weight, text, isCrossLingual });
  }

  take(form: RegExp, use: (text: string) => void): void {
    this.rest = this.rest.replace(form, (text) => {
      use(text);
      return " ".repeat(text.length);
    });
  }
}

/** The features of one text. `names` are the speakers' own: all their promises share them, so they are left out. */
export function extractFeatures(text: string, names: readonly string[] = []): FeatureSet {
  const found = new FeatureExtractor(without(foldText(text), names));
  found.take(YEAR, (year) => found.add(`year ${year.slice(0, 4)}`, WEIGHT.year, year, true));
  takeAmounts(found);
  takeLatin(found);
  takeHan(found);
  return found.features;
}

function without(text: string, names: readonly string[]): string {
  const written = names.map(foldText).filter((name) => name.length > 1);
  return written.sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, " "), text);
}

function takeAmounts(found: FeatureExtractor): void {
  for (const amount of findAmounts(found.rest)) {
    const { value, to, unit, start, end } = amount;
    const text = found.rest.slice(start, end).trim();
    const weight = isPeriod(amount) ? WEIGHT.period : unit ? WEIGHT.amount : WEIGHT.number;
    found.add(`amount ${value} ${unit}`, weight, text, true);
    if (to !== undefined) found.add(`amount ${to} ${unit}`, weight, text, true);
    found.rest = found.rest.slice(0, start) + " ".repeat(end - start) + found.rest.slice(end);
  }
}

function takeLatin(found: FeatureExtractor): void {
  const before = found.rest;
  for (const { 0: word, index } of before.matchAll(LATIN)) {
    const stem = stemmer(word.toLowerCase().replace(/'(?:s|re|ve|ll|d|m|t)$/u, ""));
    if (STOP_WORDS.has(stem) || stem.length < 2) continue;
    const concept = CONCEPT_OF_STEM.get(stem);
    const isNamed =
      /\p{Lu}/u.test(word.slice(1)) || (/^\p{Lu}/u.test(word) && !startsSentence(before, index));
    if (concept) found.add(`concept ${concept}`, WEIGHT.concept, word, true);
    else found.add(`word ${stem}`, isNamed ? WEIGHT.named : WEIGHT.word, word, isNamed);
  }
}

/** At the start of a sentence a capital does not make a name. */
function startsSentence(text: string, index: number): boolean {
  return /(?:^|[.!?:;"“]\s*)$/u.test(text.slice(Math.max(0, index - 4), index).trimEnd() || "");
}

function takeHan(found: FeatureExtractor): void {
  for (const [word, concept] of CONCEPTS_IN_CHINESE) {
    if (!found.rest.includes(word)) continue;
    found.rest = found.rest.replaceAll(word, " ".repeat(word.length));
    found.add(`concept ${concept}`, WEIGHT.concept, word, true);
  }
  found.take(STOP_HAN, () => undefined);
  for (const [run] of found.rest.matchAll(HAN)) {
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2);
      found.add(`han ${pair}`, WEIGHT.han, pair, false);
    }
  }
}
