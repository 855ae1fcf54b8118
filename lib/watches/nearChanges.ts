import type { WordChange } from "@/lib/compare/words/diff";

/** How much of what stayed is shown on either side of what changed, in code points. */
const AROUND = 140;
/** The longest changed run that is shown whole. */
const LONGEST = 600;

/** The same words, short enough for a list: of long stretches that stayed, what stands beside a change. */
export function nearChanges(words: readonly WordChange[], around = AROUND, longest = LONGEST): WordChange[] {
  return words.map((run, nth) => {
    const points = [...run.text];
    if (run.op !== "same" || words.length === 1)
      return points.length > longest ? { ...run, text: `${points.slice(0, longest).join("")}…` } : run;
    const head = nth === 0 ? 0 : around;
    const tail = nth === words.length - 1 ? 0 : around;
    if (points.length <= head + tail + 1) return run;
    const end = tail === 0 ? "" : points.slice(-tail).join("");
    return { ...run, text: `${points.slice(0, head).join("")}…${end}` };
  });
}
