import { foldHan } from "@/lib/language/han";
import { stemOf } from "@/lib/language/stem";
import { STOP_CHARACTERS, STOP_WORDS } from "@/lib/language/stopWords";

/** Numbers cross by their value, not by their words. */
const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
  "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen first second third";
/** Words that say where, when and how rather than what. */
const LITTLE_ENGLISH =
  "get got make made take give put go come become until since among both few many much less again once further toward " +
  "people person say said tell told want towards without within against each every either neither ever never yet still now already even only however etc of and";
const LITTLE_CHINESE =
  "为了 以下 以上 自己 再次 受到 年前 年底 之前 之后 以后 以前 其中 其他 因为 所以 但是 如果 虽然 而且 或者 以及 并且 可以 能够 已经 正在 " +
  "将会 没有 不是 不会 就是 这个 那个 这些 那些 我们 你们 他们 她们 它们 大家 什么 怎么 怎样 如何 为什么 哪里 哪个 哪些 多少 是否 是不是 有没有 " +
  "能不能 可不可以 通过 对于 关于 根据 按照 由于 因此 然后 同时 一个 一些 一样 一起 时候 时间 现在 目前 今后 未来 表示 认为 称为 进行 来自 到底 " +
  "究竟 不要 不能 应该 需要 非常 比较 真的 还是 只有 只是 之间 包括 方面 情况 问题 曾经 曾 说过 说 是 有 会 要 不 没 很 还 再 已 去 来 上 下 中 " +
  "里 年 月 日 个 到 等 由 将 对 向 从 给 用 以 为 于 被 把 让 使 该 此 每 各 另 又 才 只 更 最 太 好 大 小 多 少 新 老 前 后 内 外 间 时 能 可 得 地 " +
  "称 指 据 自 至 共 约 近 超 达 点 分 元 万 亿 千 百 十 一 二 两 三 四 五 六 七 八 九 零 半 成 倍 次 名 位 家 项 条 件 种 套 台 辆 座 所 份 第 几";

const ENGLISH = new Set(
  [...STOP_WORDS, ...`${NUMBERS} ${LITTLE_ENGLISH}`.split(" ")].flatMap((word) => [word, stemOf(word)]),
);
const CHINESE = new Set([...STOP_CHARACTERS, ...LITTLE_CHINESE.split(" ")].map(foldHan));

/** Whether a stem or a Chinese word stands in every other sentence, or is a number: nothing that should be looked up. */
export function isUntranslated(word: string): boolean {
  return word.length < 2
    ? !/\p{Script=Han}/u.test(word) || CHINESE.has(word)
    : /^\d+$/u.test(word) || ENGLISH.has(word) || CHINESE.has(word);
}
