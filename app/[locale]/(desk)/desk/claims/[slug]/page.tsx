import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ClaimPage } from "@/components/claims/desk/ClaimPage";
import { ClaimPromise } from "@/components/promises/ClaimPromise";
import { ProposalsOf } from "@/components/proposals/ProposalsOf";
import { EvidenceSection } from "@/components/sources/EvidenceSection";
import { AddressNow } from "@/components/ui/AddressNow";
import { DraftedByWatch } from "@/components/watches/DraftedByWatch";
import { can } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { quoteStatesOf } from "@/lib/captures/quoteState.queries";
import { editKey } from "@/lib/claims/draft";
import { claimForDesk, currentClaimSlug } from "@/lib/claims/queries";
import { mayDeleteDraft } from "@/lib/claims/unseenDraft.queries";
import { promiseCandidates } from "@/lib/desk/promiseCandidates.queries";
import { draftOf } from "@/lib/drafts/queries";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { proposalsOf } from "@/lib/proposals/queries";
import { findPromises } from "@/lib/search/saidBefore/queries";
import { followSlug } from "@/lib/slugs/queries";
import { articlesOfClaim, evidenceOf } from "@/lib/sources/queries";
import { draftedByWatch } from "@/lib/watches/queries";

type Props = PageProps<"/[locale]/desk/claims/[slug]">;

const read = cache((slug: string) => followSlug(slug, claimForDesk, currentClaimSlug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const claim = await read((await params).slug);
  return claim ? { title: localized(locale, claim, "statement").text } : {};
}

export default async function DeskClaim({ params }: Props) {
  const locale = await pageLocale(params);
  const me = await requireActor(locale);
  const { slug } = await params;
  const claim = await read(slug);
  if (!claim) notFound();
  const [drafted, proposals] = await Promise.all([draftedByWatch(claim.id), proposalsOf([claim.id])]);
  return (
    <ClaimPage
      locale={locale}
      me={me}
      claim={claim}
      kept={await draftOf(me, editKey(claim.id))}
      mayDelete={await mayDeleteDraft(me, claim)}
      proposals={proposals}
    >
      <AddressNow slug={slug} now={claim.slug} />
      {drafted && <DraftedByWatch locale={locale} found={drafted} />}
      <ProposalsOf locale={locale} proposals={proposals} />
      <EvidenceSection
        locale={locale}
        claimId={claim.id}
        articles={await articlesOfClaim(claim.id)}
        isDraft={claim.status === "draft"}
        evidence={await evidenceOf(claim.id)}
        quotes={await quoteStatesOf(claim.id)}
        proposals={proposals}
        canEdit={can(me, "attach_source") && claim.status !== "withdrawn"}
        isPublic={claim.publicSince !== null}
        canTakeAway={can(me, "take_away")}
      />
      {claim.kind === "promise" && !claim.promise && (
        <ClaimPromise
          locale={locale}
          claim={claim}
          offered={await promiseCandidates(claim, findPromises)}
          canEdit={can(me, "propose_link") && claim.status !== "withdrawn"}
        />
      )}
    </ClaimPage>
  );
}
