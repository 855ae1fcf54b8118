import { v5 } from "uuid";
import type { Locale } from "@/lib/i18n/routing";
import type { FeedName } from "./schema";

/**
 * Ids of feeds and entries. They are made of ids in the record alone (UUID version 5), so that they stay when a title, a
 * slug or the site's address changes; each language has its own, since it is another text.
 */
const made = (name: string, of: string) => `urn:uuid:${v5(name, of)}`;

/** What an entry tells of the row that it is made of: one row may be told of in several feeds. */
export type Told = "verdict" | "rewording" | "correction" | "withdrawal" | "comparison" | "change";

export const entryId = (told: Told, rowId: string, locale: Locale) => made(`${told} ${locale}`, rowId);

/** `site` is an id that no other site has. */
export const feedId = (name: FeedName, site: string, locale: Locale) => made(`feed ${name} ${locale}`, site);
