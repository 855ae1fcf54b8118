import { HAN_DIGITS } from "./numerals";

/** The forms of one numeral: those of cheques, of Japan and of old books. */
const FORMS: Record<string, string> = {
  ...{ 零: "〇", "○": "〇", 两: "二", 壹: "一", 贰: "二", 叁: "三", 参: "三", 肆: "四", 伍: "五", 陆: "六" },
  ...{ 柒: "七", 捌: "八", 玖: "九", 拾: "十", 佰: "百", 仟: "千" },
};

const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1e3 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

const DIGITS = String.raw`\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?(?!\d)|\d{1,15}(?:\.\d{1,9})?`;

/** Every character of a Chinese number in simplified characters. */
export const HAN_NUMERAL =
  "(?:[零〇○一二三四五六七八九十万亿廿卅壹贰叁肆伍柒捌玖拾佰仟]|陆(?<![大内登着海水在]陆)(?![地军续路运上])|两(?!(?<=[二三四五六七八九十百千万亿\\d]两)(?![百千万亿]))|兆(?![瓦赫帕欧焦字伏])|百(?!帕)|千(?![瓦克卡帕赫伏焦])(?!(?<=[\\d万亿]千)米))";

/** A number in which digits and characters may mix: 2亿3000万, 三点五万. */
export const HAN_RUN = `(?:${DIGITS}|${HAN_NUMERAL}|(?<=[零〇一二两三四五六七八九十])点(?=[零〇一二三四五六七八九])){1,24}`;

const TOKEN = new RegExp(`${DIGITS}|.`, "gu");

/** A number, or the two ends of a spoken range: 两三千. */
export type HanRange = { low: number; high: number };

/** A run of digits as spoken: one number, a range of two, or none. */
function spoken(digits: string): [number, number] | undefined {
  const of = [...digits].map((one) => HAN_DIGITS.indexOf(one));
  const [a = 0, b = 0] = of;
  if (of.length === 1) return [a, a];
  if (of.length === 2 && a === 0) return [b, b];
  if (of.length === 2 && a > 0 && (b === a + 1 || (a === 3 && b === 5))) return [a, b];
  return undefined;
}

type Part = { written: string; kind: "literal" | "digits" | "point" | "scale" };

function partsOf(written: string): Part[] {
  const plain = written
    .replace(/./gu, (one) => FORMS[one] ?? one)
    .replaceAll("廿", "二十")
    .replaceAll("卅", "三十");
  const parts: Part[] = [];
  for (const [token] of plain.matchAll(TOKEN)) {
    const last = parts.at(-1);
    if (HAN_DIGITS.includes(token) && last?.kind === "digits") last.written += token;
    else if (HAN_DIGITS.includes(token)) parts.push({ written: token, kind: "digits" });
    else if (/^\d/u.test(token)) parts.push({ written: token, kind: "literal" });
    else parts.push({ written: token, kind: token === "点" ? "point" : "scale" });
  }
  return parts;
}

/** Sums a number from its parts; what one scale closed, only a larger one multiplies. */
class Sum {
  #closed: { value: number; scale: number }[] = [];
  #section = 0;
  #number: number | undefined;
  /** The scale just read, where a digit without its own takes the next smaller one. */
  #open = 0;
  #least = Number.POSITIVE_INFINITY;

  number(value: number): boolean {
    if (this.#number !== undefined) return false;
    this.#number = value;
    return true;
  }

  /** The whole before a decimal point. */
  whole(): number {
    const value = this.#section + (this.#number ?? 0);
    this.#section = 0;
    this.#number = undefined;
    return value;
  }

  small(scale: number): boolean {
    if (scale >= this.#least) return false;
    this.#section += (this.#number ?? 1) * scale;
    this.#close(scale);
    return true;
  }

  large(scale: number): boolean {
    let value = this.#section + (this.#number ?? 0);
    this.#section = 0;
    while ((this.#closed.at(-1)?.scale ?? scale) < scale) value += this.#closed.pop()?.value ?? 0;
    if (value === 0 && (this.#closed.length > 0 || this.#number !== undefined)) return false;
    if (this.#closed.at(-1)?.scale === scale) return false;
    this.#closed.push({ value: (value || 1) * scale, scale });
    this.#close(scale);
    this.#least = Number.POSITIVE_INFINITY;
    return true;
  }

  #close(scale: number) {
    this.#least = scale;
    this.#open = scale;
    this.#number = undefined;
  }

  total(isShort: boolean): number {
    const rest = (this.#number ?? 0) * (isShort && this.#open > 10 ? this.#open / 10 : 1);
    return this.#closed.reduce((sum, { value }) => sum + value, this.#section + rest);
  }
}

/** A last digit without its unit: 一万二 is short for 12,000, 一百〇二 is not. */
function lastIsShort(parts: readonly Part[]): boolean {
  const last = parts.at(-1);
  return last?.kind === "digits" && parts.at(-2)?.kind === "scale" && !last.written.startsWith("〇");
}

/** Digits after a scale are only clear where they fill its places: 1万2000, not 13万2. */
function isClear(parts: readonly Part[]): boolean {
  return parts.every(({ kind, written }, n) => {
    const before = parts[n - 1];
    if (kind !== "literal" || before?.kind !== "scale" || parts[n + 1]?.kind === "scale") return true;
    return written.replaceAll(",", "").length === ({ 万: 4, 千: 3, 百: 2 }[before.written] ?? 0);
  });
}

function valueFrom(parts: readonly Part[], end: 0 | 1): number | undefined {
  const sum = new Sum();
  for (let n = 0; n < parts.length; n++) {
    const { written, kind } = parts[n] as Part;
    let isRead: boolean;
    if (kind === "scale")
      isRead = SMALL[written] ? sum.small(SMALL[written]) : sum.large(LARGE[written] ?? 0);
    else if (kind === "point") {
      const decimals = parts[++n]?.written ?? "";
      const digits = [...decimals].map((one) => HAN_DIGITS.indexOf(one)).join("");
      isRead = sum.number(Number(`${sum.whole()}.${digits}`));
    } else {
      const pair = kind === "literal" ? undefined : spoken(written);
      const value = kind === "literal" ? Number(written.replaceAll(",", "")) : pair?.[end];
      isRead = value !== undefined && sum.number(value);
    }
    if (!isRead) return undefined;
  }
  return Number(sum.total(lastIsShort(parts)).toPrecision(15));
}

/** Reads 两亿三千万, 2億3,000萬 (folded), 三点五万, 廿五, 两三千, 二〇三〇; undefined for what is no number or not clear. */
export function hanRange(written: string): HanRange | undefined {
  const parts = partsOf(written);
  const only = parts[0];
  if (parts.length === 1 && only?.kind === "digits" && only.written.length > 2) {
    const value = Number([...only.written].map((one) => HAN_DIGITS.indexOf(one)).join(""));
    return { low: value, high: value };
  }
  if (!isClear(parts)) return undefined;
  const low = valueFrom(parts, 0);
  const mayRange = parts.some(({ kind, written: digits }) => kind === "digits" && digits.length > 1);
  const high = mayRange ? valueFrom(parts, 1) : low;
  return low === undefined || high === undefined || high < low ? undefined : { low, high };
}

/** The one number that is written; undefined for a range too. */
export function hanNumber(written: string): number | undefined {
  if (written === "半") return 0.5;
  const found = hanRange(written);
  return found && found.low === found.high ? found.low : undefined;
}
