import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import { clipped } from "./clipped";
import styles from "./Search.module.css";

/** The question with misspelt words mended, for the reader to ask instead: nothing is mended behind their back. */
export async function DidYouMean(props: { locale: Locale; asked: SearchQuery; meant: string | null }) {
  const { locale, asked, meant } = props;
  if (!meant) return null;
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <p className={styles.meant}>
      {t.rich("didYouMean", {
        query: clipped(meant),
        link: (text) => (
          <a href={href(locale, `/search${searchAddress(asked, { q: meant })}`)} rel="nofollow">
            {text}
          </a>
        ),
      })}
    </p>
  );
}
