import { getTranslations } from "next-intl/server";
import { ClaimByLine } from "@/components/claims/ClaimByLine";
import { RewordedChip } from "@/components/rewordings/RewordedChip";
import { DittoSign } from "@/components/ui/DittoSign";
import { LocalText } from "@/components/ui/LocalText";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { FoundClaim as Finding } from "@/lib/search/claims/results";
import type { FirstWording } from "@/lib/site/rows.queries";
import type { ClaimLine } from "@/lib/site/select";
import styles from "./Found.module.css";
import { Passage } from "./Passage";
import { SaidFirst } from "./SaidFirst";
import { Why } from "./Why";

type Props = {
  locale: Locale;
  claim: ClaimLine;
  finding: Finding;
  reworded: number;
  /** The words of its promise before these. */
  first: FirstWording | undefined;
  isLikely: boolean;
};

/** A claim that was found: what was found out about it in the margin; beside it the claim, its words, and why. */
export async function FoundClaim({ locale, claim, finding, reworded, first, isLikely }: Props) {
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
        <p className="claim">
          <a href={href(locale, `/claims/${claim.slug}`)}>
            <LocalText locale={locale} value={statement}>
              <Passage text={statement.text} terms={finding.terms} />
            </LocalText>
          </a>
        </p>
        <p className={styles.said}>
          <q lang={LANGUAGE_TAG[claim.quoteLang]}>
            <Passage text={claim.quote} terms={finding.terms} />
          </q>
        </p>
        <ClaimByLine locale={locale} claim={claim} />
        {first && <SaidFirst locale={locale} claim={claim} first={first} terms={finding.terms} />}
        <Why locale={locale} why={finding.why} />
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
      <RewordedChip locale={locale} count={reworded} />
    </div>
  );
}
