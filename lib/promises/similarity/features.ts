import { stemmer } from "stemmer";
import { findAmounts } from "@/lib/language/amounts";
import { foldText } from "@/lib/language/fold";
import { isPeriod } from "@/lib/language/periods";
import { CONCEPT_OF_STEM, CONCEPTS_IN_CHINESE } from "./concepts";

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

const STOP_WORDS = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both
but by can could did do does doing done down during each few for from further get got had has have having he her here
hers him his how i if in into is it its itself just let make me more most my no nor not now of off on once only or other
our ours out over own per put same she should so some such than that the their them then there these they thing this
those through to too under until up us very was we were what when where which while who whom why will with would you
your year years month months day days within by least most percent per cent
say says said promise promised promises pledge pledged pledges commit commits committed commitment commitments
guarantee guaranteed aim aims plan plans intend intends may might must shall continue work working ensure able
dedicate allocate devote put give spend set take use help provide last next effort date
january february march april june july august september october november december
company companies organization organisation new every whole entire across around toward towards full fully part`
    .split(/\s+/u)
    .map((word) => stemmer(word)),
);

const STOP_HAN =
  /我们|公司|承诺|保证|表示|宣布|将会|将|会|应当|应该|必须|可以|可能|计划|打算|力争|争取|努力|继续|确保|目标|实现|至少|不少于|不低于|不超过|最多|以上|以下|左右|大约|超过|所有|全部|一切|任何|每个|每年|今后|未来|今年|明年|年底|年前|之前|之后|期间|以及|或者|并且|而且|但是|如果|除非|对于|关于|通过|进行|提供|相关|这些|那些|他们|它们|自己|其中|已经|不再|不会|没有|[的了在和与及或是有为到于把被让使从对向以也都就还又很更最之其该此这那个们着过中上下内外前后年月日]/gu;

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
