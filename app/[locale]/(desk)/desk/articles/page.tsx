import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskArticleRows } from "@/components/articles/DeskArticleRows";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { SearchBar } from "@/components/ui/SearchBar";
import { deskArticles } from "@/lib/articles/queries";
import { ARTICLE_SORTS, deskArticleFilters } from "@/lib/articles/schema";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PATH = "/desk/articles";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "articles" });
  return { title: t("list.title") };
}

export default async function DeskArticles({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale, "read_desk");
  const t = await getTranslations({ locale, namespace: "articles" });
  const { after, ...filters } = deskArticleFilters.parse(await searchParams);
  const found = await deskArticles({ ...filters, after });
  const isFiltered = Boolean(filters.q || filters.lost);
  const isEmpty = found.rows.length === 0;
  const toImport = (
    <ButtonLink look="solid" href={href(locale, `${PATH}/import`)}>
      {t("import.title")}
    </ButtonLink>
  );
  return (
    <>
      <h1>{t("list.title")}</h1>
      {isEmpty && !isFiltered ? (
        <EmptyState title={t("list.empty")}>
          <p>{t("list.emptyLead")}</p>
          {toImport}
        </EmptyState>
      ) : (
        <>
          <div className="buttons">{toImport}</div>
          <SearchBar
            action={href(locale, PATH)}
            label={t("list.search")}
            value={filters.q}
            submit={t("list.find")}
          >
            <select
              className="input"
              name="lost"
              defaultValue={filters.lost ?? ""}
              aria-label={t("list.show")}
            >
              <option value="">{t("list.all")}</option>
              <option value="yes">{t("list.onlyLost")}</option>
            </select>
            <select className="input" name="sort" defaultValue={filters.sort} aria-label={t("list.sort")}>
              {ARTICLE_SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`list.by.${sort}`)}
                </option>
              ))}
            </select>
          </SearchBar>
          {isEmpty ? (
            <EmptyState title={t("list.nothing")}>
              <p>
                <a href={href(locale, PATH)}>{t("list.showAll")}</a>
              </p>
            </EmptyState>
          ) : (
            <DeskArticleRows locale={locale} articles={found.rows} />
          )}
        </>
      )}
      <Pager
        locale={locale}
        older={nextAddress(locale, PATH, filters, found.next)}
        {...(filters.sort === "title" && { labels: { newer: t("list.before"), older: t("list.behind") } })}
      />
    </>
  );
}
