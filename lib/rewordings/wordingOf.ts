import type { Wording } from "@/lib/compare/types";
import type { WordingRow } from "@/lib/promises/lock.queries";
import { saidDate } from "@/lib/promises/saidDate";

/** The words of a claim as the comparer takes them. */
export function wordingOf(
  claim: Pick<WordingRow, "quote" | "quoteLang" | "saidOn" | "saidPrecision">,
): Wording {
  return { text: claim.quote, lang: claim.quoteLang, saidOn: saidDate(claim) };
}
