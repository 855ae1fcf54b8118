import { getTranslations } from "next-intl/server";
import { ClaimFinding } from "@/components/claims/ClaimFinding";
import { eachClock } from "@/components/promises/eachClock";
import { TwoClocks } from "@/components/promises/TwoClocks";
import { citedSources } from "@/components/sources/citedSources";
import { SourceList } from "@/components/sources/SourceList";
import { LocalText } from "@/components/ui/LocalText";
import { CorrectionNotice } from "@/components/verdicts/CorrectionNotice";
import { VerdictText } from "@/components/verdicts/VerdictText";
import { isoDay } from "@/lib/dates";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { ClaimPage } from "@/lib/site/claim.queries";
import type { VerdictVersion } from "@/lib/site/select";
import type { RatedVerdictText as Written } from "@/lib/verdicts/schema";

/** A claim as its public page shows it, by the same parts, with the words of a verdict that nobody published yet. */
export async function ReadersView(props: { locale: Locale; claim: ClaimPage; written: Written }) {
  const { locale, claim, written } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const verdict = unpublished(written);
  const today = isoDay(new Date());
  const clocks = eachClock(claim.clocks);
  const anchors = `preview-${locale}-`;
  return (
    <article lang={LANGUAGE_TAG[locale]}>
      <h1>
        <LocalText locale={locale} value={localized(locale, claim, "statement")} />
      </h1>
      <CorrectionNotice locale={locale} slug={claim.slug} verdict={verdict} />
      <ClaimFinding locale={locale} claim={claim} verdict={verdict} today={today} anchors={anchors} />
      <div className="cols">
        <div>
          <TwoClocks locale={locale} clocks={clocks} today={today} here={claim.id} />
          <h2>{t("claim.why")}</h2>
          <VerdictText
            locale={locale}
            verdict={verdict}
            sources={await citedSources(locale, claim, { anchors })}
          />
        </div>
        <aside>
          <h2>{t("claim.sources")}</h2>
          <SourceList
            locale={locale}
            evidence={claim.evidence}
            removed={claim.removed}
            quotes={claim.quotes}
            numbers={claim.numbers}
            anchors={anchors}
            decisive={written.decisive}
          />
        </aside>
      </div>
    </article>
  );
}

/** What is written, as a version that nobody published. */
function unpublished({ claimId: _claim, revision: _revision, decisive, ...words }: Written): VerdictVersion {
  return {
    ...words,
    id: "",
    version: 0,
    status: "draft",
    format: "markdown",
    decisive: decisive.map((evidenceId) => ({ evidenceId })),
    author: { name: "" },
    second: null,
    onePerson: false,
    publishedAt: null,
    endedAt: null,
    retractionEn: null,
    retractionZh: null,
    retractionConfirmedAt: null,
    noSourceReason: null,
    noDateReason: null,
  };
}
