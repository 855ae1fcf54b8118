import { TENS, UNITS } from "@/lib/language/numerals";

const POWERS = [
  [1_000_000_000, "billion"],
  [1_000_000, "million"],
  [1000, "thousand"],
  [100, "hundred"],
] as const;

/** A whole number in English words: two hundred and five thousand. */
export function inEnglishWords(n: number): string {
  if (n < 20) return UNITS[n] as string;
  if (n < 100) {
    const tens = TENS[Math.floor(n / 10) - 2] as string;
    return n % 10 === 0 ? tens : `${tens}-${UNITS[n % 10]}`;
  }
  const [size, name] = POWERS.find(([power]) => n >= power) ?? POWERS[3];
  const head = `${inEnglishWords(Math.floor(n / size))} ${name}`;
  const rest = n % size;
  if (rest === 0) return head;
  return rest < 100 ? `${head} and ${inEnglishWords(rest)}` : `${head} ${inEnglishWords(rest)}`;
}

const DIGITS = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];
const MYRIADS = ["", "万", "亿"];

function inChineseBelowMyriad(n: number): string {
  const digits = String(n);
  let written = "";
  for (const [i, digit] of [...digits].entries()) {
    if (digit === "0") written += "零";
    else written += DIGITS[Number(digit)] + (PLACES[digits.length - 1 - i] as string);
  }
  return written.replace(/零+$/u, "").replace(/零+/gu, "零");
}

/** A whole number below 10¹² in Chinese numerals: 二十万五千. */
export function inChineseNumerals(n: number): string {
  if (n === 0) return "零";
  let written = "";
  for (let rest = n, place = 0; rest > 0; rest = Math.floor(rest / 10_000), place++) {
    const part = rest % 10_000;
    if (part === 0) continue;
    const gap = part < 1000 && rest >= 10_000 ? "零" : "";
    written = gap + inChineseBelowMyriad(part) + (MYRIADS[place] as string) + written;
  }
  return written.replace(/^一十/u, "十");
}

/** Digit by digit, as years are written: 二〇三〇. */
export function inChineseDigits(n: number): string {
  return [...String(n)].map((digit) => (digit === "0" ? "〇" : DIGITS[Number(digit)])).join("");
}
