import { getTranslations } from "next-intl/server";
import { Pager } from "@/components/ui/Pager";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";

/** On to the next page, and back to the first: what was found is ordered by how well it matches, not by its age. */
export async function NextPage(props: { locale: Locale; asked: SearchQuery; next: string | null }) {
  const { locale, asked, next } = props;
  const t = await getTranslations({ locale, namespace: "search" });
  const page = (change: Partial<SearchQuery>) => href(locale, `/search${searchAddress(asked, change)}`);
  return (
    <Pager
      locale={locale}
      newer={asked.after ? page({}) : null}
      older={next ? page({ after: next }) : null}
      labels={{ newer: t("first"), older: t("next") }}
    />
  );
}
