/** Numbers as words, in English and in simplified Chinese. */

export const UNITS: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
export const TENS: readonly string[] = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
  quintillion: 1e18,
  mn: 1e6,
  m: 1e6,
  mln: 1e6,
  bn: 1e9,
  bln: 1e9,
  trln: 1e12,
  b: 1e9,
  tn: 1e12,
  k: 1e3,
  trn: 1e12,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
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
export const SCALE_WORD =
  "(?:hundred|thousand|million|billion|trillion|quadrillion|quintillion|lakhs?|crores?|ml?n|bl?n|trl?n|tn)";
export const PART_WORD =
  "(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)";

/** What a word such as `million`, `bn` or `crore` multiplies by; 1 for anything else. */
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
  let [total, current, room] = [0, 0, 100];
  for (const word of words.toLowerCase().split(/[\s-]+/u)) {
    if (word === "and" || word === "a" || word === "an") continue;
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    if (unit >= 0) {
      if (unit >= room) return undefined;
      current += unit;
      room = 0;
    } else if (ten >= 0) {
      if (room < 100) return undefined;
      current += (ten + 2) * 10;
      room = 10;
    } else if (word === "dozen") {
      current = Math.max(current, 1) * 12;
    } else if (word === "hundred") {
      current = Math.max(current, 1) * 100;
      room = 100;
    } else if (SCALES[word]) {
      // A thousand million are not a thousand and a million.
      if (current === 0 && total > 0) return undefined;
      total += Math.max(current, 1) * SCALES[word];
      current = 0;
      room = 100;
    } else return undefined;
  }
  return total + current;
}

export const HAN_DIGITS = "〇一二三四五六七八九";
