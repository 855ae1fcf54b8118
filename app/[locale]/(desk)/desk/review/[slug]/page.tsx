import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DeadlinesOf } from "@/components/deadlines/DeadlinesOf";
import { UnsurePlace } from "@/components/places/UnsurePlace";
import { ProposalsOf } from "@/components/proposals/ProposalsOf";
import { SimilarOnRecord } from "@/components/saidBefore/SimilarOnRecord";
import { EvidenceSection } from "@/components/sources/EvidenceSection";
import { AddressNow } from "@/components/ui/AddressNow";
import { ClaimHead, ClaimPlaces, ClaimWords } from "@/components/verdicts/ClaimUnderReview";
import styles from "@/components/verdicts/ClaimUnderReview.module.css";
import { evidenceChoices } from "@/components/verdicts/evidenceChoices";
import { OtherWordings } from "@/components/verdicts/OtherWordings";
import page from "@/components/verdicts/ReviewPage.module.css";
import { ReviewPanel } from "@/components/verdicts/ReviewPanel";
import { Unconfirmed } from "@/components/verdicts/Unconfirmed";
import { WithoutPromise } from "@/components/verdicts/WithoutPromise";
import { can } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { quoteStatesOf } from "@/lib/captures/quoteState.queries";
import { currentClaimSlug } from "@/lib/claims/queries";
import { isoDay } from "@/lib/dates";
import { deadlinesOf } from "@/lib/deadlines/due.queries";
import { draftOf } from "@/lib/drafts/queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { proposalsOf } from "@/lib/proposals/queries";
import { similarOnRecord } from "@/lib/search/saidBefore/queries";
import { onePersonMode } from "@/lib/settings/queries";
import { followSlug } from "@/lib/slugs/queries";
import { numberedSources, sourceNumbers } from "@/lib/sources/numbers";
import { articlesOfClaim, evidenceOf } from "@/lib/sources/queries";
import { draftKey } from "@/lib/verdicts/draftKey";
import { besideOf, claimForReview, hasSource, otherWordings, verdictsOf } from "@/lib/verdicts/queries";
import { unconfirmed } from "@/lib/verdicts/unconfirmed.queries";
import { secondsOf } from "@/lib/verdicts/writers.queries";
import { previewVerdictAction } from "./preview.actions";

type Props = PageProps<"/[locale]/desk/review/[slug]">;

const read = cache((slug: string) => followSlug(slug, claimForReview, currentClaimSlug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const claim = await read((await params).slug);
  return claim ? { title: localized(locale, claim, "statement").text } : {};
}

/** A claim in review: what bears on it stays beside the form; where it stands in articles comes below. */
export default async function Review({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const { slug } = await params;
  const claim = await read(slug);
  if (!claim) notFound();
  const t = await getTranslations({ locale, namespace: "verdicts" });
  // Before what it stands for: what comes between the two is then not published unread.
  const beside = await besideOf(claim.id);
  const [
    similar,
    evidence,
    quotes,
    wordings,
    verdicts,
    proposals,
    alone,
    kept,
    onePerson,
    hasOrigin,
    { correct },
  ] = await Promise.all([
    // The page works without it when the search fails.
    similarOnRecord(claim).catch(() => null),
    evidenceOf(claim.id),
    quoteStatesOf(claim.id),
    otherWordings(claim),
    verdictsOf(claim.id),
    proposalsOf([claim.id]),
    unconfirmed(claim.id),
    draftOf(actor, draftKey(claim.id)),
    onePersonMode(),
    hasSource(claim.id),
    searchParams,
  ]);
  const numbers = sourceNumbers(evidence, claim.publicSince);
  const submitted = verdicts.find(({ status }) => status === "submitted");
  const seconds = submitted
    ? await secondsOf({ id: submitted.id, claimId: claim.id, authorId: submitted.author.id })
    : null;
  return (
    <>
      <AddressNow slug={slug} now={claim.slug} />
      <ClaimHead
        locale={locale}
        claim={claim}
        mayChangeKind={
          can(actor, "annotate") && !claim.publicSince && !claim.promise && claim.status !== "withdrawn"
        }
      />
      <div className={page.review}>
        <div className={page.beside}>
          <ClaimWords locale={locale} claim={claim} />
          {claim.promise && <OtherWordings locale={locale} promise={claim.promise} wordings={wordings} />}
          {claim.kind === "promise" && !claim.promise && <WithoutPromise locale={locale} slug={claim.slug} />}
          <EvidenceSection
            locale={locale}
            claimId={claim.id}
            articles={await articlesOfClaim(claim.id)}
            isDraft={claim.status === "draft"}
            evidence={evidence}
            quotes={quotes}
            proposals={proposals}
            numbers={numbers}
            canEdit={can(actor, "attach_source") && claim.status !== "withdrawn"}
            isPublic={claim.publicSince !== null}
            canTakeAway={can(actor, "take_away")}
          />
          <SimilarOnRecord locale={locale} claims={similar} />
        </div>
        <div>
          <ProposalsOf locale={locale} proposals={proposals} />
          <Unconfirmed locale={locale} actor={actor} rows={alone} />
          <ReviewPanel
            locale={locale}
            actor={actor}
            claim={claim}
            verdicts={verdicts}
            kept={kept}
            onePerson={onePerson}
            seconds={seconds}
            evidence={await evidenceChoices(locale, evidence, quotes, numbers)}
            sources={numberedSources(numbers, evidence)}
            hasOrigin={hasOrigin}
            beside={beside}
            correcting={correct === "1"}
            preview={previewVerdictAction}
          />
        </div>
      </div>
      <div className={page.rest}>
        <ClaimPlaces
          locale={locale}
          claim={claim}
          note={(mention) => (
            <UnsurePlace
              locale={locale}
              actor={actor}
              isPublic={claim.publicSince !== null}
              mention={mention}
            />
          )}
        />
        {claim.kind === "promise" && (
          <DeadlinesOf
            locale={locale}
            actor={actor}
            claim={claim}
            rows={await deadlinesOf(claim.id)}
            today={isoDay(new Date())}
          />
        )}
      </div>
      <p className={styles.links}>
        <a href={href(locale, `/desk/claims/${claim.slug}`)}>{t("page.toClaim")}</a>
        {claim.publicSince && !verdicts.some(({ status }) => status === "published") && (
          <a href={href(locale, `/claims/${claim.slug}`)}>{t("page.toPublic")}</a>
        )}
      </p>
    </>
  );
}
