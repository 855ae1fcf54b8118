import { type Amount, findAmounts } from "@/lib/language/amounts";
import { folded } from "@/lib/language/fold";
import { blanked } from "@/lib/language/masks";
import type { Span } from "@/lib/language/span";
import { stemOf } from "@/lib/language/stem";
import { segmenter } from "@/lib/language/text";
import { endOfPeriod, findTimes, type TimeTerm } from "@/lib/language/times";
import { backReferences } from "./disclosure";
import { isPeriod } from "./effects";
import { JOINING, SAME_MEANING } from "./lexicon/phrases";
import type { Wording } from "./types";

/**
 * A word, an amount, a date or a reference. Tokens with the same `key` say the same; `gap` is what stands between
 * the token before and this one.
 */
export type Token = Span & {
  text: string;
  key: string;
  gap: string;
  /** Which token of the wording it is. */
  place: number;
  kind: "word" | "amount" | "time" | "reference";
  /** Only leads from one sentence to the next. */
  isJoining?: boolean;
  amount?: Amount;
  time?: TimeTerm;
};

/** A wording ready to be compared. `plain` has the length of `text`: folded, so that positions are the same. */
export type Reading = {
  text: string;
  plain: string;
  isHan: boolean;
  tokens: Token[];
  amounts: Amount[];
  times: TimeTerm[];
};

const CONTRACTIONS: [RegExp, string, string[]][] = [
  [/^can't$/u, "", ["can", "not"]],
  [/^cannot$/u, "", ["can", "not"]],
  [/^won't$/u, "", ["will", "not"]],
  [/^let's$/u, "", ["let", "us"]],
  [/^(.+)n't$/u, "$1", ["not"]],
  [/^(.+)'ll$/u, "$1", ["will"]],
  [/^(.+)'re$/u, "$1", ["are"]],
  [/^(.+)'ve$/u, "$1", ["have"]],
  [/^(.+)'m$/u, "$1", ["am"]],
  [/^(it|that|there|here|what|who|he|she)'s$/u, "$1", ["is"]],
];

const PIECE =
  /(?<ref>https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+\.(?:com|org|net|io|gov|edu|co)(?:\.[a-z]{2})?(?:\/\S*)?)|(?<han>\p{Script=Han}+)|(?<word>[\p{L}\p{M}\p{N}]+(?:['][\p{L}]+)*)/gu;

type Piece = Span & Pick<Token, "key" | "kind" | "isJoining">;

function pieces(plain: string, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  for (const match of plain.slice(from, to).matchAll(PIECE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (match.groups?.ref) found.push({ start, end, key: "§ref", kind: "reference" });
    else if (match.groups?.han) found.push(...hanPieces(match[0], start));
    else found.push(...wordPieces(match[0], start));
  }
  return found;
}

/** Chinese without a mark for longer than this is cut there: the segmenter slows down on long stretches. */
const STRETCH = 100;

function hanPieces(run: string, start: number): Piece[] {
  const parts = segmenter("zh", "word");
  const found: Piece[] = [];
  for (let from = 0; from < run.length; from += STRETCH) {
    const stretch = run.slice(from, from + STRETCH);
    const cut = parts ? Array.from(parts.segment(stretch), ({ segment }) => segment) : [...stretch];
    let at = start + from;
    for (const segment of cut) {
      found.push({ start: at, end: at + segment.length, key: segment, kind: "word" });
      at += segment.length;
    }
  }
  return found;
}

function wordPieces(word: string, start: number): Piece[] {
  const end = start + word.length;
  const lower = word
    .toLowerCase()
    .replace(/'s$|s'$/u, (ending) =>
      /^(?:it|that|there|here|what|who|he|she|let)'s$/iu.test(word) ? ending : ending === "s'" ? "s" : "",
    );
  for (const [form, head, tail] of CONTRACTIONS) {
    if (!form.test(lower)) continue;
    const first = lower.replace(form, head);
    const keys = [...(first ? [first] : []), ...tail];
    const cut = start + (first ? first.length : 3);
    return keys.map((key, n) => ({
      start: n === 0 ? start : cut,
      end: n === 0 ? Math.min(cut, end) : end,
      key: stemOf(key),
      kind: "word" as const,
    }));
  }
  return [{ start, end, key: stemOf(lower), kind: "word" }];
}

type Phrase = { keys: string[]; meaning: string; isJoining: boolean };
let table: Map<string, Phrase[]> | undefined;

function phrases(): Map<string, Phrase[]> {
  if (table) return table;
  table = new Map();
  for (const line of SAME_MEANING) {
    for (const phrase of line) {
      const keys = pieces(phrase, 0, phrase.length).map(({ key }) => key);
      const first = keys[0];
      if (first === undefined) continue;
      const known = table.get(first) ?? [];
      if (!known.some((one) => one.keys.join(" ") === keys.join(" ")))
        known.push({ keys, meaning: `≈${line[0]}`, isJoining: JOINING.includes(line) });
      table.set(
        first,
        known.toSorted((a, b) => b.keys.length - a.keys.length),
      );
    }
  }
  return table;
}

/** Words that together are one phrase of the dictionary become one piece with the meaning's key. */
function withMeanings(all: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (let i = 0; i < all.length; ) {
    const piece = all[i] as Piece;
    const found = phrases()
      .get(piece.key)
      ?.find(({ keys }) => keys.every((key, n) => all[i + n]?.key === key));
    if (!found) {
      result.push(piece);
      i++;
      continue;
    }
    const last = all[i + found.keys.length - 1] as Piece;
    const joining = found.isJoining && { isJoining: true };
    result.push({ start: piece.start, end: last.end, key: found.meaning, kind: "word", ...joining });
    i += found.keys.length;
  }
  return result;
}

const amountKey = ({ value, to, unit, comparator }: Amount) => {
  // Within 30 days and in 30 days are one promise.
  const isPeriod = unit === "day" || unit === "workday" || unit === "month";
  return `#${isPeriod && comparator === "≤" ? "=" : comparator}${value}${to === undefined ? "" : `..${to}`}${unit}`;
};
const timeKey = ({ bound, first, last }: TimeTerm) =>
  bound === "by" ? `@by${last}` : `@${bound}${first}..${last}`;

/** `thirty (30)`, `14 (fourteen)`: the same number once more. */
function isRepeated(amounts: Amount[], n: number, plain: string): boolean {
  const [before, one] = [amounts[n - 1], amounts[n]];
  if (!before || !one) return false;
  return before.value === one.value && plain.slice(before.core.end, one.core.start).trim() === "(";
}

/** What only says where something stands: a section, an article, a note. */
const REFERENCE =
  /(?:\b(?:sections?|articles?|clauses?|paragraphs?|items?|annex(?:es)?|appendix|schedules?|chapters?|tables?|exhibits?|steps?)|§+)\s*(?:(?:\d+(?:\.\d+)*|[IVXLC]+\b|[A-Z]\b|(?<=\s)[a-z]\b)(?:\s?\([a-z\d]+\))*(?:\s*(?:,|and|or|to|through|&|-)\s*(?=\d|[IVX]+\b))?)+|第\s?[\d.零〇一二三四五六七八九十百]+\s?(?:条|章|款|项|节|页|点)(?:第?[\d一二三四五六七八九十]+(?:款|项))?/giu;
/** A bare number that numbers: of a point, of a part such as `4.1.2`. */
const NUMBERING =
  /^\s*\(?\d+(?:\.\d+)*[.)]\s|(?<!\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundred|thousand)[\s-])\(\d{1,2}(?:\.\d+)*\)(?=[\s.,;]|$)|\b\d+(?:\.\d+){2,}/gu;
/** A postal address or a telephone number: whom to write to, not what was promised. */
const ADDRESS =
  /\b(?:P\.?O\.? Box \d+|(?:\d+[-\w]*\s+)?(?:[A-Z][\w.]*\s+){1,4}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Blvd\.?|Boulevard|Drive|Dr\.|Lane|Way|Square|Suite|Floor)\b[^;]{0,80}?(?:\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?|\b\d{5}\b|\b[A-Z]{1,2}\d{1,2}\s?\d[A-Z]{2}\b)(?:,?\s[A-Z][a-z]+)?)|\+\d[\d ()-]{7,20}\d|(?<!\d)\(?\d{3,4}\)?[ -]\d{3,4}[ -]\d{3,4}(?!\d)/gu;

/** Words that only refer back: as we said last July. */
const BACK = "§back";

type Mask = Span & { key: string };

function references(plain: string): Mask[] {
  const found = [ADDRESS, REFERENCE, NUMBERING].flatMap((form) =>
    Array.from(plain.matchAll(form), ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      key: "§ref",
    })),
  );
  const all = [...backReferences(plain).map((span) => ({ ...span, key: BACK })), ...found];
  const kept: Mask[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}

/** Holds the place of what was read already; no text has it. */
const BLANK = "\uffff";

/** What is read of a wording, in UTF-16 units: some ten pages, and no promise is as long. */
const MOST_READ = 20_000;

export function read({ text: whole, lang, saidOn }: Wording): Reading {
  const text = whole.slice(0, MOST_READ);
  const plain = folded(text);
  const isHan = lang ? /^zh/iu.test(lang) : isChinese(plain);
  const marks = references(plain);
  const times = findTimes(blanked(plain, marks, BLANK), saidOn ?? undefined);
  const all = findAmounts(blanked(plain, [...marks, ...times], BLANK));
  const said = saidOn ?? undefined;
  for (const one of all) if (isPeriod(one)) one.until = endOfPeriod(plain, { ...one, ...one.core }, said);
  const amounts = all.filter((_, n) => !isRepeated(all, n, plain));
  const tokens = tokenized(text, plain, [
    ...marks.map((mark) => ({ ...mark, kind: "reference" as const })),
    ...all.map((amount) => ({
      ...placed(amount),
      key: amounts.includes(amount) ? amountKey(amount) : "",
      kind: "amount" as const,
      amount,
    })),
    ...times.map((time) => ({ ...placed(time), key: timeKey(time), kind: "time" as const, time })),
  ]);
  return { text, plain, isHan, tokens, amounts, times };
}

/** A name in Chinese does not make an English sentence Chinese, nor the other way round. */
function isChinese(plain: string): boolean {
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = plain.match(/[a-z]{2,}/giu)?.length ?? 0;
  return han > 2 * words || (han > 0 && words === 0);
}

const placed = ({ start, end }: Span) => ({ start, end });

type Fixed = Piece & Pick<Token, "amount" | "time">;

function tokenized(text: string, plain: string, expressions: Fixed[]): Token[] {
  const whole: Fixed[] = [];
  let at = 0;
  for (const one of expressions.toSorted((a, b) => a.start - b.start)) {
    if (one.start < at) continue;
    whole.push(...withMeanings(pieces(plain, at, one.start)));
    if (one.key) whole.push(one);
    at = one.end;
  }
  whole.push(...withMeanings(pieces(plain, at, plain.length)));
  let last = 0;
  return whole.map((piece, place) => {
    const token = {
      ...piece,
      text: text.slice(piece.start, piece.end),
      gap: plain.slice(last, piece.start),
      place,
    };
    last = piece.end;
    return token;
  });
}
