import { HAN_RUN, hanRange } from "../hanNumerals";
import { englishNumber, NUMBER_WORD, PART_WORD, partOf, SCALE_WORD, scaleOf } from "../numerals";
import type { Comparator } from "./comparators";
import { round } from "./round";

/**
 * A number in a text: `high` differs from `low` in 两三千. `isShare` for two thirds; `isWord` where no digit is written,
 * `isScaled` where million or 万 is; `gap` where its unit must follow a hyphen or a space.
 */
export type NumberFound = {
  end: number;
  low: number;
  high: number;
  comparator?: Comparator;
  isShare?: boolean;
  isWord: boolean;
  isScaled: boolean;
  isHan: boolean;
};

const VULGAR: Record<string, number> = {
  ...{ "¼": 1 / 4, "½": 1 / 2, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5 },
  ...{
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
    "⅐": 1 / 7,
    "⅑": 1 / 9,
    "⅒": 1 / 10,
  },
};
const VULGAR_SIGN = `[${Object.keys(VULGAR).join("")}]`;

/** Thousands are parted by commas, in India by lakhs, or by a space, a plain one where nothing else can be meant. */
const DIGITS = String.raw`(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3}){1,5}(?!\d)|[1-9]\d{0,2}(?: \d{3}){2,4}(?![ -]?\d)|[1-9]\d{0,2} \d(?:00|50)(?![ -]?\d)(?=[.,;]?(?:\s\p{Ll}|$))|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)|\d{1,15}|\.(?<![\p{L}\d.,]\.)\d{1,9})(?:\.\d{1,9})?`;

/** What is counted in millions without a word: waiting lists grew to 7.6m. */
const COUNTED_BEFORE =
  "(?<=\\b(?:lists?|populations?|users?|customers?|subscribers?|audiences?|viewers?|viewing figures|numbers?|totals?|figures?|visitors?|passengers?|members?|membership|followers|workforce|claimants|downloads|arrivals|backlog|readership|circulation|views|streams|listeners|sales|votes|signatures|copies|hits)\\b[^.,;:!?]{0,48}\\s[\\d.]{1,8}m)";

/** A lone m is a million in money and where people or things are counted, else a metre. */
const LETTER =
  `k(?!\\p{L})(?!\\s(?:runs?|races?|walks?|jogs?|fun|swims?|tv|videos?|monitors?)\\b)|m(?!\\p{L})${COUNTED_BEFORE}(?!\\s(?:long|wide|high|tall|deep|away|of))|` +
  "[mb](?!\\p{L})(?!\\s(?:long|wide|high|tall|deep|away|apart|across|thick|hurdles|sprints?|freestyle|butterfly|backstroke|breaststroke|medley|relays?|finals?|heats?|races?|runners?|dash|steeplechase|walls?|poles?|waves?)\\b)(?:(?<=[$€£¥₹][\\d.,\\s-]{1,24}[mb])|(?=\\s(?:\\p{L}{2,20}\\s){0,2}(?:\\p{L}{2,20}s|people|children|women|men)(?!\\p{L})))";
const SCALE = `(?:(?:[\\s-]?(?<scale>lakh crore|hundred (?:thousand|million|billion)|${SCALE_WORD})(?!\\p{L}))|(?<letter>${LETTER}))?`;
const EN_DIGITS = new RegExp(
  `(?<digits>${DIGITS})(?:\\s?(?<vulgar>${VULGAR_SIGN})|(?<!\\.\\d{1,9})\\s(?<top>\\d)[/⁄](?<of>\\d{1,2})(?![\\d/]))?${SCALE}`,
  "iuy",
);
/** What follows a number of crores or lakhs. */
const SMALLER = /(?<=crores?|lakhs?)\s(?<digits>\d{1,2})\s(?<scale>lakhs?|thousand)(?!\p{L})/iuy;
const VULGAR_ALONE = new RegExp(`(?<vulgar>${VULGAR_SIGN})${SCALE}`, "iuy");

const WORDS = `(?:an?\\s(?=(?:${SCALE_WORD}|dozen)(?![\\p{L}])))?(?:${NUMBER_WORD}|${SCALE_WORD})(?:(?:(?<=hundred|thousand|illion|lakhs?|crores?)\\s+and\\s+|[\\s-]+)(?:${NUMBER_WORD}|${SCALE_WORD})(?![\\p{L}])){0,12}`;
const EN_WORDS = new RegExp(`(?<words>${WORDS})(?![\\p{L}\\p{N}])`, "iuy");
const AND_A_HALF = new RegExp(
  `[\\s-]+and[\\s-]+(?:a|one)(?:\\s+|-)(?<part>half|quarter)(?![\\p{L}])(?:\\s+(?<scale>${SCALE_WORD})(?![\\p{L}]))?`,
  "iuy",
);
const HALF_OF_UNIT =
  /half\s+an?\s(?=(?:mile|hour|day|year|month|century|decade|per\s?cent|percentage|point|met(?:re|er)|tonne|ton|acre|lit(?:re|er)|degree|kilomet|inch|pint)s?\b)/iy;
const HALF_A = new RegExp(`half\\s+(?:an?\\s+)?(?<scale>${SCALE_WORD}|dozen)(?![\\p{L}])`, "iuy");

const FRACTION = new RegExp(
  `(?<!\\b(?:an?|one)\\s[a-z]{2,12}\\s+and\\s+)(?!an?\\s+quarter\\s+(?:past|to\\s+(?:\\d|${NUMBER_WORD}))\\b)(?<!\\b(?:hour|day|week|month|year|mile|decade|fortnight|century|centurie|dozen|time)s?\\s+and\\s+)(?:(?<num>an?|one|two|three|four|five|six|seven|eight|nine)[\\s-]+)(?<part>${PART_WORD})(?!\\p{L}|-(?!majority))(?!(?<=\\b(?:two|both|second)\\b[^.;!?]{0,48}\\ba\\sthird)(?!\\s+of\\b))(?!(?<=\\ban?[\\s-][a-z]{5,7})(?<!half|quarter)\\s+(?:was|is|has|had|who|died|remained|remains|suffered|escaped)\\b)(?!(?<=tenths?)\\s+(?:off|slower|faster|quicker|behind|ahead|clear|adrift|back)\\b)(?!(?<=half)\\s+(?:century|hour|mile|decade|million|billion|dozen)\\b)(?!\\s+(?:of\\s+(?:19|20)\\d\\d|(?:year|day|month|time|straight|consecutive|successive|term|phase|round|point|place|party|parties|world|person|country|countries)))`,
  "iuy",
);
/** A quarter million. */
const QUARTER_A = /(?<top>an?|one|three)\s+quarters?[\s-](?<scale>million|billion|trillion)(?!\p{L})/iuy;
const QUARTER_POINT = /(?<top>an?|one|three)[\s-]quarters?(?=[\s-](?:percentage[ -])?points?\b)/iuy;
/** Half of one per cent. */
const OF_PERCENT = /\s+of\s+(?:one|1|an?)\s+per\s?cent(?!\p{L})/iuy;
/** A quarter of a million. */
const OF_A = new RegExp(`\\s+of\\s+an?\\s+(?<scale>${SCALE_WORD})(?!\\p{L})`, "iuy");
/** A quarter of a percentage point, three quarters of a mile. */
const OF_A_UNIT =
  /\s+of\s+an?(?=\s(?:per\s?cent|percentage|point|mile|second|degree|inch|met(?:re|er)|tonne|ton|acre|hectare|lit(?:re|er)|kilomet|gram|pint|mill?imet|nanomet|micromet|centimet|micron|cups?\b|teaspoon|tablespoon|ounce|pound|gallon|barrel|kilo|milligram|cent\b)s?)/iy;
const HALF =
  /(?<!\b(?:first|second|latter|final|opening|last|1st|2nd|other|better)[ -]|\b(?:an?|one)\s[a-z]{2,12}\s+and\s+an?\s)(?:half(?=\s+(?:of|the|our|its|their|his|her|all|that|my|your)\b)|(?<=\b(?:by|in|to) )half(?![\p{L}-]|\s+an?\b)|(?<=\b(?:more than|less than|over|under|about|around|nearly|almost|at least) )half(?![\p{L}-]|\s+an?\b)|halv(?:e[sd]?|ing)(?![\p{L}]))/iuy;
const ONE_IN = new RegExp(
  `(?:(?<top>\\d{1,3}|${NUMBER_WORD})|(?<=\\b)(?<one>one|1)\\s(?!(?:day|week|month|year|night|time|thing|place|point|case|country|city|party|state|store|office|school|site|seat)\\b)[a-z]{3,12})\\s+(?:in|out\\s+of)\\s+(?:every\\s+)?(?:(?<of>\\d{1,4}|${NUMBER_WORD}(?:\\s(?:hundred|thousand))?)(?:\\s(?<scale>million|billion))?|an?\\s(?<whole>hundred|thousand|million|billion))(?![\\p{L}\\d,.%]*[\\d%]|\\s?(?:days?|weeks?|months?|years?|hours?|minutes?|quarters?|per\\b|(?<!\\b(?:ten|10|100|hundred)\\s)(?:states?|countries|cities|schools|districts|villages|towns|hospitals|places|cases|regions|provinces|counties))|\\p{L})`,
  "iuy",
);
const SLASHED = /(?<top>\d{1,2})[/⁄](?<of>\d{1,3})(?=\s+of\b|[\s-]majority)/iy;

const HAN = new RegExp(
  `(?<run>${HAN_RUN})(?:(?<vague>几|来|多|余)(?<scale>[万亿]|兆(?![瓦赫帕欧焦字伏]))?)?`,
  "uy",
);
const HAN_PART = new RegExp(
  `(?<of>${HAN_RUN}|\\d+)分之(?<top>${HAN_RUN})(?!决赛|拍[子号])|(?<of2>(?<![一二三四五六七八九十百\\d])[三四五六八十])分(?<top2>[一二三])(?![\\d一二三四五六七八九十百千万个分秒钟次人场局厘毫])`,
  "uy",
);
const HAN_TENTHS =
  /(?<a>[一二两三四五六七八九]|\d(?:\.\d)?)成(?<b>[一二三四五六七八九半]|[1-9](?!\d))?(?![\d一二三四五六七八九员立功本了都绩年长果分品文]|人(?!口|士|员|群|家))(?:(?!为)|(?<=(?:[逾约近超占达过足中有]|将近)[一二两三四五六七八九\d]成|成[一二三四五六七八九半\d]))/uy;
/** 八成 before what is so is how likely it is, unless it is said of what: 八成是他干的, 其中八成是女性. */
const LIKELY =
  /^(?:八成|[八九]成九|十成)(?:又|还|都|也|就|已|早)?(?:是|会|得|要|没|不|在|跟|和|出了|因为|以为)/u;
const SHARE_OF =
  /(?:[中的有约近超逾达占过足满到]|超过|大约|至少|将近|接近|高达|[者员民户人家生业众群友率量])\s?$/u;
const HAN_TENTHS_RANGE =
  /(?<a>[一二两三四五六七八])(?<b>[二三四五六七八九])成(?![员立功本为了都绩年长果分品文人])/uy;
const HAN_DISCOUNT =
  /(?<![\d.零一二三四五六七八九十百千万亿])(?:(?<a>[一二三四五六七八九])(?<b>[一二三四五六七八九])?|(?<e>\d(?:\.\d)?|[1-9][1-9]))折(?![叠腾磨断射合子返回纸屏页扇桥线])/uy;
const HAN_HALF = /一半(?!年|天|小)|半数|(?<=[超过])半(?![年个天小月径导途夜岛路球成百])/uy;

const share = (end: number, value: number, isHan: boolean): NumberFound => ({
  ...{ end, low: round(value), high: round(value), isShare: true, isWord: true, isScaled: false, isHan },
});

function exec(form: RegExp, text: string, at: number) {
  form.lastIndex = at;
  const found = form.exec(text);
  return found ? { g: found.groups ?? {}, end: at + found[0].length, words: found[0] } : undefined;
}

const isLikelihood = (text: string, at: number) =>
  LIKELY.test(text.slice(at, at + 8)) && !SHARE_OF.test(text.slice(Math.max(0, at - 3), at));

const digitOf = (one: string | undefined) => {
  if (one === "半") return 5;
  return one === undefined ? 0 : /^\d/u.test(one) ? Number(one) : (hanRange(one)?.low ?? 0);
};

/** The longest number of the parts of which so many are told, with a margin. */
const LONGEST_PART = 32;

function hanShare(text: string, at: number): NumberFound | undefined {
  const part = text.slice(at, at + LONGEST_PART).includes("分") ? exec(HAN_PART, text, at) : undefined;
  if (part) {
    const [of, top] = [hanRange(part.g.of ?? part.g.of2 ?? ""), hanRange(part.g.top ?? part.g.top2 ?? "")];
    if (!of || !top || of.low === 0) return undefined;
    return { ...share(part.end, top.low / of.low, true), high: round(top.high / of.low) };
  }
  if (text.startsWith("半成", at)) return share(at + 2, 0.05, true);
  // 六七成 are from six to seven tenths.
  const range = exec(HAN_TENTHS_RANGE, text, at);
  const [low, high] = [digitOf(range?.g.a), digitOf(range?.g.b)];
  if (range && high === low + 1) return { ...share(range.end, low / 10, true), high: round(high / 10) };
  const tenths = exec(HAN_TENTHS, text, at);
  if (tenths) return share(tenths.end, digitOf(tenths.g.a) / 10 + digitOf(tenths.g.b) / 100, true);
  const off = exec(HAN_DISCOUNT, text, at);
  if (off) {
    const { a, b, e } = off.g;
    return share(off.end, digitOf(a ?? e) / ((e ?? "").length === 2 ? 100 : 10) + digitOf(b) / 100, true);
  }
  const half = exec(HAN_HALF, text, at);
  return half && share(half.end, 0.5, true);
}

const VAGUE: Record<string, Comparator> = { 来: "~", 多: ">", 余: ">" };

/** Scales that lead a number: 百余, 近千, 上万. */
const LEADING = /^[百千万亿兆]/u;
const LED_BY = /(?:[近约逾超过上破]|将近|超过|突破|不[足到满]|[少低]于)\s?$/u;

function hanAt(text: string, at: number): NumberFound | undefined {
  const found = exec(HAN, text, at);
  const run = found?.g.run;
  if (!found || run === undefined) return undefined;
  const { vague, scale } = found.g;
  // 两千一个 costs 2,000 a piece, 三万一天 30,000 a day.
  const each =
    vague === undefined && run.endsWith("一") && EACH.test(run + text.charAt(found.end))
      ? run.slice(0, -1)
      : undefined;
  if (each !== undefined) {
    const price = hanRange(each);
    return price && plainHan(each, price, at);
  }
  // Digit by digit without a scale it is a code: 七〇一所.
  if (
    /^[零〇○一二三四五六七八九]{3,}$/u.test(run) &&
    /[零〇○]/u.test(run.slice(1, -1)) &&
    vague === undefined
  )
    return undefined;
  const read = hanRange(run);
  // 十几, 两千几: which it is is left open.
  if (!read || vague === "几" || (/^百十/u.test(run) && run.length === 2)) return undefined;
  if (/零$/u.test(run) && /^[下上]/u.test(text.slice(found.end))) return undefined;
  if (vague && !/[十百千万亿兆]$|0$/u.test(run)) return vague === "来" ? undefined : plainHan(run, read, at);
  // 零百 is said of how fast a car starts.
  if (/^零[百千万]/u.test(run)) return undefined;
  if (LEADING.test(run) && vague === undefined && !LED_BY.test(text.slice(Math.max(0, at - 3), at)))
    return undefined;
  const times = scale ? ({ 万: 1e4, 亿: 1e8, 兆: 1e12 }[scale] ?? 1) : 1;
  return {
    end: found.end,
    low: read.low * times,
    high: read.high * times,
    ...(vague && VAGUE[vague] && { comparator: VAGUE[vague] }),
    isWord: !/\d/u.test(run),
    isScaled: scale !== undefined || /[百千万亿兆]/u.test(run),
    isHan: true,
  };
}

/** A price for one: 两千一个. */
const EACH = /^[^\d]*[百千万亿]一[个天晚夜月年次顿斤件只套张台人条瓶盒份](?<!百一[人条年])/u;

const plainHan = (run: string, read: { low: number; high: number }, at: number): NumberFound => ({
  ...read,
  end: at + run.length,
  isWord: !/\d/u.test(run),
  isScaled: /[百千万亿兆]/u.test(run),
  isHan: true,
});

function scaled(word: string | undefined): number {
  return (word ?? "").split(/\s/u).reduce((product, one) => product * scaleOf(one), 1);
}

function digitsAt(text: string, at: number): NumberFound | undefined {
  const found = exec(EN_DIGITS, text, at) ?? exec(VULGAR_ALONE, text, at);
  if (!found) return undefined;
  const { digits, vulgar, top, of } = found.g;
  const scale = found.g.scale ?? found.g.letter;
  const whole = Number((digits ?? "0").replace(/[,\s]/gu, ""));
  const part = vulgar ? (VULGAR[vulgar] ?? 0) : top && of ? Number(top) / Number(of) : 0;
  const rest = exec(SMALLER, text, found.end);
  // 5 crore 20 lakh are one number.
  if (
    scale &&
    rest &&
    scaled(rest.g.scale) < scaled(scale) &&
    Number(rest.g.digits) * scaled(rest.g.scale) < scaled(scale)
  ) {
    const value = round(whole * scaled(scale) + Number(rest.g.digits) * scaled(rest.g.scale));
    return { end: rest.end, low: value, high: value, isWord: false, isScaled: true, isHan: false };
  }
  const value = round((whole + part) * scaled(scale));
  const isPart =
    digits === undefined &&
    scale === undefined &&
    /^\s+of\b|^的|^[.,;!?)]|^$/i.test(text.slice(found.end, found.end + 4));
  return {
    end: found.end,
    low: value,
    high: value,
    isWord: false,
    isScaled: scale !== undefined,
    isHan: false,
    ...(isPart && { isShare: true }),
  };
}

function wordsAt(text: string, at: number): NumberFound | undefined {
  const half = exec(HALF_A, text, at);
  const plain = (end: number, value: number, isScaled: boolean): NumberFound => ({
    ...{ end, low: round(value), high: round(value), isWord: true, isScaled, isHan: false },
  });
  if (half) return plain(half.end, 0.5 * (half.g.scale === "dozen" ? 12 : scaled(half.g.scale)), true);
  const part = exec(HALF_OF_UNIT, text, at);
  if (part) return plain(part.end - 1, 0.5, false);
  const found = exec(EN_WORDS, text, at);
  if (
    !found ||
    /^(?:hundred|thousand|million|billion|trillion|lakh|crore|ml?n|bl?n|trl?n|tn)/i.test(found.words)
  )
    return undefined;
  const value = englishNumber(found.words);
  if (value === undefined) return undefined;
  const isScaled = /hundred|thousand|illion|lakh|crore|dozen/i.test(found.words);
  const more = exec(AND_A_HALF, text, found.end);
  if (!more) return plain(found.end, value, isScaled);
  const extra = more.g.part === "quarter" ? 0.25 : 0.5;
  if (more.g.scale) return plain(more.end, (value + extra) * scaled(more.g.scale), true);
  const last = /(hundred|thousand|million|billion|trillion|lakh|crore)$/i.exec(found.words)?.[1];
  return plain(more.end, value + extra * scaled(last), isScaled);
}

/** Three quarters of a cup are no share. */
function ofUnit(text: string, end: number, value: number): NumberFound | undefined {
  const unit = exec(OF_A_UNIT, text, end);
  return unit && { ...share(unit.end, value, false), isShare: false };
}

function partAt(text: string, at: number): NumberFound | undefined {
  const one = exec(ONE_IN, text, at) ?? exec(SLASHED, text, at);
  if (one) {
    const [top, base] = [one.g.top ?? one.g.one, one.g.of].map((n = "") =>
      /^\d/u.test(n) ? Number(n) : englishNumber(n),
    );
    const of = one.g.whole ? scaleOf(one.g.whole) : base && base * scaleOf(one.g.scale);
    if (
      top &&
      of &&
      top < of &&
      (of <= 1000 || of % 1000 === 0) &&
      !(of >= 1900 && of <= 2100 && of !== 2000)
    )
      return ofUnit(text, one.end, top / of) ?? share(one.end, top / of, false);
  }
  const ofPoint = exec(QUARTER_POINT, text, at);
  if (ofPoint) {
    const value = ofPoint.g.top?.toLowerCase() === "three" ? 0.75 : 0.25;
    return { ...share(ofPoint.end, value, false), isShare: false };
  }
  const quarters = exec(QUARTER_A, text, at);
  if (quarters) {
    const value = (quarters.g.top?.toLowerCase() === "three" ? 0.75 : 0.25) * scaled(quarters.g.scale);
    return { ...share(quarters.end, value, false), isShare: false, isScaled: true };
  }
  const half = exec(HALF, text, at);
  const ofPercent = half && exec(OF_PERCENT, text, half.end);
  if (half) return share((ofPercent ?? half).end, ofPercent ? 0.005 : 0.5, false);
  const found = exec(FRACTION, text, at);
  const million = found && exec(OF_A, text, found.end);
  const of = partOf(found?.g.part ?? "");
  const top = /^an?$/i.test(found?.g.num ?? "") ? 1 : englishNumber(found?.g.num ?? "");
  if (million && of && top)
    return {
      ...share(million.end, (top / of) * scaled(million.g.scale), false),
      isShare: false,
      isScaled: true,
    };
  const measured = found && of && top ? ofUnit(text, found.end, top / of) : undefined;
  if (measured) return measured;
  return found && of && top && top < of ? share(found.end, top / of, false) : undefined;
}

/** 半年, 半个小时, 半岁. */
const HALF_OF = /^半(?:年(?![报度线])|天|小时|个|岁|公里|公?斤|吨|亩|米|公?升|世纪)/u;

const halfOf = (at: number): NumberFound => ({
  ...{ end: at + 1, low: 0.5, high: 0.5, isWord: true, isScaled: false, isHan: true },
});

const HAN_MIXED =
  /(?<whole>[一二两三四五六七八九十百\d]{1,4})又(?<of>[一二三四五六七八九十\d]{1,3})分之(?<top>[一二三四五六七八九十\d]{1,3})/uy;

/** 一又二分之一 are one and a half. */
function mixedAt(text: string, at: number): NumberFound | undefined {
  const found = exec(HAN_MIXED, text, at);
  const [whole, of, top] = [found?.g.whole, found?.g.of, found?.g.top].map((one) => hanRange(one ?? "")?.low);
  if (!found || whole === undefined || !of || top === undefined) return undefined;
  const value = round(whole + top / of);
  return { end: found.end, low: value, high: value, isWord: true, isScaled: false, isHan: true };
}

/** The number, share or spoken range that begins at a place of a folded text. */
export function numberAt(text: string, at: number): NumberFound | undefined {
  const first = text.charAt(at);
  if (/[A-Za-z]/u.test(first)) return partAt(text, at) ?? wordsAt(text, at);
  if (first === "半" && HALF_OF.test(text.slice(at, at + 3))) return halfOf(at);
  if (isLikelihood(text, at)) return undefined;
  const mixed = text.slice(at, at + 6).includes("又") ? mixedAt(text, at) : undefined;
  if (mixed) return mixed;
  const part = hanShare(text, at) ?? (/[\d.]/u.test(first) ? partAt(text, at) : undefined);
  if (part) return part;
  const digits = /[\d.¼-¾⅐-⅞]/u.test(first) ? digitsAt(text, at) : undefined;
  // Without a character after them the digits are the number: most are.
  if (digits && !GOES_ON.test(text.charAt(digits.end))) return digits;
  const han = hanAt(text, at);
  if (digits && (!han || digits.end >= han.end) && !followsScale(text, digits.end)) return digits;
  return han;
}

/** What may go on a number in characters: 2亿, 2000多, and digits beyond the longest number. */
const GOES_ON = /[\d.,零〇○一二两三四五六七八九十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟点几来多余]/u;

/** Whether Han digits go on that could not be read: 13万2元 is left open and not read as 13. */
const followsScale = (text: string, end: number) => /^[十百千万亿兆]/u.test(text.slice(end, end + 1));
