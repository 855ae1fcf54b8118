import type { WordChange } from "@/lib/compare/words/diff";
import type { Locale } from "@/lib/i18n/routing";
import { WordingDiff } from "../WordingDiff";

export type InWords = { was: string; is: string; words: WordChange[] | null };

/** A passage with its changes marked; one that is gone is struck, one that is new underlined. */
export function Words({ pair, ...how }: { pair: InWords; lang: string; locale: Locale; small?: boolean }) {
  const ops: WordChange[] = pair.words ?? [
    ...(pair.was ? [{ op: "removed" as const, text: pair.was }] : []),
    ...(pair.is ? [{ op: "added" as const, text: pair.is }] : []),
  ];
  return <WordingDiff ops={ops} {...how} />;
}
