/** Numbers as words, in English and in simplified Chinese. */

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mn: 1e6,
  m: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
  k: 1e3,
  万: 1e4,
  千: 1e3,
  百: 100,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const PARTS: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

export const NUMBER_WORD = `(?:${[...UNITS, ...TENS].toSorted((a, b) => b.length - a.length).join("|")}|a dozen|dozen)`;
export const SCALE_WORD = "(?:hundred|thousand|million|billion|trillion|mn|bn|tn)";
export const PART_WORD =
  "(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)";
export const HAN_NUMERAL = "[零〇○一二两三四五六七八九十百千万亿半]";

/** What a word such as `million`, `bn` or `亿` multiplies by; 1 for anything else. */
export function scaleOf(word: string | undefined): number {
  return (word && SCALES[word.toLowerCase()]) || 1;
}

/** The denominator that a word names: 3 for `thirds`. Undefined for any other word. */
export function partOf(word: string): number | undefined {
  const name = word.toLowerCase();
  return PARTS[name] ?? PARTS[name.replace(/s$/u, "")];
}

/** Reads `twenty-five`, `one hundred and fifty`, `two million`; undefined when a word is not a number. */
export function englishNumber(words: string): number | undefined {
  let [total, current] = [0, 0];
  for (const word of words.toLowerCase().split(/[\s-]+/u)) {
    if (word === "and" || word === "a" || word === "an") continue;
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    if (unit >= 0) current += unit;
    else if (ten >= 0) current += (ten + 2) * 10;
    else if (word === "dozen") current = Math.max(current, 1) * 12;
    else if (word === "hundred") current = Math.max(current, 1) * 100;
    else if (SCALES[word]) {
      total += Math.max(current, 1) * SCALES[word];
      current = 0;
    } else return undefined;
  }
  return total + current;
}

export const HAN_DIGITS = "〇一二三四五六七八九";

/** Reads `二十五`, `一万二千`, `一万两千`, `三亿`, `二〇三〇`; undefined for anything else. */
export function hanNumber(written: string): number | undefined {
  const text = written.replace(/[零○]/gu, "〇").replaceAll("两", "二");
  if (text === "半") return 0.5;
  if (!/[十百千万亿]/u.test(text)) {
    if (!/^[〇一二三四五六七八九]+$/u.test(text)) return undefined;
    return Number([...text].map((digit) => HAN_DIGITS.indexOf(digit)).join(""));
  }
  let [total, section, digit] = [0, 0, -1];
  for (const character of text) {
    const value = HAN_DIGITS.indexOf(character);
    if (value >= 0) {
      digit = value;
      continue;
    }
    const scale = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[character];
    if (scale === undefined) return undefined;
    if (scale < 1e4) section += (digit < 0 ? 1 : digit) * scale;
    else {
      total = (total + section + Math.max(digit, 0)) * scale;
      section = 0;
    }
    digit = -1;
  }
  return total + section + trailing(text, digit);
}

/** A last digit without its unit takes the next smaller one: `一万二` is 12,000. */
function trailing(text: string, digit: number): number {
  if (digit < 0) return 0;
  const before = text.at(-2);
  const place = before ? { 百: 10, 千: 100, 万: 1e3, 亿: 1e7 }[before] : undefined;
  return digit * (place ?? 1);
}
