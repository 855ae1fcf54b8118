import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { ATOM } from "@/lib/site/feeds/atom";
import { FEEDS, feedPath } from "@/lib/site/feeds/schema";
import { feedTitle } from "@/lib/site/feeds/words";

/** What tells a feed reader of the feeds, on every public page; React puts links into the head. */
export function FeedLinks({ locale, site }: { locale: Locale; site: string }) {
  return FEEDS.map((name) => (
    <link
      key={name}
      rel="alternate"
      type={ATOM}
      title={feedTitle(locale, name, site)}
      href={href(locale, feedPath(name))}
    />
  ));
}
