import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClaimFinding } from "@/components/claims/ClaimFinding";
import { SeenIn } from "@/components/claims/SeenIn";
import { eachClock } from "@/components/promises/eachClock";
import { TwoClocks } from "@/components/promises/TwoClocks";
import { ByOnePerson } from "@/components/proposals/ByOnePerson";
import { PublicChanges, TakenAway } from "@/components/proposals/PublicChanges";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { citedSources } from "@/components/sources/citedSources";
import { SourceList } from "@/components/sources/SourceList";
import { Headline, Title } from "@/components/ui/Headline";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { saidDay } from "@/components/ui/saidDay";
import { ClaimReviewData } from "@/components/verdicts/ClaimReviewData";
import { CorrectionNotice } from "@/components/verdicts/CorrectionNotice";
import { VerdictText } from "@/components/verdicts/VerdictText";
import { VersionList } from "@/components/verdicts/VersionList";
import { dayOf, formatPartialDate, isoDay } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { BETWEEN } from "@/lib/i18n/between";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import type { Locale } from "@/lib/i18n/routing";
import { type ClaimPage, type InRewording, publicClaim } from "@/lib/site/claim.queries";
import { sharedClaim } from "@/lib/site/social/image";
import { namesOfSite } from "@/lib/siteName.queries";

export const dynamic = "force-static";
/** In seconds: a day. Deadlines are counted from the day on which the page is made. */
export const revalidate = 86_400;

type Props = PageProps<"/[locale]/claims/[slug]">;

const read = cache(publicClaim);

const isInForce = ({ status }: ClaimPage["verdicts"][number]) => status === "published";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  if (!found) return missingMetadata(locale);
  if ("movedTo" in found) return {};
  const summary = found.row.verdicts[0] && localized(locale, found.row.verdicts[0], "summary").text;
  return {
    title: localized(locale, found.row, "statement").text,
    description: summary ?? found.row.quote,
    ...(await sharedClaim(locale, `/claims/${slug}`, {
      ...found.row,
      verdicts: found.row.verdicts.filter(isInForce),
    })),
  };
}

export default async function ClaimPageView({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  if (!found) return <Missing locale={locale} />;
  if ("movedTo" in found) permanentRedirect(href(locale, `/claims/${found.movedTo}`));
  const claim = found.row;
  const inForce = claim.verdicts.find(isInForce);
  const today = isoDay(new Date());
  const clocks = eachClock(claim.clocks);
  // Of what was withdrawn nothing is due.
  const counts = clocks.length === 0 && claim.status !== "withdrawn";
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <article>
      <p className="by">
        {t("claim.ours", { kind: t(`kindHeading.${claim.kind}`) })}
        {claim.givenBy && `\u00a0· ${t(`givenBy.${claim.givenBy}`)}`}
      </p>
      <h1>
        <Headline locale={locale} value={localized(locale, claim, "statement")} />
      </h1>
      <ClaimNotices locale={locale} claim={claim} />
      <ClaimFinding locale={locale} claim={claim} verdict={inForce} {...(counts && { today })} />
      <Reworded locale={locale} rewordings={claim.rewordings} />
      <div className="cols">
        <div>
          <TwoClocks locale={locale} clocks={clocks} today={today} here={claim.id} />
          {inForce && <h2>{t(claim.status === "withdrawn" ? "claim.whyBefore" : "claim.why")}</h2>}
          {inForce && (
            <VerdictText locale={locale} verdict={inForce} sources={await citedSources(locale, claim)} />
          )}
          {claim.verdicts.length > 0 && <h2>{t("claim.versions")}</h2>}
          <VersionList
            locale={locale}
            slug={slug}
            versions={claim.verdicts}
            isWithdrawn={claim.status === "withdrawn"}
          />
          <PublicChanges locale={locale} changes={claim.changes} />
          <p className="small more no-print">
            <a href={href(locale, "/methodology")}>{t("claim.feedback")}</a>
          </p>
        </div>
        <aside aria-label={t("claim.sources")}>
          <h2>{t("claim.sources")}</h2>
          {claim.evidence.length + claim.removed.length > 0 && (
            <SourceList
              locale={locale}
              evidence={claim.evidence}
              removed={claim.removed}
              quotes={claim.quotes}
              numbers={claim.numbers}
              decisive={inForce?.decisive.map(({ evidenceId }) => evidenceId) ?? []}
            />
          )}
          {claim.evidence.length === 0 && (
            <p className="soft">{t(claim.mentions.length > 0 ? "claim.textIsSource" : "claim.noSources")}</p>
          )}
          {claim.mentions.length > 0 && <h2>{t("claim.seenIn")}</h2>}
          <SeenIn locale={locale} mentions={claim.mentions} />
        </aside>
      </div>
      {inForce && (
        <ClaimReviewData
          locale={locale}
          claim={claim}
          verdict={inForce}
          site={(await namesOfSite())[locale]}
        />
      )}
    </article>
  );
}

async function ClaimNotices({ locale, claim }: { locale: Locale; claim: ClaimPage }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const [newest] = claim.verdicts;
  const why = newest && inLanguage(locale, newest.retractionEn, newest.retractionZh);
  const day = (at: Date) => formatPartialDate(dayOf(at), locale);
  const words = claim.duplicateOf ? "claim.withdrawnTwin" : "claim.withdrawnOn";
  const since = claim.withdrawnAt ? t(words, { date: day(claim.withdrawnAt) }) : t("claim.withdrawnBody");
  return (
    <>
      {claim.status === "withdrawn" && (
        <Notice tone="warn" title={t("claim.withdrawn")}>
          <p>{`${since}${BETWEEN[locale]}${claim.withdrawnReason ?? ""}`}</p>
          {claim.duplicateOf && (
            <p>
              {t("claim.duplicateOf")}
              {BETWEEN[locale]}
              <a href={href(locale, `/claims/${claim.duplicateOf.slug}`)}>
                <Title locale={locale} value={localized(locale, claim.duplicateOf, "statement")} />
              </a>
            </p>
          )}
          <ByOnePerson locale={locale} confirmedAt={claim.withdrawalConfirmedAt} />
        </Notice>
      )}
      {newest?.status === "retracted" && (
        <Notice
          tone="bad"
          title={t("claim.retractedOn", { date: newest.endedAt ? day(newest.endedAt) : "" })}
        >
          {why && (
            <p>
              <LocalText locale={locale} value={why} />
            </p>
          )}
          <ByOnePerson locale={locale} confirmedAt={newest.retractionConfirmedAt} />
        </Notice>
      )}
      {newest?.status === "published" && claim.status !== "withdrawn" && (
        <CorrectionNotice locale={locale} slug={claim.slug} verdict={newest} />
      )}
      <TakenAway locale={locale} changes={claim.changes} />
    </>
  );
}

/** That its words are a changed wording, or were changed later: once each, with every comparison. */
async function Reworded({ locale, rewordings }: { locale: Locale; rewordings: InRewording[] }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const roles = (["earlier", "later"] as const).filter((role) => rewordings.some((one) => one.role === role));
  return roles.map((role) => (
    <Notice
      key={role}
      tone="bad"
      title={t(role === "earlier" ? "claim.rewordedLater" : "claim.rewordedEarlier")}
    >
      {rewordings
        .filter((one) => one.role === role)
        .map(async (one) => {
          const headline = inLanguage(locale, one.headlineEn, one.headlineZh);
          return (
            <p key={one.id}>
              {headline && (
                <>
                  <LocalText locale={locale} value={headline} />
                  <br />
                </>
              )}
              <a className="no-print" href={href(locale, `/rewordings/${one.id}`)}>
                {t("promise.compareWith", { date: await saidDay(locale, one) })}
              </a>
            </p>
          );
        })}
    </Notice>
  ));
}
