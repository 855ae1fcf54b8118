import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClaimHistory } from "@/components/claims/desk/ClaimHistory";
import { Pager } from "@/components/ui/Pager";
import { requireActor } from "@/lib/auth/require";
import { claimForDesk, claimHistory, currentClaimSlug } from "@/lib/claims/queries";
import { historyPosition } from "@/lib/claims/schema";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { followSlug } from "@/lib/slugs/queries";

type Props = PageProps<"/[locale]/desk/claims/[slug]/history">;

const read = cache((slug: string) => followSlug(slug, claimForDesk, currentClaimSlug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const claim = await read((await params).slug);
  const t = await getTranslations({ locale, namespace: "claims" });
  return claim ? { title: t("history.title", { claim: localized(locale, claim, "statement").text }) } : {};
}

export default async function History({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const { slug } = await params;
  const claim = await read(slug);
  if (!claim) notFound();
  const t = await getTranslations({ locale, namespace: "claims" });
  const { lines, next } = await claimHistory(claim.id, historyPosition.parse((await searchParams).before));
  const path = `/desk/claims/${slug}/history`;
  return (
    <>
      <p className="by">
        <a href={href(locale, `/desk/claims/${slug}`)}>{t("history.back")}</a>
      </p>
      <h1>{t("history.title", { claim: localized(locale, claim, "statement").text })}</h1>
      <p className="by">{t("history.lead")}</p>
      <ClaimHistory locale={locale} lines={lines} />
      <Pager locale={locale} older={next === null ? null : href(locale, `${path}?before=${next}`)} />
    </>
  );
}
