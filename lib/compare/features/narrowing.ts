import { foldHan } from "@/lib/language/han";
import { touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { BINDING, RESTRICTIVE } from "../lexicon/restrictive";
import type { Token } from "../parse/tokens";

const restrictive = new Set(RESTRICTIVE);
const binding = new Set(BINDING);

/** What words alone on one side do to the phrase that they stand before: they say which of all, or bind more. */
export type Narrowing = "restricts" | "binds";

/** Whether the phrase goes on behind a word. */
function leadsOn({ parsed: { tokens } }: Analysis, { index }: Token): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.gap === "" && !isFunctionWord(next);
}

/** What Chinese words that only one wording has do to what follows them; null where they do neither. */
export function narrowingOf({ removed, added, pairs }: Edit, a: Analysis, b: Analysis): Narrowing | null {
  if (!a.parsed.isChinese || pairs.length > 0 || (removed.length === 0) === (added.length === 0)) return null;
  const [words, side] = removed.length > 0 ? [removed, a] : [added, b];
  const content = words.filter((word) => !isFunctionWord(word));
  const last = words.at(-1);
  if (!last || content.length === 0 || !leadsOn(side, last)) return null;
  const { examples, pointers, labels } = side.asides;
  if (touching([...examples, ...pointers, ...labels], words).length > 0) return null;
  const said = foldHan(content.map(({ text }) => text).join(""));
  return restrictive.has(said) ? "restricts" : binding.has(said) ? "binds" : null;
}
