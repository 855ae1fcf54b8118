import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import { HiddenFields } from "./HiddenFields";
import styles from "./Search.module.css";

/** The line for the question. Filters that are set stay set: they are shown below, each with a way to take it away. */
export async function SearchForm({ locale, asked }: { locale: Locale; asked: SearchQuery }) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <search>
      <form className={styles.form} action={href(locale, "/search")}>
        <input
          className="input serif"
          type="search"
          name="q"
          defaultValue={asked.q}
          aria-label={t("label")}
          placeholder={t("label")}
          enterKeyHint="search"
        />
        <HiddenFields address={searchAddress(asked, { q: "" })} />
        <button className="button" type="submit">
          {t("submit")}
        </button>
      </form>
    </search>
  );
}
