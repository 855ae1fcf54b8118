import { getTranslations } from "next-intl/server";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { partialDateInput } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import styles from "./Facets.module.css";

const WRITTEN = "\\d{4}(-\\d{2}(-\\d{2})?)?";

/** When it was said, as exactly as the reader cares to say: a year will do. */
export async function SaidBetween({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const t = await getTranslations({ locale, namespace: "search" });
  const rest = searchAddress(query, { from: undefined, to: undefined });
  return (
    <form className={styles.facet} action={href(locale, "/search")} aria-labelledby="facet-dates">
      <h3 id="facet-dates">{t("dates")}</h3>
      <div className={styles.dates}>
        {(["from", "to"] as const).map((name) => (
          <label key={name}>
            <span>{t(name)}</span>
            <input
              className="input"
              name={name}
              defaultValue={query[name] && partialDateInput(query[name])}
              pattern={WRITTEN}
              title={t("dateHint")}
              maxLength={10}
              size={10}
              inputMode="numeric"
              autoComplete="off"
              aria-describedby="dates-hint"
            />
          </label>
        ))}
        <HiddenFields values={new URLSearchParams(rest)} />
      </div>
      <p className="small soft" id="dates-hint">
        {t("dateHint")}
      </p>
      <button className="button quiet" type="submit">
        {t("show")}
      </button>
    </form>
  );
}
