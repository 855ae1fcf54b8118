import { getLocale } from "next-intl/server";
import { NotFound } from "@/components/site/NotFound";

/** Within the frame of the site. The language comes from the layout: Next gives this file no parameters. */
export default async function SiteNotFound() {
  return <NotFound locale={await getLocale()} />;
}
