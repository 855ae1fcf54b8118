import { quoteWords } from "@/components/captures/quoteWords";
import { isMissing } from "@/lib/captures/quoteState";
import type { QuoteStates } from "@/lib/captures/quoteState.queries";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
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
    live.map(async ({ id, source, quote, quoteLang }) => {
      const said = states.get(id)?.evidence;
      const found = said ? await quoteWords(locale, said) : "";
      const lang = source.lang ? LANGUAGE_TAG[source.lang] : undefined;
      const words = { quote, quoteLang: quoteLang ? LANGUAGE_TAG[quoteLang] : undefined };
      const shown = { number: numbers.get(id) ?? 0, title: source.title, lang };
      return { id, ...shown, ...words, found, isMissing: isMissing(said) };
    }),
  );
}
