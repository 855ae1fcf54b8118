import type { Span } from "@/lib/language/span";

/** What an amount is measured by, where it is no total: emissions per tonne, intensity. */
const RELATIVE =
  /\bper (?:unit|tonne|ton|kilogram|kg|customer|passenger|kilomet(?:er|re)|mile|employee|head|capita|product|square|dollar|euro|pound|million|order|parcel|item|lit(?:er|re)|kwh|mwh)\b(?: of \p{L}+)?|\bintensity\b|\brelative to (?:revenue|sales|output|growth|production)\b/giu;

/** The measures of a folded English text that make a share of a total. */
export const findYardsticks = (folded: string): Span[] =>
  Array.from(folded.matchAll(RELATIVE), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
