import { getTranslations } from "next-intl/server";
import { ClaimByLine } from "@/components/claims/ClaimByLine";
import { RewordedChip } from "@/components/rewordings/RewordedChip";
import { LineageSummary } from "@/components/rewordings/TermSummary";
import { DittoSign } from "@/components/ui/DittoSign";
import { LocalText } from "@/components/ui/LocalText";
import { BriefTranslation } from "@/components/ui/QuoteTranslation";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { TermsOf } from "@/lib/rewordings/shortTerms";
import type { SearchHit } from "@/lib/search/claims/results";
import type { FirstWording } from "@/lib/site/rows.queries";
import type { ClaimLine } from "@/lib/site/select";
import { Explanation } from "./Explanation";
import styles from "./Results.module.css";
import { SaidFirst } from "./SaidFirst";
import { QuotedSnippet, Snippet } from "./Snippet";

type Props = {
  locale: Locale;
  claim: ClaimLine;
  hit: SearchHit;
  /** The confirmed rewordings of which it is a wording. */
  reworded: readonly TermsOf[];
  /** The words of its promise before these. */
  first: FirstWording | undefined;
  isLikely: boolean;
};

/** A result: the verdict in the margin; beside it the claim, its words, and why it was found. */
export async function SearchResult({ locale, claim, hit, reworded, first, isLikely }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  const statement = localized(locale, claim, "statement");
  return (
    <li className="row">
      <Margin locale={locale} claim={claim} reworded={reworded} />
      <div>
        {isLikely && (
          <p className={styles.likely}>
            <DittoSign /> {t("likely")}
          </p>
        )}
        <h3 className="claim">
          <a href={href(locale, `/claims/${claim.slug}`)}>
            <LocalText locale={locale} value={statement}>
              <Snippet text={statement.text} terms={hit.terms} />
            </LocalText>
          </a>
        </h3>
        <p className={styles.said}>
          <QuotedSnippet
            lang={writingOf(claim.quote, claim.quoteLang)}
            text={claim.quote}
            terms={hit.terms}
          />
        </p>
        <BriefTranslation locale={locale} claim={claim} />
        <LineageSummary locale={locale} rewordings={reworded} />
        <ClaimByLine locale={locale} claim={claim} />
        {first && <SaidFirst locale={locale} claim={claim} first={first} terms={hit.terms} />}
        <Explanation locale={locale} why={hit.why} />
      </div>
    </li>
  );
}

async function Margin({ locale, claim, reworded }: Pick<Props, "locale" | "claim" | "reworded">) {
  const t = await getTranslations({ locale, namespace: "record" });
  const [verdict] = claim.verdicts;
  return (
    <div className="stack">
      {verdict ? (
        <RatingChip locale={locale} rating={verdict.rating} />
      ) : (
        <span className="soft small">{t("search.notRated")}</span>
      )}
      <RewordedChip locale={locale} count={reworded.length} />
    </div>
  );
}
