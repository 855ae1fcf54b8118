import { siteUrl } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import { namesOfSite } from "@/lib/siteName.queries";
import { atom, type Entry, latestOf } from "./atom";
import { correctionEntry, verdictEntry } from "./entries";
import { beginning, toldCorrections, toldRewordings, toldVerdicts } from "./feed.queries";
import { feedId } from "./ids";
import { rewordingEntry } from "./rewordingEntry";
import { type FeedName, feedPath } from "./schema";
import { feedTitle, feedWords } from "./words";

type Entries = { entries: Entry[]; next: string | null };

/** What each feed tells, and the page that shows the same. */
const KINDS: Record<
  FeedName,
  { page: string; read: (locale: Locale, after: string | undefined) => Promise<Entries> }
> = {
  verdicts: {
    page: "/verdicts",
    read: async (locale, after) => {
      const { entries, next } = await toldVerdicts(after);
      return { entries: entries.flatMap((told) => verdictEntry(locale, told)), next };
    },
  },
  rewordings: {
    page: "/rewordings",
    read: async (locale, after) => {
      const { entries, next } = await toldRewordings(after);
      return { entries: entries.map((told) => rewordingEntry(locale, told)), next };
    },
  },
  corrections: {
    page: "/corrections",
    read: async (locale, after) => {
      const { entries, next } = await toldCorrections(after);
      return { entries: entries.flatMap((told) => correctionEntry(locale, told)), next };
    },
  },
};

export const pageOfFeed = (name: FeedName): string => KINDS[name].page;

/** One document of a feed, and when something in it last changed; null on a site where nothing is on record yet. */
export async function readFeed(
  name: FeedName,
  locale: Locale,
  after: string | undefined,
): Promise<{ body: string; updated: Date } | null> {
  const site = await beginning();
  if (!site) return null;
  const { entries, next } = await KINDS[name].read(locale, after);
  const siteName = (await namesOfSite())[locale];
  const updated = latestOf(site.at, ...entries.map((entry) => entry.updated));
  const body = atom({
    id: feedId(name, site.id, locale),
    locale,
    site: siteUrl(),
    siteName,
    title: feedTitle(locale, name, siteName),
    subtitle: feedWords(locale)(`${name}What`),
    page: pageOfFeed(name),
    path: feedPath(name),
    after,
    next,
    updated,
    entries,
  });
  return { body, updated };
}
