import { denialForm } from "@/lib/language/denials";
import { hanNumber } from "@/lib/language/hanNumerals";
import { englishNumber, NUMBER_WORD, SCALE_WORD } from "@/lib/language/numerals";

/*
 * What no two texts may differ in and yet be told as equal or as no part of the text: numbers, negations, modals, quantifiers and
 * names.
 */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Numbers as they are read before NFKC makes digits of powers and of fractions: 10² is 10^2, 1½ is 1 1/2. */
export const withPlainNumbers = (text: string): string =>
  text
    .replace(/[⁰¹²³⁴-⁹]+/gu, (power) => `^${[...power].map((one) => SUPERSCRIPTS.indexOf(one)).join("")}`)
    .replace(/(?=[¼-¾⅐-⅞])/gu, " ")
    .normalize("NFKC")
    .replace(/(?<=\d)⁄(?=\d)/gu, "/")
    .replace(/[−﹣]|(?<![\p{L}\p{N}\s.)])[–‑](?=[.\d])/gu, "-");

const SIGNED = "(?:(?<![\\p{Script=Latin}\\d)])[-+±~<>≤≥] ?)?";
const WORDS = `\\b(?:${NUMBER_WORD})(?:[ -](?:and )?(?:${NUMBER_WORD}|${SCALE_WORD}))*\\b`;
const HAN = "[〇零一二两三四五六七八九十百千万亿]+";
const NUMBER = new RegExp(`${SIGNED}\\.?\\d+(?:[.,:/^]\\d+)*\\s?[%‰°]?|${WORDS}|${HAN}`, "giu");
/** In words these are articles and parts of other words more often than numbers. */
const NO_NUMBER = new Set(["one", "zero", "一"]);

/** A number in digits, however it is written. */
function inDigits(written: string): string {
  if (/\d/u.test(written)) return written.replace(/\s/gu, "").replace(/,(?=\d{3}(?!\d))/gu, "");
  const value = /\p{Script=Han}/u.test(written) ? hanNumber(written) : englishNumber(written);
  return value === undefined ? written : String(value);
}

/** A number in words with its digits behind it is told once: ten (10). */
const TOLD_TWICE = new RegExp(`(${WORDS}) ?\\((\\d[\\d,]*)\\)`, "giu");
const toldOnce = (text: string) =>
  text.replace(TOLD_TWICE, (both, words: string, digits: string) =>
    inDigits(words) === inDigits(digits) ? words : both,
  );

const numbersOf = (text: string): string[] =>
  (toldOnce(text).match(NUMBER) ?? []).filter((one) => !NO_NUMBER.has(one.toLowerCase())).map(inDigits);

const PLACE = "\\d{1,3}(?:[.-]\\d{1,3}){0,5}[a-z]?(?![\\d%])(?:\\([a-z\\d]{1,4}\\))*|[IVXLC]{1,6}\\b";
/** What points to another place of a document, or to a room of a house. */
const POINTER = new RegExp(
  `\\b(?:(?:sub)?sections?|articles?|clauses?|tables?|paragraphs?|annex(?:es)?|appendix|appendices|schedules?|chapters?|exhibits?|suite)\\s{1,2}(?:${PLACE})(?:\\s?(?:,|and|or|to|through|[-–])\\s?(?:${PLACE}))*|§+ ?\\d[\\d.]*|第[〇零一二三四五六七八九十百千\\d]{1,8}(?:条(?:之[一二三四五六七八九十])?|款|项|章|节|编)`,
  "giu",
);
/** What numbers the members of a list in a sentence: all of the sentence, from the first on. */
const IN_BRACKETS = /(?<![\p{L}\d])[(（](\d{1,2})[)）](?=\s?\p{L})/gu;
function withoutEnumerators(text: string): string {
  const numbers = Array.from(text.matchAll(IN_BRACKETS), ([, number]) => Number(number));
  return numbers.every((number, n) => number === n + 1) ? text.replace(IN_BRACKETS, " ") : text;
}

/** A text without the numbers that only say where something stands: those change whenever a section is put in. */
export const withoutPointers = (text: string): string => withoutEnumerators(text).replace(POINTER, " ");

const NEGATION = denialForm("except|unless", {
  ...{ 不: "断|同", 没: "", 未: "来", 无: "", 禁: "", 勿: "", 莫: "", 非: "常" },
  ...{ 除外: "", 除非: "" },
});
const MODAL =
  /\b(?:must|shall|should|will|would|may|might|can|could|cannot|required?|permitted|prohibited)\b|['’]ll\b|必须|应当?|须|可以?|得(?!到|知)|将|能够?|有权|同意/gu;
/** The month, not the modal. */
const MONTH_OF_MAY = /(?<=[\p{L},] )May\b|(?<=\d )[Mm]ay\b|\b[Mm]ay(?= \d)/gu;
const QUANTIFIER =
  /\b(?:all|every|each|any|some|only|most|many|few|both|always|sometimes|daily|weekly|monthly|yearly)\b|所有|全部|一切|任何|每|仅|只|部分|始终|一律/gu;
const DOMAIN = /\b[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:com|org|net|io|eu|gov|edu|cn|co|de|fr)\b/giu;
/** A capital inside of a sentence. */
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{L}{2,}/gu;
/** The first letter of one. */
const INITIAL = /(?<![\p{L}.])\p{Lu}\.(?= \p{Lu}\p{Ll})/gu;
const STRUCK = /~~[^~]{1,500}~~/gu;
const WORD = /(?<![\p{L}])\p{Ll}{4,}/gu;

const found =
  (form: RegExp) =>
  (text: string): string[] =>
    text.toLowerCase().match(form) ?? [];
const SAME_WORD: Record<string, string> = { cannot: "not", "n't": "not", "n’t": "not" };
const negationsOf = (text: string) => found(NEGATION)(text).map((one) => SAME_WORD[one] ?? one);
const domainsOf = (text: string) => found(DOMAIN)(text).map((one) => one.replace(/^www\./u, ""));
/** Where most words have capitals, as in a title, none tells a name. */
function namesOf(text: string): string[] {
  const names = text.match(NAME) ?? [];
  return names.length <= (text.match(WORD)?.length ?? 0) ? names : [];
}

const PARTS = {
  number: numbersOf,
  negation: negationsOf,
  modal: (text: string) => found(MODAL)(text.replace(MONTH_OF_MAY, "")),
  quantifier: found(QUANTIFIER),
  name: (text: string) => [...namesOf(text), ...(text.match(INITIAL) ?? []), ...domainsOf(text)],
  struck: (text: string): string[] => text.match(STRUCK) ?? [],
};
type Part = keyof typeof PARTS;
const ALL = Object.keys(PARTS) as Part[];

/** Whether two texts differ in what changes a meaning by itself, however alike they are. */
export function differInSubstance(earlier: string, later: string, parts: readonly Part[] = ALL): boolean {
  const [a, b] = [withPlainNumbers(earlier), withPlainNumbers(later)];
  return parts.some((part) => {
    const listed = (text: string) => PARTS[part](text).sort().join("\n");
    return listed(a) !== listed(b);
  });
}

/** Whether a text has any of these. */
export const has = (text: string, parts: readonly Part[]): boolean =>
  parts.some((part) => PARTS[part](withPlainNumbers(text)).length > 0);

const CLAUSE =
  /\b(?:we|you|they|it|users?) (?:also |only |always )?\p{L}{3,}|\b(?:is|are|was|were|has|have)\b|(?:我们|您|你|用户).*(?:收|出售|共享|分享|提供|支付|使用)/iu;
/** Whether a text has a verb whose subject it names. */
export const isClause = (text: string): boolean => CLAUSE.test(text);
