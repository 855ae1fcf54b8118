import { getTranslations } from "next-intl/server";
import { ClaimKind } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import styles from "./Search.module.css";

/** Lists to begin with, before there is a query. */
export async function StartingPoints({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const t = await getTranslations({ locale, namespace: "search" });
  const choices = [
    ...Object.values(ClaimKind).map((kind) => ({ label: t(`begin.${kind}`), change: { kind } })),
    { label: t("begin.reworded"), change: { reworded: "yes" as const } },
  ];
  return (
    <section>
      <h2>{t("begin.title")}</h2>
      <ul className={styles.begin}>
        {choices.map(({ label, change }) => (
          <li key={label}>
            <a href={href(locale, `/search${searchAddress(query, change)}`)}>{label}</a>
          </li>
        ))}
      </ul>
      <p className="more">
        <a href={href(locale, "/claims")}>{t("begin.byDay")}</a>
      </p>
    </section>
  );
}
