import type { Dice } from "./dice";
import type { Pair } from "./lexicon/pair";
import { inChineseNumerals, inEnglishWords } from "./numerals";

/** The same amount in both languages, each in one of the forms it is written in. */

const SHARES: Record<number, { en: string[]; zh: string[] }> = {
  10: { en: ["a tenth", "one in ten"], zh: ["一成", "十分之一"] },
  20: { en: ["a fifth", "one in five"], zh: ["两成", "五分之一"] },
  25: { en: ["a quarter", "one in four"], zh: ["四分之一"] },
  30: { en: ["three tenths"], zh: ["三成", "十分之三"] },
  40: { en: ["two fifths"], zh: ["四成", "五分之二"] },
  50: { en: ["half"], zh: ["一半", "五成"] },
  60: { en: ["three fifths"], zh: ["六成"] },
  75: { en: ["three quarters"], zh: ["四分之三"] },
  80: { en: ["four fifths"], zh: ["八成"] },
};

export function percent(dice: Dice): Pair {
  const whole = dice.chance(0.6) ? dice.between(1, 20) * 5 : dice.between(1, 99);
  if (dice.chance(0.15)) {
    const value = `${whole}.${dice.between(1, 9)}`;
    return {
      en: dice.pick([`${value}%`, `${value} percent`]),
      zh: dice.pick([`${value}%`, `百分之${value}`]),
    };
  }
  const share = SHARES[whole];
  const en = [
    `${whole}%`,
    `${whole}%`,
    `${whole} percent`,
    `${whole} per cent`,
    `${inEnglishWords(whole)} percent`,
  ];
  const zh = [`${whole}%`, `${whole}%`, `百分之${inChineseNumerals(whole)}`, `${whole}％`];
  return { en: dice.pick([...en, ...(share?.en ?? [])]), zh: dice.pick([...zh, ...(share?.zh ?? [])]) };
}

const COARSE = [1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7.5, 8, 9, 11, 12, 15, 18, 22, 27, 35, 42, 64, 88];

/** A round number from a hundred to some billions, most of them small. */
function round(dice: Dice): number {
  const size = dice.pick([100, 1000, 1000, 10_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]);
  return Math.round((dice.chance(0.7) ? dice.pick(COARSE) : dice.between(11, 999) / 10) * size);
}

const thousands = new Intl.NumberFormat("en");

function englishNumber(dice: Dice, n: number): string {
  const short =
    n >= 1_000_000_000 ? `${n / 1_000_000_000} billion` : n >= 1_000_000 ? `${n / 1_000_000} million` : "";
  const words = n % 1000 === 0 || n < 1000 ? inEnglishWords(n) : "";
  const plain = n < 1_000_000 ? [thousands.format(n), thousands.format(n), String(n)] : [];
  return dice.pick(
    [
      ...plain,
      ...(short ? [short, short, short] : []),
      ...(words.length < 30 && words ? [words] : []),
    ].concat(plain.length === 0 && !short ? [thousands.format(n)] : []),
  );
}

function chineseNumber(dice: Dice, n: number): string {
  const size = n >= 100_000_000 ? 100_000_000 : n >= 10_000 ? 10_000 : 1;
  const unit = size === 1 ? "" : size === 10_000 ? "万" : "亿";
  const short = `${n / size}${unit}`;
  const words = inChineseNumerals(n);
  return dice.pick([
    short,
    short,
    short,
    words.length <= 8 ? words : short,
    n < 1_000_000 ? thousands.format(n) : short,
  ]);
}

const CURRENCIES = [
  { before: ["$", "US$"], after: ["dollars", "US dollars"], zh: ["美元"] },
  { before: ["$"], after: ["dollars"], zh: ["美元", "美金"] },
  { before: ["€"], after: ["euros"], zh: ["欧元"] },
  { before: ["£"], after: ["pounds"], zh: ["英镑"] },
  { before: ["RMB ", "CN¥"], after: ["yuan"], zh: ["元", "元人民币"] },
  { before: ["¥"], after: ["yen"], zh: ["日元"] },
];

export function money(dice: Dice): Pair {
  const n = round(dice) * dice.pick([1, 10, 100]);
  const { before, after, zh } = dice.pick(CURRENCIES);
  const number = englishNumber(dice, n);
  const sign = /^\d/.test(number) && dice.chance(0.6);
  const en = sign ? `${dice.pick(before)}${number}` : `${number} ${dice.pick(after)}`;
  return { en, zh: `${chineseNumber(dice, n)}${dice.pick(zh)}` };
}

/** A number of things or people, without what is counted. */
export function count(dice: Dice): Pair {
  const n = dice.chance(0.4) ? dice.between(2, 99) : round(dice);
  return { en: englishNumber(dice, n), zh: chineseNumber(dice, n) };
}

const BOUNDS: Pair[] = [
  { en: "at least ", zh: "至少" },
  { en: "more than ", zh: "超过" },
  { en: "up to ", zh: "最多" },
  { en: "about ", zh: "约" },
  { en: "nearly ", zh: "近" },
  { en: "", zh: "" },
  { en: "", zh: "" },
  { en: "", zh: "" },
];

export function bounded(dice: Dice, amount: Pair): Pair {
  const bound = dice.pick(BOUNDS);
  return { en: bound.en + amount.en, zh: bound.zh + amount.zh };
}
