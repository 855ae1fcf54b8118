import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import type { Choice, Facet } from "./choices";
import styles from "./Facets.module.css";

/** Choices that are shown; the others can be opened. */
const AT_ONCE = 6;

type Props = { locale: Locale; query: SearchQuery; facet: Facet };

/** The choices of one facet, each a link with its count; the one that is set links to the search without it. */
export async function FacetList({ locale, query, facet }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  const first = facet.choices.filter(({ value }, n) => n < AT_ONCE || value === facet.chosen);
  const rest = facet.choices.filter((choice) => !first.includes(choice));
  const heading = `facet-${facet.name}`;
  return (
    <section className={styles.facet} aria-labelledby={heading}>
      <h3 id={heading}>{facet.label}</h3>
      <Choices locale={locale} query={query} facet={facet} choices={first} />
      {rest.length > 0 && (
        <details>
          <summary>{t("more", { count: rest.length })}</summary>
          <Choices locale={locale} query={query} facet={facet} choices={rest} />
        </details>
      )}
    </section>
  );
}

async function Choices({ locale, query, facet, choices }: Props & { choices: readonly Choice[] }) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <ul>
      {choices.map(({ value, label, count }) => {
        const isSet = value === facet.chosen;
        const change = { [facet.name]: isSet ? undefined : value };
        return (
          <li key={value}>
            <a
              href={href(locale, `/search${searchAddress(query, change)}`)}
              aria-current={isSet ? "true" : undefined}
              rel="nofollow"
            >
              <span className={styles.label}>
                {isSet && <span className="visually-hidden">{t("remove")} </span>}
                {label}
              </span>{" "}
              <span className={styles.count}>{t("count", { count })}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
