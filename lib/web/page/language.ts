import type { Lang } from "@/lib/generated/prisma/enums";

const HAN = /\p{Script=Han}/gu;
const WORD = /\p{Script=Latin}+/gu;
/** Between these shares of Han characters among words, the text alone does not say: names, code and quotes
 * of the other language come to that. */
const SURELY_ENGLISH = 0.2;
const SURELY_CHINESE = 0.6;

/** A Han character counts as one word. `declared` is the page's own word, such as `zh-CN`. */
export function detectLanguage(text: string, declared?: string): Lang {
  const said = /^(en|zh)\b/i.exec(declared ?? "")?.[1]?.toLowerCase() as Lang | undefined;
  const han = count(text, HAN);
  const words = han + count(text, WORD);
  if (words === 0) return said ?? "en";
  const share = han / words;
  if (share >= SURELY_CHINESE) return "zh";
  if (share <= SURELY_ENGLISH) return "en";
  return said ?? (share >= (SURELY_ENGLISH + SURELY_CHINESE) / 2 ? "zh" : "en");
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
