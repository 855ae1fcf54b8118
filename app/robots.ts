import type { MetadataRoute } from "next";
import { siteUrl } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/routing";

/** Its address of the sitemap is the site's own, which is not known while building. */
export const dynamic = "force-dynamic";

/** What has nothing to index: the desk and its doors, what programs ask for, the switch of language. */
const NOT_FOR_SEARCH = ["desk", "signin", "setup", "invitation", "reset", "refused", "unsubscribe", "report"];

/** All that is published may be read. */
export default function robots(): MetadataRoute.Robots {
  const doors = LOCALES.flatMap((locale) => NOT_FOR_SEARCH.map((path) => `/${locale}/${path}`));
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/openapi.json"],
      disallow: [...doors, "/api/", "/language"],
    },
    sitemap: `${siteUrl()}/sitemap.xml`,
  };
}
