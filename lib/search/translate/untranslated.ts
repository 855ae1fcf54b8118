import { foldHan } from "@/lib/language/han";
import { TENS, UNITS } from "@/lib/language/numerals";
import { stemOf } from "@/lib/language/stem";
import { CHINESE_FUNCTION_WORDS, wordsIn } from "@/lib/language/wordLists/functionWords";
import { STOP_CHARACTERS, STOP_WORDS } from "../tokens/stopWords";

/** Numbers are matched by their value in any language. */
const NUMBERS = [
  ...UNITS.filter((word) => word !== "zero"),
  ...TENS,
  ...wordsIn("hundred thousand million billion dozen first second third"),
];

/** English words that are frequent in both kinds of texts, besides the stop words. */
const FREQUENT_ENGLISH = wordsIn(`
get got make made take give put go come become until since among both few many much less again once further
toward people person say said tell told want towards without within against each every either neither ever
never yet still now already even only however etc
`);

/** Chinese words of the same kind, numerals and measure words. */
const FREQUENT_CHINESE = wordsIn(`
为了 再次 受到 以后 以前 其他 因为 所以 那个 虽然 能够 正在 不是 就是 这个 你们 她们 大家 什么 怎么 怎样 如何
为什么 哪里 哪个 哪些 多少 是否 是不是 有没有 能不能 可不可以 根据 按照 由于 因此 然后 同时 一个 一些
一样 一起 时候 时间 现在 目前 认为 称为 来自 到底 究竟 不要 不能 需要 非常 比较 真的 还是 只有 只是 之间
包括 方面 情况 问题 曾经 曾 说过 说 有 会 要 不 没 很 还 再 已 去 来 上 下 中 里 年 月 日 到 等 由 将 对
向 从 给 用 为 使 该 此 每 各 另 又 才 只 更 最 太 好 大 小 多 少 新 老 前 后 内 外 间 时 能 可 得 地 称
指 据 自 至 共 约 近 超 达 点 分 元 万 亿 千 百 十 一 二 两 三 四 五 六 七 八 九 零 半 成 倍 次 名 位 家
项 条 件 种 套 台 辆 座 份 第 几
`);

const ENGLISH = new Set(
  [...STOP_WORDS, ...NUMBERS, ...FREQUENT_ENGLISH].flatMap((word) => [word, stemOf(word)]),
);
const CHINESE = new Set([...STOP_CHARACTERS, ...CHINESE_FUNCTION_WORDS, ...FREQUENT_CHINESE].map(foldHan));

/** Whether a stem or a Chinese word is left out of translation: a number, or a word that nearly every text has. */
export function isUntranslated(word: string): boolean {
  return word.length < 2
    ? !/\p{Script=Han}/u.test(word) || CHINESE.has(word)
    : /^\d+$/u.test(word) || ENGLISH.has(word) || CHINESE.has(word);
}
