import { LinkedWording, type Side } from "@/components/comparison/LinkedWording";
import { BriefTranslation } from "@/components/ui/QuoteTranslation";
import { formatPartialDate, storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { locateChanges } from "@/lib/rewordings/highlights";
import { snippetOf } from "@/lib/search/claims/snippet";
import type { RewordingLine } from "@/lib/site/select";
import styles from "./RewordingQuotes.module.css";

/** What fits into two lines of a list, in UTF-16 units, by the language of the words. */
const TWO_LINES = { en: 128, zh: 64 };

/** Where the record itself says that words are left out. */
const LEFT_OUT = /^\s*\[?(?:…|\.{3})/u;

/** The words that moved, struck in the earlier wording and underlined in the later, with what stands around them. */
export function RewordingQuotes({ locale, rewording }: { locale: Locale; rewording: RewordingLine }) {
  const { earlierClaim, laterClaim } = rewording;
  const moved = rewording.changes.filter(({ effect }) => effect !== "same");
  const rows = locateChanges({ earlier: earlierClaim.quote, later: laterClaim.quote }, moved);
  const sides = [
    { side: "earlier" as const, claim: earlierClaim },
    { side: "later" as const, claim: laterClaim },
  ];
  return (
    <div className={styles.quotes}>
      {sides.map(({ side, claim }) => (
        <div key={side} className={styles.side}>
          <span className={styles.year}>{year(locale, claim)}</span>
          <div>
            <Excerpt
              locale={locale}
              side={side}
              claim={claim}
              spans={rows.flatMap((row) => row.spans[side])}
            />
            <BriefTranslation locale={locale} claim={claim} />
          </div>
        </div>
      ))}
    </div>
  );
}

function year(locale: Locale, { saidOn, saidPrecision }: RewordingLine["earlierClaim"]): string {
  const said = storedDate(saidOn, saidPrecision);
  return said ? formatPartialDate({ ...said, precision: "year" }, locale) : "";
}

function Excerpt(props: {
  locale: Locale;
  side: Side;
  claim: RewordingLine["earlierClaim"];
  spans: readonly { start: number; end: number }[];
}) {
  const { claim, side } = props;
  const part = snippetOf(claim.quote, props.spans, TWO_LINES[claim.quoteLang]);
  const before = part.isCutBefore && !LEFT_OUT.test(part.text) ? "…" : "";
  const after = part.isCutAfter ? "…" : "";
  const shifted = part.highlights.map(({ start, end }) => ({
    start: start + before.length,
    end: end + before.length,
  }));
  const spans = { earlier: side === "earlier" ? shifted : [], later: side === "later" ? shifted : [] };
  return (
    <LinkedWording
      locale={props.locale}
      side={side}
      text={`${before}${part.text}${after}`}
      lang={claim.quoteLang}
      changes={[{ effect: "unclear", spans }]}
    />
  );
}
