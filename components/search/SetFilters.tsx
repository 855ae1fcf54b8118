import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { NO_FILTERS, searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import type { SetFilter } from "./choices";
import styles from "./Search.module.css";

/** The filters that are set, each a link that removes it. */
export async function SetFilters(props: {
  locale: Locale;
  query: SearchQuery;
  filters: readonly SetFilter[];
}) {
  const { locale, query, filters } = props;
  if (filters.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <ul className={styles.set} aria-label={t("active")}>
      {filters.map(({ name, label, value }) => (
        <li key={name}>
          <a href={href(locale, `/search${searchAddress(query, { [name]: undefined })}`)} rel="nofollow">
            <span className="visually-hidden">{t("remove")} </span>
            {t.rich("set", { filter: label, value: () => <b>{value}</b> })}
            <span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <a
            className={styles.removeAll}
            href={href(locale, `/search${searchAddress(query, NO_FILTERS)}`)}
            rel="nofollow"
          >
            {t("removeAll")}
          </a>
        </li>
      )}
    </ul>
  );
}
