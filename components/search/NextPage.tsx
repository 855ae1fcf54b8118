import { getTranslations } from "next-intl/server";
import { Pager } from "@/components/ui/Pager";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";

/** Links to the next page and back to the first. Results are ordered by relevance, so that there are no older ones. */
export async function NextPage(props: { locale: Locale; query: SearchQuery; next: string | null }) {
  const { locale, query, next } = props;
  const t = await getTranslations({ locale, namespace: "search" });
  const page = (change: Partial<SearchQuery>) => href(locale, `/search${searchAddress(query, change)}`);
  return (
    <Pager
      locale={locale}
      newer={query.after ? page({}) : null}
      older={next ? page({ after: next }) : null}
      labels={{ newer: t("first"), older: t("next") }}
    />
  );
}
