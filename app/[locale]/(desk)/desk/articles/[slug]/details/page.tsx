import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DetailsForm } from "@/components/articles/DetailsForm";
import { ShownToReaders } from "@/components/articles/ShownToReaders";
import { ProposalsOf } from "@/components/proposals/ProposalsOf";
import { WaitingChange } from "@/components/proposals/WaitingChange";
import { AddressNow } from "@/components/ui/AddressNow";
import { WatchOfPage } from "@/components/watches/WatchOfPage";
import { formValues } from "@/lib/articles/formValues";
import { articleForDesk } from "@/lib/articles/queries";
import { articleDraftKey, type TypedFields, typedFields } from "@/lib/articles/schema";
import { can } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { currentArticleSlug } from "@/lib/claims/queries";
import { draftOf } from "@/lib/drafts/queries";
import { pageLocale } from "@/lib/i18n/page";
import { proposalsOf } from "@/lib/proposals/queries";
import { waitingFor } from "@/lib/proposals/waiting";
import { followSlug } from "@/lib/slugs/queries";
import { watchOfAddress } from "@/lib/watches/queries";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "articles" });
  return { title: t("details.title") };
}

export default async function ArticleDetails({ params }: Props) {
  const locale = await pageLocale(params);
  const me = await requireActor(locale, "import_article");
  const { slug } = await params;
  const row = await followSlug(slug, articleForDesk, currentArticleSlug);
  if (!row) notFound();
  const t = await getTranslations({ locale, namespace: "articles" });
  const draftKey = articleDraftKey(row.id);
  const [draft, proposals] = await Promise.all([draftOf(me, draftKey), proposalsOf([row.id])]);
  const { revision, ...stored } = formValues(row);
  return (
    <>
      <AddressNow slug={slug} now={row.slug} />
      <h1>{t("details.title")}</h1>
      <p className="by">{t("details.lead")}</p>
      <WaitingChange locale={locale} proposal={waitingFor(proposals, ["article.details"])} />
      <DetailsForm
        article={{ id: row.id, slug: row.slug }}
        stored={stored}
        revision={revision}
        draftKey={draftKey}
        isPublic={row.publicSince !== null}
        kept={
          draft && { values: typedFields.parse(draft.data), baseRevision: draft.baseRevision ?? revision }
        }
      />
      <ProposalsOf locale={locale} proposals={proposals} />
      <ShownToReaders locale={locale} me={me} article={row} />
      {row.url && (
        <WatchOfPage
          locale={locale}
          watch={await watchOfAddress(row.url)}
          hasAddress
          values={watchedArticle(stored, row.url)}
          canWatch={can(me, "watch_source")}
        />
      )}
    </>
  );
}

/** The page of an article as a source that is watched. */
function watchedArticle(
  { title, publisher, author, publishedOn, lang }: Omit<TypedFields, "url">,
  url: string,
) {
  const by = publisher || author || new URL(url).hostname;
  return { from: "new", kind: "secondary", url, title, publisher: by, publishedOn, lang };
}
