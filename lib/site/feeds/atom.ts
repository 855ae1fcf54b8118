import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/lib/i18n/routing";
import { el, type Xml, xmlDocument } from "./xml";

export type Entry = {
  id: string;
  title: string;
  /** The page that it leads to, without a language. */
  path: string;
  published: Date;
  updated: Date;
  /** Who wrote it, and who confirmed it. */
  authors: readonly string[];
  categories: readonly { term: string; label: string }[];
  /** Paragraphs of XHTML. */
  content: readonly Xml[];
};

export type Feed = {
  id: string;
  locale: Locale;
  /** The address of the site, without a slash at its end. */
  site: string;
  siteName: string;
  title: string;
  subtitle: string;
  /** The page that shows the same, without a language. */
  page: string;
  /** Where the feed begins, without a language, and the rows after which this document and the next one begin. */
  path: string;
  after: string | undefined;
  next: string | null;
  updated: Date;
  entries: readonly Entry[];
};

export const ATOM = "application/atom+xml";
const XHTML = "http://www.w3.org/1999/xhtml";

/** A feed as RFC 4287 has it, one of a row of documents as RFC 5005 has them. */
export function atom(feed: Feed): string {
  const { locale, site, path, after, next } = feed;
  const document = (id: string | null | undefined) =>
    `${site}${href(locale, path)}${id ? `?after=${id}` : ""}`;
  const link = (rel: string, address: string) => el("link", { rel, type: ATOM, href: address });
  return xmlDocument(
    el(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": LANGUAGE_TAG[locale] },
      el("id", {}, feed.id),
      el("title", {}, feed.title),
      el("subtitle", {}, feed.subtitle),
      el("updated", {}, feed.updated.toISOString()),
      el("author", {}, el("name", {}, feed.siteName), el("uri", {}, `${site}${href(locale, "/")}`)),
      el("icon", {}, `${site}/icon.svg`),
      link("self", document(after)),
      link("first", document(null)),
      ...(next ? [link("next", document(next))] : []),
      page(site, locale, feed.page),
      ...feed.entries.map((entry) => entryElement(feed, entry)),
    ),
  );
}

function page(site: string, locale: Locale, path: string): Xml {
  const hreflang = LANGUAGE_TAG[locale];
  return el("link", { rel: "alternate", type: "text/html", hreflang, href: `${site}${href(locale, path)}` });
}

function entryElement({ site, locale }: Feed, entry: Entry): Xml {
  // Whoever takes the first of several gets the one in the feed's own language.
  const languages = [locale, ...LOCALES.filter((other) => other !== locale)];
  return el(
    "entry",
    {},
    el("id", {}, entry.id),
    el("title", {}, entry.title),
    ...languages.map((language) => page(site, language, entry.path)),
    el("published", {}, entry.published.toISOString()),
    el("updated", {}, entry.updated.toISOString()),
    ...[...new Set(entry.authors)].map((name) => el("author", {}, el("name", {}, name))),
    ...entry.categories.map(({ term, label }) => el("category", { term, label })),
    el("content", { type: "xhtml" }, el("div", { xmlns: XHTML }, ...entry.content)),
  );
}

/** The latest of these moments. */
export function latestOf(first: Date, ...others: readonly (Date | null | undefined)[]): Date {
  return others.reduce<Date>((latest, at) => (at && at > latest ? at : latest), first);
}
