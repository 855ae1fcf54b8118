import type { WordChange } from "@/lib/compare/words/diff";
import { quotation } from "@/lib/language/quotation";

const isEarlier = (run: WordChange) => run.op === "removed" || (run.op === "moved" && run.end === "from");
const isLater = (run: WordChange) => run.op !== "same" && !isEarlier(run);

/** The changes of a wording between quotation marks: each of both wordings has its own marks as in a quote of it alone. */
export function quotedChanges(ops: readonly WordChange[], lang: string) {
  const side = (isPart: (run: WordChange) => boolean) => {
    const runs = ops.filter((run) => run.op === "same" || isPart(run));
    return quotation(runs.map(({ text }) => text).join(""), lang);
  };
  const [earlier, later] = [side(isEarlier), side(isLater)];
  const at = { earlier: 0, later: 0 };
  const take = (whole: "earlier" | "later", { length }: string) => {
    const start = at[whole];
    at[whole] += length;
    return (whole === "earlier" ? earlier : later).words.slice(start, at[whole]);
  };
  const runs = ops.map((run) => {
    if (isEarlier(run)) return { ...run, text: take("earlier", run.text) };
    if (run.op === "same") take("earlier", run.text);
    return { ...run, text: take("later", run.text) };
  });
  return {
    runs,
    isOpened: earlier.isOpened && later.isOpened,
    isClosed: earlier.isClosed && later.isClosed,
  };
}
