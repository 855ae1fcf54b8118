import type { Edit } from "../align/edit";
import type { Analysis } from "../analysis";
import type { Token } from "../parse/tokens";

/**
 * A list that is closed by 等 and the name of what its members are: 财政、税务等部门. Others of the kind are meant too, but
 * who may do something to somebody, and who must not, is told by name.
 */
const CLOSED =
  /^[^,.;:()]{0,40}?等(?:有关|相关|其他|其它|各类|必要的?)*\p{Script=Han}{0,6}?(?:部门|机关|机构|单位)(?!可以|有权|不得|禁止)/u;

const LIST_BEFORE = /[、和及与同](?:[^,.;:()]{0,12})$/u;

/** Whether the words are within such a list, and none of them is its head. */
function isWithin({ parsed: { marked, tokens } }: Analysis, words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.slice(0, -1).some(({ text }) => text === "等")) return false;
  const before = marked.slice(Math.max(0, first.start - 24), first.start);
  const end = last.text === "等" ? last.start : last.end;
  const isMember = first.gap === "、" || tokens[last.index + 1]?.gap === "、" || LIST_BEFORE.test(before);
  return isMember && CLOSED.test(marked.slice(end, end + 60));
}

/** Whether all that an edit of a Chinese wording exchanges are members of a list that is openly one of examples. */
export function isOpenListed({ removed, added, pairs }: Edit, a: Analysis, b: Analysis): boolean {
  if (!a.parsed.isChinese || pairs.length > 0 || removed.length + added.length === 0) return false;
  return (removed.length === 0 || isWithin(a, removed)) && (added.length === 0 || isWithin(b, added));
}
