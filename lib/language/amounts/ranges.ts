import { mayBeYear } from "./notAmounts";
import { execAt, type Piece, pieceAt } from "./pieces";
import { CURRENCY_SIGN } from "./units";

const BETWEEN = /-\s+to\s+|(?:\(不?含\))?(?:至|到|[-~])|～|\s+to\s+|\s[-~]\s|~\s?/uy;
const SIGN_AFTER = new RegExp(`^(?:${CURRENCY_SIGN})\\s?`, "iu");
const AND = /\s+and\s+/iy;
const OR = /\s+or\s+|或者?/iy;
const CHANGE =
  /(?:ris|rose|increas|grow|grew|cut|reduc|lower|rais|drop|fell|fall|jump|climb|expand|go(?:es|ing)?\b|went|up|down|shrink|shrank|slash|lift|mov|chang|declin|slip|wide|narrow|doubl|tripl|edg)[\p{L}]*\b[^.;]{0,40}\bfrom\s+\S{0,3}$/iu;

/** What changes by an amount: rose by 2p to 148.3p, 上涨1.5米至98.3米. */
const CHANGED_BY =
  /\b(?:ris|rose|increas|grow|grew|gain|add|cut|reduc|lower|rais|drop|fell|fall|jump|climb|up|down|shrank|slip|declin|edg|advanc|surg|soar|plung|slid)[\p{L}]*\s(?:by\s)?\S{0,3}$|(?:上涨|下跌|上升|下降|增加|减少|增长|提高|降低|回升|回落|攀升|抬升|[涨跌增减升降]|(?:[加减调][价幅升降高低涨]|[上下]调|扩大|收窄)(?:约|近)?)了?$/iu;
/** So many times the first is hardly the other end of a range. */
const FAR = 5;
const FAR_ALONE = 3;

const isBare = ({ unit, sign }: Piece) => unit.span === undefined && sign === undefined;

/** What rose or fell by so much of a unit, not a share, to what is told in it again: rose by 6c to 17c. */
const ROSE_BY =
  /\b(?:rose|fell|dropped|climbed|jumped|gained|slipped|widened|narrowed|edged|declined|grew|eased|surged|plunged)\b[^.;]{0,12}\s(?:by\s)?\S{0,3}$/iu;
const isLevelAfter = (before: string, first: Piece, second: Piece) =>
  !isBare(first) &&
  !isBare(second) &&
  first.unit.symbol !== "share" &&
  second.unit.symbol !== "share" &&
  ROSE_BY.test(before);

/** Whether the second number is where the change by the first led to: both have their unit or neither, and they are far apart. */
const isChangeTo = (before: string, first: Piece, second: Piece) =>
  isLevelAfter(before, first, second) ||
  ((!isBare(first) || isBare(second)) &&
    second.found.low > (isBare(first) && isBare(second) ? FAR_ALONE : FAR) * first.found.high &&
    CHANGED_BY.test(before));

/** A fifth and so many yuan are no ends of one range: 增两成至一百二十亿元. */
const isShareAndOther = (first: Piece, second: Piece) =>
  first.found.isShare === true &&
  second.found.isShare !== true &&
  (second.unit.span !== undefined || second.sign !== undefined) &&
  second.unit.symbol !== "share";

const written = (text: string, { unit }: Piece) => unit.span && text.slice(unit.span.start, unit.span.end);

/** A number without a unit that is written like a year. */
const isYearAlone = (text: string, { start, found, unit, sign }: Piece) =>
  !unit.span && !sign && mayBeYear(text.slice(start, found.end));

/** Of 30 to 40,000 both are thousands. */
const THOUSANDS = /^\D?\d{1,3},000$/u;

/** How far a scale after the second number of a range counts for the first too: 3 to 5 million, 三到五万. */
function sharedScale(first: Piece, second: Piece, text: string): number {
  if (first.found.isScaled || first.unit.span) return 1;
  const written = text.slice(second.start, second.found.end);
  if (!second.found.isScaled && !THOUSANDS.test(written)) return 1;
  if (second.found.high > 1e3 * first.found.low && THOUSANDS.test(written) && first.found.low < 1e3)
    return 1e3;
  const han = /[十百千]*[万亿兆]+$|[百千]$/u.exec(written)?.[0];
  if (han)
    return [...han].reduce(
      (product, one) => product * ({ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8, 兆: 1e12 }[one] ?? 1),
      1,
    );
  const word = /(?:hundred|thousand|million|billion|trillion|lakh|crore|ml?n|bl?n|trl?n|tn|[mkb])$/i
    .exec(written)?.[0]
    .toLowerCase();
  const scales: Record<string, number> = {
    hundred: 100,
    thousand: 1e3,
    k: 1e3,
    million: 1e6,
    mn: 1e6,
    m: 1e6,
    billion: 1e9,
    bn: 1e9,
    mln: 1e6,
    bln: 1e9,
    trln: 1e12,
    b: 1e9,
  };
  return { ...scales, trillion: 1e12, trn: 1e12, tn: 1e12, lakh: 1e5, crore: 1e7 }[word ?? ""] ?? 1;
}

const MINUS_BEFORE = /(?:^|[^\dA-Za-z)%'’])-$|(?:(?<!\bplus or )minus\s|negative\s|负|零下)$/i;
const MINUS_AFTER = /^(?:-|minus\s|negative\s|负|零下)/i;

/** -1 where the words before a number say that it is below zero. */
export const signAt = (text: string, start: number): 1 | -1 =>
  MINUS_BEFORE.test(text.slice(Math.max(0, start - 16), start)) ? -1 : 1;

/** Below zero in words, which may be said once for both: 零下15至20度. */
const BELOW_BEFORE = /(?:minus\s|零下)$/i;

/** What was won or lost, or voted, by two bare numbers: they lost 0-3. */
const SCORE_BEFORE =
  /\b(?:w[io]n|wins|los[et]|losing|lost|loss|beat(?:en|ing)?|dr[ae]wn?|defeat(?:s|ed)?|leads?|led|trail(?:s|ed|ing)?|vot(?:e|ed|es|ing)|reject(?:s|ed)?|approv(?:e|ed|es)|pass(?:ed)?|backed|victory|score[ds]?|thrash(?:ed)?|behind|finish(?:ed)?)\b[^.;]{0,40}\s\(?$|(?:比分|[以负胜败输赢平]|不敌|落后|领先|战平|告负)为?$/iu;
const SCORE_AFTER =
  /^(?:战[胜平]|[惜憾险大完小][败负胜]|不敌|击败|力克|横扫|逆转|[负胜败输赢]|落[后败]|领先|告[负捷]|取胜|淘汰|晋级|获胜|落败|出局)/u;

/** Scores one after the other: 21-14、18-21. */
const SCORES_BEFORE = /\d{1,3}-\d{1,3}[,;、()\s]{1,3}$/u;
const SCORES_AFTER = /^[,;、()\s]{1,3}\d{1,3}-\d{1,3}(?!\d)/u;

function isScore(text: string, before: string, first: Piece, second: Piece): boolean {
  if (first.unit.span || first.sign || second.sign || first.found.isWord || second.found.isWord) return false;
  if (SCORES_BEFORE.test(before) || SCORES_AFTER.test(text.slice(second.found.end, second.found.end + 9)))
    return true;
  // Rounds of 68-72-70 are no range.
  if (/^-\d/u.test(text.slice(second.found.end, second.found.end + 2))) return true;
  if (SCORE_AFTER.test(text.slice(second.found.end, second.found.end + 3))) return true;
  if (second.unit.span) return false;
  return text.slice(first.start, first.found.end) === "0" || SCORE_BEFORE.test(before);
}

/** The second half of a range, the sign of its number, and what the first is multiplied by. */
type Range = { second: Piece; sign: 1 | -1; times: number };

/** The range that begins with a number. */
export function rangeAfter(text: string, first: Piece): Range | undefined {
  const before = text.slice(Math.max(0, first.start - 60), first.start);
  const ends = first.unit.span || first.found.isShare ? [first.end] : [first.found.end];
  for (const end of ends) {
    const isBetween = /\bbetween\s+(?:minus\s|\S{0,4})$/i.test(before);
    const gap =
      execAt(BETWEEN, text, end) ?? (isBetween ? execAt(AND, text, end) : undefined) ?? execAt(OR, text, end);
    if (!gap || (/to/u.test(gap) && CHANGE.test(before))) continue;
    const minus = MINUS_AFTER.exec(text.slice(end + gap.length, end + gap.length + 6))?.[0].length ?? 0;
    const from = end + gap.length + minus;
    const at = from + (SIGN_AFTER.exec(text.slice(from, from + 8))?.[0].length ?? 0);
    const second = pieceAt(text, at, true);
    if (!second) continue;
    if (gap === "-" && isScore(text, before, first, second)) return undefined;
    const firstSign = signAt(text, first.start);
    const isBelow = !first.unit.span && BELOW_BEFORE.test(before) && second.found.low > first.found.low;
    const sign = minus || isBelow ? -1 : 1;
    // Both below zero the smaller number may come first.
    const isBoth = firstSign < 0 && sign < 0 && first.found.low !== second.found.low;
    // 51 votes to 47, from 12 weeks to 9: the unit of a range stands behind both.
    if (
      /\sto\s/u.test(gap) &&
      first.unit.span &&
      first.unit.symbol !== "share" &&
      !second.unit.span &&
      !second.sign
    )
      return undefined;
    // The five years to 2030 end in that year.
    if (/to/u.test(gap) && !first.unit.isNoun && first.unit.span && isYearAlone(text, second))
      return undefined;
    // Gained 2 cents to $5.41: the one is how much, the other where it led.
    if (first.unit.span && !first.sign && second.sign && first.unit.symbol === "") return undefined;
    // 24 jets to 30 countries: two things are counted.
    if (first.unit.isNoun && second.unit.span && written(text, first) !== written(text, second))
      return undefined;
    if (isChangeTo(before, first, second) || isShareAndOther(first, second)) return undefined;
    // From five tenths of a yuan to a yuan: 五毫至一元.
    const areTenths = second.unit.symbol === "¥" && /^[毛角毫]$/u.test(written(text, first) ?? "");
    const sameUnit =
      areTenths || !first.unit.span || first.unit.isNoun || first.unit.symbol === second.unit.symbol;
    const times = areTenths ? 0.1 : sharedScale(first, second, text);
    const isRange = isBoth || firstSign * first.found.low * times < sign * second.found.high;
    // By 62% to 38%: both say that they are shares, and the second is less.
    if (!isRange && first.unit.symbol === "share" && first.unit.span && second.unit.span) return undefined;
    if (/or|或/u.test(gap) && second.found.low !== (first.found.high + 1) * times) continue;
    if (sameUnit && (isRange || first.unit.symbol === "share" || second.unit.symbol === "share"))
      return { second, sign, times };
  }
  return undefined;
}

const FROM_BEFORE = /\bfrom\s$|[由从自]$/iu;
const LED_TO = /\sto\s|\p{Script=Han}{0,4}[至到为]/uy;

/** What the number led to shares with it, where a change was from one to the other: from 13.1 to 14.4 weeks, 由2.1增至3.4万人. */
export function sharedByChange(
  text: string,
  first: Piece,
): { unit: Piece["unit"]; times: number } | undefined {
  if (first.unit.span || first.sign || first.found.isShare) return undefined;
  if (!FROM_BEFORE.test(text.slice(Math.max(0, first.start - 6), first.start))) return undefined;
  const gap = execAt(LED_TO, text, first.end);
  if (gap === undefined) return undefined;
  const from = first.end + gap.length;
  const minus = MINUS_AFTER.exec(text.slice(from, from + 6))?.[0].length ?? 0;
  const second = pieceAt(text, from + minus, true);
  if (!second?.unit.span || second.sign || second.found.isShare) return undefined;
  return { unit: second.unit, times: sharedScale(first, second, text) };
}
