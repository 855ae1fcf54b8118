import type { ParsedQuery, QueryTerm } from "@/lib/question";
import { translateTerms } from "./translate/translate";

/** The weight of a translation, of that of the word itself: it may be of another sense. */
const TRANSLATION_WEIGHT = 0.5;
const HAN_RUN = /\p{Script=Han}+/gu;
const HAN = /\p{Script=Han}/u;

/** The query with the translations of its words added. */
export function withTranslations(query: ParsedQuery): ParsedQuery {
  const { terms, sequence, text } = query;
  const byTerm = new Map(terms.map((term) => [term.term, term]));
  const english = sequence.filter((term) => byTerm.get(term)?.kind === "word");
  const translations = [...translateTerms(english, "en"), ...translateTerms(text.match(HAN_RUN) ?? [], "zh")];
  const added = new Map<string, QueryTerm>();
  for (const { source, target, weight } of translations) {
    const known = added.get(target)?.weight ?? 0;
    if (byTerm.has(target) || known >= weight * TRANSLATION_WEIGHT) continue;
    const first = byTerm.get(source.split(" ")[0] ?? source);
    added.set(target, {
      term: target,
      kind: HAN.test(target) ? "hanWord" : "word",
      weight: weight * TRANSLATION_WEIGHT,
      surfaceForm: first?.surfaceForm ?? source,
      start: first?.start ?? Math.max(0, text.indexOf(source)),
      isCapitalized: false,
      isInSignature: false,
      sourceTerm: source,
      isTranslated: true,
    });
  }
  return { ...query, terms: [...terms, ...added.values()] };
}

/** The terms that a translated expression is made of: its words, or its characters and bigrams. */
export function partsOfExpression(expression: string): string[] {
  if (!HAN.test(expression)) return expression.split(" ");
  const characters = [...expression];
  const bigrams = characters.slice(1).map((character, n) => `${characters[n]}${character}`);
  return [...new Set([expression, ...characters, ...bigrams])];
}

/** The query with a term for each speaker that it names. */
export function withSpeakers(
  query: ParsedQuery,
  speakers: readonly { id: string; name: string }[],
): ParsedQuery {
  const terms = speakers.map(({ id, name }): QueryTerm => {
    const start = Math.max(0, query.text.toLowerCase().indexOf(name));
    const surfaceForm = query.text.slice(start, start + name.length);
    return {
      term: `@${id}`,
      kind: "name",
      weight: 1,
      surfaceForm,
      start,
      isCapitalized: false,
      isInSignature: false,
    };
  });
  return { ...query, terms: [...query.terms, ...terms] };
}
