import { db, type Tx } from "@/lib/db";
import { DEFAULT_NAMES, type SiteNames, siteNames } from "@/lib/siteName";

/** What the site is called. Read here, below the nouns, because mails about accounts bear it too. */
export async function namesOfSite(tx?: Tx): Promise<SiteNames> {
  const row = await (tx ?? db()).setting.findUnique({ where: { key: "site_name" } });
  return siteNames.safeParse(row?.value).data ?? DEFAULT_NAMES;
}
