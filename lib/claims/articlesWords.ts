import { quotationsIn } from "@/lib/language/quotes";

type Recorded = {
  quote: string;
  mentions: readonly { exact: string; prefix: string; suffix: string }[];
  evidence: readonly { quote: string | null }[];
};

/**
 * Whether the words of a claim are an article's, as far as the record shows: they stand there outside quotation marks, and
 * no source has them. What a reporter tells is not to be shown as the speaker's own words.
 */
export function areArticlesWords({ quote, mentions, evidence }: Recorded): boolean {
  if (evidence.some((source) => source.quote?.includes(quote))) return false;
  const places = mentions.filter(({ exact }) => exact.includes(quote));
  return places.length > 0 && places.every((place) => !isQuoted(place, quote));
}

function isQuoted({ exact, prefix, suffix }: Recorded["mentions"][number], quote: string): boolean {
  const start = prefix.length + exact.indexOf(quote);
  const end = start + quote.length;
  // Marks that the words bring themselves stand outside what is between them.
  const [first, last] = [start + 1, end - 1];
  return quotationsIn(`${prefix}${exact}${suffix}`).some((span) => span.start <= first && last <= span.end);
}
