import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import { clipped } from "./clipped";
import styles from "./Search.module.css";

/** The query with its spelling corrected, as a link: a query is never corrected without the reader. */
export async function DidYouMean(props: { locale: Locale; query: SearchQuery; correction: string | null }) {
  const { locale, query, correction } = props;
  if (!correction) return null;
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <p className={styles.correction}>
      {t.rich("didYouMean", {
        query: clipped(correction),
        link: (text) => (
          <a href={href(locale, `/search${searchAddress(query, { q: correction })}`)} rel="nofollow">
            {text}
          </a>
        ),
      })}
    </p>
  );
}
