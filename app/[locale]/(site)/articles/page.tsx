import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DatedRows } from "@/components/ui/DatedRows";
import { EmptyState } from "@/components/ui/EmptyState";
import { Phrases } from "@/components/ui/Headline";
import { Pager } from "@/components/ui/Pager";
import { When } from "@/components/ui/When";
import { RatingTally } from "@/components/verdicts/RatingTally";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { pageOnly } from "@/lib/search/schema";
import { findArticles } from "@/lib/site/lists.queries";
import { articleLines } from "@/lib/site/rows.queries";

type Props = PageProps<"/[locale]/articles">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  return { title: t("lists.articles"), ...(await pageMetadata(locale, "/articles")) };
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { after } = pageOnly.parse(await searchParams);
  const found = await findArticles(after);
  const articles = await articleLines(found.rows);
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <h1>{t("lists.articles")}</h1>
      <p className="by">{t("lists.articlesLead")}</p>
      {articles.length === 0 && <EmptyState title={t("lists.empty")} />}
      <DatedRows
        locale={locale}
        rows={articles.map((article) => ({
          id: article.id,
          at: storedDate(article.publishedOn, article.publishedPrecision),
          row: <ArticleRow locale={locale} article={article} />,
        }))}
      />
      <Pager locale={locale} older={found.next && href(locale, `/articles?after=${found.next}`)} />
    </>
  );
}

type Article = Awaited<ReturnType<typeof articleLines>>[number];

function ArticleRow({ locale, article }: { locale: Locale; article: Article }) {
  const date = storedDate(article.publishedOn, article.publishedPrecision);
  return (
    <li className="row">
      <div className="soft small">{date && <When locale={locale} date={date} />}</div>
      <div>
        <p className="claim" lang={LANGUAGE_TAG[article.lang]}>
          <a href={href(locale, `/articles/${article.slug}`)}>
            <Phrases text={article.title} lang={article.lang} running />
          </a>
        </p>
        <p className="by">{[article.publisher, article.author].filter(Boolean).join("\u00a0· ")}</p>
        <RatingTally locale={locale} tally={article.tally} />
      </div>
    </li>
  );
}
