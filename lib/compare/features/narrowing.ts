import { foldHan } from "@/lib/language/han";
import { touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { BINDING, LIGHT, RESTRICTIVE, SOFTENING } from "../lexicon/restrictive";
import type { Token } from "../parse/tokens";

const restrictive = new Set(RESTRICTIVE);
const binding = new Set(BINDING);
const softening = new Set(SOFTENING);
const light = new Set(LIGHT);

/** What words alone on one side do to the phrase that they stand before: they say which of all, bind more, or take something back. */
export type Narrowing = "restricts" | "binds" | "softens";

/** Whether the phrase goes on behind a word. */
function leadsOn({ parsed: { tokens } }: Analysis, { index }: Token): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.gap === "" && !isFunctionWord(next);
}

/** Chinese words that only one wording has, before what they belong to; null where they do not, or are an aside. */
function wordsBefore({ removed, added, pairs }: Edit, a: Analysis, b: Analysis): readonly string[] | null {
  if (!a.parsed.isChinese || pairs.length > 0 || (removed.length === 0) === (added.length === 0)) return null;
  const [words, side] = removed.length > 0 ? [removed, a] : [added, b];
  const content = words.filter((word) => !isFunctionWord(word));
  const last = words.at(-1);
  if (!last || content.length === 0 || !leadsOn(side, last)) return null;
  const { examples, pointers, labels } = side.asides;
  if (touching([...examples, ...pointers, ...labels], words).length > 0) return null;
  return content.map(({ text }) => foldHan(text));
}

/** What Chinese words that only one wording has do to what follows them; null where they do none of it. */
export function narrowingOf(edit: Edit, a: Analysis, b: Analysis): Narrowing | null {
  const said = wordsBefore(edit, a, b)?.join("") ?? "";
  if (restrictive.has(said)) return "restricts";
  if (binding.has(said)) return "binds";
  return softening.has(said) ? "softens" : null;
}

const isHead = (word: string) => /^\p{Script=Han}{2,4}$/u.test(word) && !light.has(word);

/**
 * Whether one Chinese word says which, whatever it is, or is cut as part of its noun: 责任, 连带责任. Where nothing else of a
 * short promise differs, it was chosen.
 */
export function saysWhich(edit: Edit, a: Analysis, b: Analysis): boolean {
  const [word, ...more] = wordsBefore(edit, a, b) ?? [];
  // 享有的 tells of what is given, not which.
  const isOne = edit.removed.length + edit.added.length === 1;
  if (word !== undefined) return isOne && more.length === 0 && isHead(word);
  return a.parsed.isChinese && edit.pairs.length === 0 && isHead(partBefore(edit.removed, edit.added) ?? "");
}

/** What one of two words has before the other, with which it ends; null where neither ends with the other. */
function partBefore(removed: readonly Token[], added: readonly Token[]): string | null {
  const [one, other] = [removed, added].map((words) => foldHan(words.map(({ text }) => text).join("")));
  if (!one || !other || removed.length + added.length > 3) return null;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 1 && long.endsWith(short) ? long.slice(0, -short.length) : null;
}
