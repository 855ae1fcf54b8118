import { quoteWords } from "@/components/captures/quoteWords";
import { isMissing } from "@/lib/captures/quoteState";
import type { QuoteStates } from "@/lib/captures/quoteState.queries";
import type { Locale } from "@/lib/i18n/routing";
import type { EvidenceRow } from "@/lib/sources/queries";
import type { EvidenceChoice } from "./DecisiveEvidence";

/** What a verdict may rest on, with what came of looking for its words. */
export function evidenceChoices(
  locale: Locale,
  evidence: readonly EvidenceRow[],
  states: ReadonlyMap<string, QuoteStates>,
  numbers: ReadonlyMap<string, number>,
): Promise<EvidenceChoice[]> {
  const live = evidence.filter(({ removedAt }) => removedAt === null);
  return Promise.all(
    live.map(async ({ id, source }) => {
      const said = states.get(id)?.evidence;
      const found = said ? await quoteWords(locale, said) : "";
      return { id, number: numbers.get(id) ?? 0, title: source.title, found, isMissing: isMissing(said) };
    }),
  );
}
