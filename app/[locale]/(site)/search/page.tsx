import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClaimRows } from "@/components/claims/ClaimRow";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { cursor } from "@/lib/paging";
import { claimLines } from "@/lib/publish/lines/queries";
import { searchClaims } from "@/lib/search/queries";
import { searchQuery } from "@/lib/search/schema";
import styles from "./search.module.css";

type Props = PageProps<"/[locale]/search">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  return { title: t("search.title"), robots: { index: false } };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { q, after } = searchQuery.parse(await searchParams);
  const found = await searchClaims(q, cursor.parse(after));
  const claims = await claimLines(found.rows);
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <h1>{q && claims.length > 0 ? t("search.results", { query: q }) : t("search.title")}</h1>
      <search>
        <form className={styles.form} action={href(locale, "/search")}>
          <input className="input" type="search" name="q" defaultValue={q} aria-label={t("search.label")} />
          <button className="button" type="submit">
            {t("search.submit")}
          </button>
        </form>
      </search>
      {!q && <p className="soft">{t("search.start")}</p>}
      {q && claims.length === 0 && (
        <EmptyState title={t("search.none", { query: q })}>
          <p>{t("search.noneBody")}</p>
        </EmptyState>
      )}
      {claims.length > 0 && <ClaimRows locale={locale} claims={claims} />}
      <Pager locale={locale} older={nextAddress(locale, "/search", { q }, found.next)} />
    </>
  );
}
