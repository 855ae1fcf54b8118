import type { Pair } from "./lexicon/pair";
import { inChineseNumerals, inEnglishWords } from "./numerals";
import type { SeededRandom } from "./seededRandom";

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

export function percent(random: SeededRandom): Pair {
  const whole = random.chance(0.6) ? random.between(1, 20) * 5 : random.between(1, 99);
  if (random.chance(0.15)) {
    const value = `${whole}.${random.between(1, 9)}`;
    return {
      en: random.pick([`${value}%`, `${value} percent`]),
      zh: random.pick([`${value}%`, `百分之${value}`]),
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
  return { en: random.pick([...en, ...(share?.en ?? [])]), zh: random.pick([...zh, ...(share?.zh ?? [])]) };
}

const COARSE = [1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7.5, 8, 9, 11, 12, 15, 18, 22, 27, 35, 42, 64, 88];

/** A round number from a hundred to some billions, most of them small. */
function round(random: SeededRandom): number {
  const size = random.pick([100, 1000, 1000, 10_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]);
  return Math.round((random.chance(0.7) ? random.pick(COARSE) : random.between(11, 999) / 10) * size);
}

const thousands = new Intl.NumberFormat("en");

function englishNumber(random: SeededRandom, n: number): string {
  const short =
    n >= 1_000_000_000 ? `${n / 1_000_000_000} billion` : n >= 1_000_000 ? `${n / 1_000_000} million` : "";
  const words = n % 1000 === 0 || n < 1000 ? inEnglishWords(n) : "";
  const plain = n < 1_000_000 ? [thousands.format(n), thousands.format(n), String(n)] : [];
  return random.pick(
    [
      ...plain,
      ...(short ? [short, short, short] : []),
      ...(words.length < 30 && words ? [words] : []),
    ].concat(plain.length === 0 && !short ? [thousands.format(n)] : []),
  );
}

function chineseNumber(random: SeededRandom, n: number): string {
  const size = n >= 100_000_000 ? 100_000_000 : n >= 10_000 ? 10_000 : 1;
  const unit = size === 1 ? "" : size === 10_000 ? "万" : "亿";
  const short = `${n / size}${unit}`;
  const words = inChineseNumerals(n);
  return random.pick([
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

export function money(random: SeededRandom): Pair {
  const n = round(random) * random.pick([1, 10, 100]);
  const { before, after, zh } = random.pick(CURRENCIES);
  const number = englishNumber(random, n);
  const sign = /^\d/.test(number) && random.chance(0.6);
  const en = sign ? `${random.pick(before)}${number}` : `${number} ${random.pick(after)}`;
  return { en, zh: `${chineseNumber(random, n)}${random.pick(zh)}` };
}

/** A number of things or people, without what is counted. */
export function count(random: SeededRandom): Pair {
  const n = random.chance(0.4) ? random.between(2, 99) : round(random);
  return { en: englishNumber(random, n), zh: chineseNumber(random, n) };
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

export function bounded(random: SeededRandom, amount: Pair): Pair {
  const bound = random.pick(BOUNDS);
  return { en: bound.en + amount.en, zh: bound.zh + amount.zh };
}
