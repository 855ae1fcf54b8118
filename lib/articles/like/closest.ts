import { offMainThread } from "@/lib/serving";
import type { ThreadOutput } from "@/lib/threads";
import { changesBetween } from "./changes";
import { likeness } from "./likeness";

type Known = { text: string; lang: string };

/** The text that another is nearly the same as, by its place, with what changed from it; null if none is. */
export function closestText({ text, known }: { text: string; known: Known[] }): ThreadOutput<"closest_text"> {
  offMainThread("closestText");
  let best = { nth: -1, likeness: 0 };
  for (const [nth, { text: earlier, lang }] of known.entries()) {
    const found = likeness(earlier, text, lang);
    if (found > best.likeness) best = { nth, likeness: found };
  }
  const closest = known[best.nth];
  return closest ? { nth: best.nth, ...changesBetween(closest.text, text, closest.lang) } : null;
}
