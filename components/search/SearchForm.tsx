import { getTranslations } from "next-intl/server";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import styles from "./Search.module.css";

/** The search field. Filters that are set stay set; they are listed below, each with a link that removes it. */
export async function SearchForm({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <search>
      <form className={styles.form} action={href(locale, "/search")}>
        <input
          className="input serif"
          type="search"
          name="q"
          defaultValue={query.q}
          aria-label={t("label")}
          placeholder={t("label")}
          enterKeyHint="search"
        />
        <HiddenFields values={new URLSearchParams(searchAddress(query, { q: "" }))} />
        <button className="button" type="submit">
          {t("submit")}
        </button>
      </form>
    </search>
  );
}
