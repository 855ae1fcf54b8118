import type { Reason } from "@/lib/errors";

/** A piece of evidence that a verdict may rest on; `isMissing`: its words were looked for and stand in no copy. */
export type Ground = { id: string; isMissing: boolean };

type Written = { decisive: readonly string[]; quoteReason: string | null };

/** What a verdict rests on: of what was marked, what is there. A single piece of evidence is decisive by itself. */
export function decisiveOf(grounds: readonly Ground[], { decisive }: Pick<Written, "decisive">): string[] {
  const marked = grounds.filter(({ id }) => decisive.includes(id)).map(({ id }) => id);
  const [only, other] = grounds;
  return marked.length === 0 && only && !other ? [only.id] : marked;
}

/** Whether words that the verdict rests on were looked for and not found. */
export function restsOnMissing(grounds: readonly Ground[], decisive: readonly string[]): boolean {
  return grounds.some(({ id, isMissing }) => isMissing && decisive.includes(id));
}

/**
 * What keeps a verdict from being submitted: field → reason. Where there is evidence it says on which it rests, and why that
 * counts where its words were not found.
 */
export function ungrounded(grounds: readonly Ground[], written: Written): Record<string, Reason> {
  if (grounds.length === 0) return {};
  const decisive = decisiveOf(grounds, written);
  if (decisive.length === 0) return { decisive: "decisive_required" };
  return restsOnMissing(grounds, decisive) && !written.quoteReason
    ? { quoteReason: "quote_reason_required" }
    : {};
}
