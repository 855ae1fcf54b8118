import { JsonLd } from "@/components/site/JsonLd";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { storedDate } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimPage } from "@/lib/site/claim.queries";
import { claimReview } from "@/lib/site/claimReview";
import type { VerdictVersion } from "@/lib/site/select";
import { plainReasons } from "@/lib/verdicts/reasons/plain";

/** The verdict in force as schema.org ClaimReview, for aggregators and other readers that are programs. */
export function ClaimReviewData(props: {
  locale: Locale;
  claim: ClaimPage;
  verdict: VerdictVersion;
  site: string;
}) {
  const { locale, claim, verdict } = props;
  const at = (path: string) => new URL(href(locale, path), siteUrl()).href;
  const origin = claim.evidence.find(({ stance }) => stance === "origin")?.source;
  const appearances = claim.mentions.map(({ articleVersion: { article } }) => ({
    url: article.url ?? at(`/articles/${article.slug}`),
    title: article.title,
    publisher: article.publisher ?? undefined,
    publishedOn: storedDate(article.publishedOn, article.publishedPrecision) ?? undefined,
  }));
  const data = claimReview({
    url: at(`/claims/${claim.slug}`),
    lang: locale,
    statement: localized(locale, claim, "statement").text,
    rating: verdict.rating,
    ratingLabel: markTranslator(locale)(`rating.${verdict.rating}`),
    summary: localized(locale, verdict, "summary").text,
    reasons: plainReasons(localized(locale, verdict, "rationale").text, verdict.format),
    author: { name: props.site, url: at("/") },
    datePublished: (verdict.publishedAt ?? new Date(0)).toISOString(),
    speaker: { name: speakerName(locale, claim.speaker), kind: claim.speaker.kind },
    saidOn: storedDate(claim.saidOn, claim.saidPrecision) ?? undefined,
    firstAppearance: origin && {
      url: origin.url ?? undefined,
      title: origin.title,
      publisher: origin.publisher,
      publishedOn: storedDate(origin.publishedOn, origin.publishedPrecision) ?? undefined,
    },
    appearances: uniqueByUrl(appearances),
  });
  return <JsonLd data={data} />;
}

/** An article in which the claim stands twice is one appearance. */
function uniqueByUrl<T extends { url: string }>(works: T[]): T[] {
  return [...new Map(works.map((work) => [work.url, work])).values()];
}
