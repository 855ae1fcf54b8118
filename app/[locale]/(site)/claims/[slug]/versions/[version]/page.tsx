import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClaimFinding } from "@/components/claims/ClaimFinding";
import { ByOnePerson } from "@/components/proposals/ByOnePerson";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { citedSources } from "@/components/sources/citedSources";
import { Headline } from "@/components/ui/Headline";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { CorrectionNotice } from "@/components/verdicts/CorrectionNotice";
import { VerdictText } from "@/components/verdicts/VerdictText";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import type { Locale } from "@/lib/i18n/routing";
import { type ClaimPage, publicClaim } from "@/lib/site/claim.queries";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/claims/[slug]/versions/[version]">;
type Version = ClaimPage["verdicts"][number];

const read = cache(publicClaim);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug, version } = await params;
  const found = await read(slug);
  if (!found) return missingMetadata(locale);
  if ("movedTo" in found) return {};
  if (!found.row.verdicts.some((row) => String(row.version) === version)) return missingMetadata(locale);
  const t = await getTranslations({ locale, namespace: "record" });
  return {
    title: t("version.titleOf", { version, claim: localized(locale, found.row, "statement").text }),
    ...(await pageMetadata(locale, `/claims/${slug}/versions/${version}`)),
    robots: { index: false },
  };
}

/** One version of a verdict as readers saw it, with what replaced it and why. */
export default async function VersionPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug, version } = await params;
  const found = await read(slug);
  if (!found) return <Missing locale={locale} />;
  if ("movedTo" in found) permanentRedirect(href(locale, `/claims/${found.movedTo}/versions/${version}`));
  const claim = found.row;
  const verdict = claim.verdicts.find((row) => String(row.version) === version);
  if (!verdict) return <Missing locale={locale} />;
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
      <p className="by">
        {t("version.title", { version })}
        {"\u00a0· "}
        <a href={href(locale, `/claims/${slug}`)}>{t("version.toClaim")}</a>
      </p>
      <VersionNotice locale={locale} verdict={verdict} next={nextOf(claim, verdict)} slug={slug} />
      <CorrectionNotice locale={locale} slug={slug} verdict={verdict} />
      <ClaimFinding locale={locale} claim={claim} verdict={verdict} />
      <h2>
        {t(verdict.status === "published" && claim.status !== "withdrawn" ? "claim.why" : "claim.whyBefore")}
      </h2>
      <VerdictText
        locale={locale}
        verdict={verdict}
        sources={await citedSources(locale, claim, { page: href(locale, `/claims/${slug}`) })}
      />
    </article>
  );
}

function nextOf(claim: ClaimPage, verdict: Version): Version | undefined {
  return claim.verdicts.findLast((row) => row.version > verdict.version);
}

async function VersionNotice(props: {
  locale: Locale;
  verdict: Version;
  next: Version | undefined;
  slug: string;
}) {
  const { locale, verdict, next } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  if (verdict.status === "published") {
    return (
      <Notice tone="good">
        <p>{t("version.currentTitle")}</p>
      </Notice>
    );
  }
  const isRetracted = verdict.status === "retracted";
  const why = isRetracted
    ? inLanguage(locale, verdict.retractionEn, verdict.retractionZh)
    : next && inLanguage(locale, next.noticeEn, next.noticeZh);
  const date = verdict.endedAt ? formatPartialDate(dayOf(verdict.endedAt), locale) : "";
  return (
    <Notice
      tone={isRetracted ? "bad" : "warn"}
      title={t(isRetracted ? "version.retractedTitle" : "version.supersededTitle")}
    >
      <p>{t(isRetracted ? "version.retractedBody" : "version.supersededBody", { date })}</p>
      {why && (
        <p>
          <LocalText locale={locale} value={why} />
        </p>
      )}
      {isRetracted && <ByOnePerson locale={locale} confirmedAt={verdict.retractionConfirmedAt} />}
      {next && (
        <p>
          <a href={href(locale, `/claims/${props.slug}/versions/${next.version}`)}>
            {t("version.toNext", { number: next.version })}
          </a>
        </p>
      )}
    </Notice>
  );
}
