import { denialForm } from "@/lib/language/denials";
import { foldHan } from "@/lib/language/han";
import { readNumbers } from "@/lib/language/readNumbers";
import { isProperNoun } from "@/lib/language/wordRelations";
import { tokenize } from "../tokens/tokenize";

const DENIAL = denialForm(
  "hardly|barely|rarely|seldom|den(?:y|ies|ied)|refus(?:e|es|ed)|fail(?:s|ed)?|reject(?:s|ed)?",
  {},
);
const DENIAL_ZH =
  /否认|拒绝|没有?|从未|并未|尚未|未(?=[能曾经被])|无(?!论|线|人机|疑|锡)|不(?!仅|但|断|少|同(?!意)|过(?!问)|久|管|得不|只|光|足|良|动产|锈|料|禁|如)/gu;

/** What cannot both be: words of each side, English ones as they begin. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  [
    "rais|increas|ris|rose|grow|grew|climb|up|提高|增加|增长|上升|上涨|上调",
    "lower|decreas|reduc|cut|fall|fell|drop|declin|down|降低|减少|下降|下跌|下调",
  ],
  ["support|back|endors|支持|赞成", "oppos|object|反对"],
  ["stop|end|halt|ceas|停止|终止|取消", "keep|kept|continu|继续|保留|恢复"],
  ["allow|permit|legaliz|允许|许可", "ban|prohibit|forbid|outlaw|禁止"],
  ["clos|shut|关闭|停业", "open|reopen|开放|保留|开业"],
  ["accept|approv|confirm|批准|通过|同意", "reject|block|veto|否决|驳回|不同意"],
  ["join|加入|入职", "left|leav|quit|resign|离开|离职|退出"],
  ["hir|recruit|招聘|聘用", "fir|sack|dismiss|lay|解雇|裁员|裁减"],
  ["start|begin|began|launch|开始|启动", "end|stop|cancel|scrap|结束|停止|取消"],
  ["win|won|beat|赢|战胜|胜诉", "lose|lost|输|败给|败诉"],
  ["more|most|at least|最多|至少|以上|超过", "less|fewer|least|at most|最少|至多|以下|不足"],
  ["buy|bought|acquir|收购|购买", "sell|sold|出售|卖出"],
  ["before|之前|以前", "after|之后|以后"],
  ["public|公开|公立", "secret|privat|秘密|私立"],
];
const isHan = (word: string) => /\p{Script=Han}/u.test(word);
const cue = (words: string) => {
  const all = words.split("|");
  const latin = all.filter((word) => !isHan(word)).join("|");
  return new RegExp(
    `\\b(?:${latin})(?:s|es|ed|d|ing|ning|e)?\\b|${all.filter(isHan).join("|") || "(?!)"}`,
    "iu",
  );
};
const OPPOSED = OPPOSITES.map(([one, other]) => [cue(one), cue(other)] as const);

const MONEY = /^(?:[¥$€£₹]|[A-Z]{2}\$|[A-Z]{3})$/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
const HAN_YEAR = /[〇零一二三四五六七八九]{4}(?=年)/gu;
const HAN_DIGITS = "〇一二三四五六七八九";

/** Whether a text denies: two denials are none. */
const denies = (text: string) =>
  ((text.match(DENIAL)?.length ?? 0) + (foldHan(text).match(DENIAL_ZH)?.length ?? 0)) % 2 === 1;

/** What is the case in one and the opposite in the other. */
const areOpposed = (one: string, other: string): boolean =>
  OPPOSED.some(([x, y]) => {
    const [xs, ys] = [x.test(one) && !y.test(one), y.test(one) && !x.test(one)];
    return (xs && y.test(other) && !x.test(other)) || (ys && x.test(other) && !y.test(other));
  });

/** People and places in letters: what begins with a capital within a sentence, or is one wherever it stands. */
function namesIn(text: string): Set<string> {
  const inside = tokenize(text).filter(
    ({ kind, isCapitalized, start, end }) =>
      kind === "word" &&
      isCapitalized &&
      (/[\p{L}\p{N},] $/u.test(text.slice(0, start)) ||
        /^[’']?s? \p{Lu}/u.test(text.slice(end)) ||
        /\p{Ll}\p{Lu}/u.test(text.slice(start, end)) ||
        isProperNoun(text.slice(start, end).toLowerCase())),
  );
  return new Set(inside.map(({ term }) => term));
}

/** What a text measures: of each unit the numbers, of money with its currency, with which of its ends is open. */
function measuresOf(text: string): Map<string, Map<string, "low" | "high" | "both">> {
  const found = new Map<string, Map<string, "low" | "high" | "both">>();
  for (const { low, high, unit } of readNumbers(text).amounts) {
    const measure = MONEY.test(unit) ? "money" : unit;
    const of = found.get(measure) ?? new Map();
    const end = low === null ? "high" : high === null ? "low" : "both";
    for (const value of [low, high]) if (value !== null) of.set(`${unit} ${value}`, end);
    found.set(measure, of);
  }
  return found;
}

/** Both measure something in the same unit, and no such number stands in both, or it is the least here and the most there. */
function differInNumbers(one: string, other: string): boolean {
  const theirs = measuresOf(other);
  return [...measuresOf(one)].some(([measure, values]) => {
    const others = theirs.get(measure);
    return (
      others !== undefined &&
      ![...values].some(([value, end]) => {
        const there = others.get(value);
        return there !== undefined && (end === there || end === "both" || there === "both");
      })
    );
  });
}

const yearsIn = (text: string) =>
  new Set([
    ...(text.match(YEAR) ?? []),
    ...(text.match(HAN_YEAR) ?? []).map((year) =>
      [...year.replaceAll("零", "〇")].map((digit) => HAN_DIGITS.indexOf(digit)).join(""),
    ),
  ]);

/** Whether both name some of a kind, and none in common. */
const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size > 0 && other.size > 0 && [...one].every((item) => !other.has(item));

/**
 * Whether one text says what the other denies: other numbers of one measure, other years, other names in letters, or the
 * opposite. Texts of different languages are compared in numbers, years and denial.
 */
export function contradicts(one: string, other: string): boolean {
  if (denies(one) !== denies(other) || differInNumbers(one, other)) return true;
  if (areApart(yearsIn(one), yearsIn(other))) return true;
  if (isHan(one) !== isHan(other)) return false;
  if (areOpposed(foldHan(one), foldHan(other))) return true;
  return !isHan(one) && areApart(namesIn(one), namesIn(other));
}

/** Words in letters that are no names: what is said, not of whom. */
export const plainWords = (text: string): Set<string> =>
  new Set(
    tokenize(text).flatMap(({ kind, term, isCapitalized }) =>
      kind === "word" && !isCapitalized && !/\d/u.test(term) ? [term] : [],
    ),
  );
