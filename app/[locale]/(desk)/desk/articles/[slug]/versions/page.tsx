import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChooseVersions } from "@/components/articles/ChooseVersions";
import { MarkedPassages } from "@/components/articles/MarkedPassages";
import { VersionChanges } from "@/components/articles/VersionChanges";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { versionPairFilter } from "@/lib/articles/schema";
import { chosenPair } from "@/lib/articles/versionPair";
import { versionsOf, versionTexts } from "@/lib/articles/versionPair.queries";
import { requireActor } from "@/lib/auth/require";
import { currentArticleSlug } from "@/lib/claims/queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { followSlug } from "@/lib/slugs/queries";

type Props = PageProps<"/[locale]/desk/articles/[slug]/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "articles" });
  return { title: t("versions.title") };
}

/** Two versions of an article: what claims mark in them, and what else the later one says otherwise. */
export default async function Versions({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const { slug } = await params;
  const article = await followSlug(slug, versionsOf, currentArticleSlug);
  if (!article) notFound();
  const t = await getTranslations({ locale, namespace: "articles" });
  const pair = chosenPair(article.versions, versionPairFilter.parse(await searchParams));
  const texts = pair && (await versionTexts({ from: pair.from.id, to: pair.to.id }));
  const toArticle = href(locale, `/desk/articles/${slug}`);
  return (
    <>
      <p className="by">
        <a href={toArticle} lang={LANGUAGE_TAG[article.lang]}>
          {article.title}
        </a>
      </p>
      <h1>{t("versions.title")}</h1>
      {!pair || !texts ? (
        <EmptyState title={t("versions.one")}>
          <p>{t("versions.oneLead")}</p>
          <ButtonLink href={toArticle}>{t("versions.toArticle")}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <ChooseVersions locale={locale} slug={slug} versions={article.versions} pair={pair} />
          <MarkedPassages locale={locale} lang={article.lang} pair={pair} texts={texts} />
          <VersionChanges locale={locale} lang={article.lang} pair={pair} texts={texts} />
        </>
      )}
    </>
  );
}
