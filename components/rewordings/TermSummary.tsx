import type { Locale } from "@/lib/i18n/routing";
import { lineageTerms, shortTerms, type TermsOf } from "@/lib/rewordings/shortTerms";
import { TermMoves } from "./TermMoves";

/** What a rewording moved, in a word or two: "How much 50% → 30%". */
export function TermSummary(props: {
  locale: Locale;
  rewording: TermsOf;
  /** Where there is room for no more. */
  most?: number;
}) {
  const terms = shortTerms(props.locale, props.rewording);
  return <TermMoves locale={props.locale} terms={terms.slice(0, props.most)} />;
}

/** What became of each term of a promise through all its rewordings: a term that moved twice is told once, step by step. */
export function LineageSummary({ locale, rewordings }: { locale: Locale; rewordings: readonly TermsOf[] }) {
  return <TermMoves locale={locale} terms={lineageTerms(locale, rewordings)} />;
}
