import type { MetadataRoute } from "next";
import { LOCALES } from "@/lib/i18n/routing";

/** The desk and the switch of language have nothing to index; all that is published may be read. */
export default function robots(): MetadataRoute.Robots {
  const desks = LOCALES.map((locale) => `/${locale}/desk`);
  return { rules: { userAgent: "*", allow: "/", disallow: [...desks, "/language"] } };
}
