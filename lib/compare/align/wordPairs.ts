import { wordNetRelation } from "@/lib/language/wordRelations";
import type { Token } from "../parse/tokens";
import { type Edit, isFunctionWord } from "./edit";

/** More pairs than this are not looked up: two unrelated paragraphs have nothing to pair. */
const MOST_PAIRED = 24;

export function pairWords(edit: Edit): void {
  if (edit.removed.length > MOST_PAIRED || edit.added.length > MOST_PAIRED) return;
  for (const wanted of [
    ["synonym", "spelling"],
    ["narrower", "broader"],
    ["opposite", "sibling", "part", "whole"],
  ] as const) {
    for (const removed of [...edit.removed]) {
      if (removed.kind !== "word" || isFunctionWord(removed)) continue;
      for (const added of edit.added) {
        if (added.kind !== "word" || isFunctionWord(added)) continue;
        const relation = relationOf(removed, added);
        if (!relation || !wanted.some((one) => one === relation)) continue;
        edit.pairs.push({ removed, added, relation });
        edit.removed.splice(edit.removed.indexOf(removed), 1);
        edit.added.splice(edit.added.indexOf(added), 1);
        break;
      }
    }
  }
}

/** Words whose difference is the very thing that counts: no dictionary makes them one. */
const EXACT =
  /\d|^(?:will|shall|must|may|might|can|could|should|would|not|no|never|all|any|some|every|each|only|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|one|two|three|four|five|six|seven|eight|nine|ten|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|aims?|plans?|intends?|guarantees?|commits?|promises?|pledges?|expects?|strives?|seeks?|tr(?:y|ies)|considers?|explores?|immediately|promptly)$/u;

function relationOf(a: Token, b: Token): Edit["pairs"][number]["relation"] | null {
  if (/\p{Script=Han}/u.test(a.text + b.text)) return hanRelation(a.text, b.text);
  const [x, y] = [a.text.toLowerCase(), b.text.toLowerCase()];
  if (EXACT.test(x) || EXACT.test(y)) return null;
  if (isMisspelt(x, y)) return "spelling";
  const how = wordNetRelation(x, y);
  // A dictionary knows that California is a state, and not which one is meant.
  const isName = /^\p{Lu}/u.test(a.text) && /^\p{Lu}/u.test(b.text);
  return how === "none" || (isName && how !== "synonym") ? null : how;
}

/** Two Chinese words of which one is within the other: 回复 and 书面回复 are not the same, 疑问 and 疑 are. */
function hanRelation(a: string, b: string): "spelling" | null {
  return a.length > 1 &&
    b.length > 1 &&
    [...a].filter((c) => b.includes(c)).length * 2 > Math.max(a.length, b.length) &&
    a.length === b.length &&
    a.length > 2
    ? "spelling"
    : null;
}

/** One letter more, less or other in a long word: a slip of the pen. */
function isMisspelt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1 && start > 0;
}
