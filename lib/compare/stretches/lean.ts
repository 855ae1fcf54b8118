import type { Span } from "@/lib/language/span";
import { wordsIn } from "@/lib/language/wordLists/functionWords";
import type { Piece } from "../words/pieces";
import type { Side, Sides } from "./widen";

const ARTICLE = /^(?:the|an?)$/iu;
const HAN = /^\p{Script=Han}$/u;
/** Chinese words of one character that say something by themselves. */
const WHOLE_WORDS: ReadonlySet<string> = new Set(
  wordsIn(
    "和 或 及 与 并 且 但 若 如 不 未 无 非 应 可 须 需 得 必 将 会 能 宜 由 在 对 向 从 给 经 按 以 为 被 把 各 每 全 仅 只 都 均 再 已 元 年 月 日 我 你 您 他 她 它 其 省 市 县 区 乡 镇 村 国",
  ),
);
/** Those that end the word before them. */
const SUFFIXES: ReadonlySet<string> = new Set(
  wordsIn("的 了 地 着 之 们 性 化 者 等 人 员 部 局 厅 处 费 率 权 法 书 证"),
);

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Words that no mark may have alone, with the word that they belong to. */
export function leaning(pieces: readonly Piece[], folded: Sides<string>): Sides<Span[]> {
  const found: Sides<Span[]> = { earlier: [], later: [] };
  for (const piece of pieces) {
    if (piece.isSame || piece.move !== undefined) continue;
    const words = (side: Side) => bare(folded[side].slice(piece[side].start, piece[side].end));
    const [was, is] = [words("earlier"), words("later")];
    if (![was, is].every((word) => word === "" || leansOn(word))) continue;
    for (const side of ["earlier", "later"] as const) {
      const word = words(side);
      if (word) found[side].push(withNeighbour(folded[side], piece[side], word));
    }
  }
  return found;
}

const leansOn = (word: string) => ARTICLE.test(word) || (HAN.test(word) && !WHOLE_WORDS.has(word));

const NEXT = /^\s*[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/u;
const NEXT_HAN = /^\p{Script=Han}{1,2}/u;
const LAST_HAN = /\p{Script=Han}{1,2}$/u;

function withNeighbour(text: string, { start, end }: Span, word: string): Span {
  const on = text.slice(end, end + 60);
  if (ARTICLE.test(word)) return { start, end: end + (NEXT.exec(on)?.[0].length ?? 0) };
  const back = LAST_HAN.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const ahead = NEXT_HAN.exec(on)?.[0].length ?? 0;
  const isBack = back > 0 && (SUFFIXES.has(word) || ahead === 0);
  return isBack ? { start: start - back, end } : { start, end: end + ahead };
}
