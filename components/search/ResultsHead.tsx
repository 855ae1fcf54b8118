import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import { type SearchQuery, SORTS } from "@/lib/search/schema";
import styles from "./Search.module.css";

type Props = { locale: Locale; query: SearchQuery; shown: number; total: number; isCut: boolean };

/** The number of results and their order. Without words they are ordered by date, the latest first. */
export async function ResultsHead({ locale, query, shown, total, isCut }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <div className={styles.head}>
      <h2>
        {isCut
          ? t("shownCut", { shown, total })
          : shown < total
            ? t("shown", { shown, total })
            : t("total", { count: total })}
      </h2>
      {query.q ? (
        <nav className={styles.sorts} aria-label={t("sortBy")}>
          {SORTS.map((sort) => (
            <a
              key={sort}
              href={href(locale, `/search${searchAddress(query, { sort })}`)}
              aria-current={query.sort === sort ? "true" : undefined}
              rel="nofollow"
            >
              {t(`sort.${sort}`)}
            </a>
          ))}
        </nav>
      ) : (
        <p className="small soft">{t("sort.date")}</p>
      )}
    </div>
  );
}
