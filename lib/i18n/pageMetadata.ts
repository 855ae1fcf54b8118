import type { Metadata } from "next";
import { namesOfSite } from "@/lib/siteName.queries";
import { alternates, href } from "./address";
import { LOCALES, type Locale, OPEN_GRAPH_LOCALE } from "./routing";

/**
 * What the head of a public page says of its address and languages; Next takes title and description from the page's own.
 * A page that names anything for social networks replaces all that a layout names: so everything stands here.
 */
export async function pageMetadata(
  locale: Locale,
  path: string,
  more: Metadata["openGraph"] = {},
): Promise<Pick<Metadata, "alternates" | "openGraph">> {
  return {
    alternates: alternates(locale, path),
    openGraph: {
      siteName: (await namesOfSite())[locale],
      url: href(locale, path),
      locale: OPEN_GRAPH_LOCALE[locale],
      alternateLocale: LOCALES.filter((other) => other !== locale).map((other) => OPEN_GRAPH_LOCALE[other]),
      type: "website",
      ...more,
    },
  };
}
