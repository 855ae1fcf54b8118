import type { PartialDate } from "@/lib/dates";
import { oneLine } from "./document";
import { articleInJsonLd, type StatedArticle } from "./jsonLd";
import { statedInText } from "./statedInText";
import { dateIn } from "./writtenDate";

/** What a page states about its article; what it does not state is left out. One line of plain text each. */
export type Metadata = {
  title?: string;
  publisher?: string;
  author?: string;
  publishedOn?: PartialDate;
  /** As the page states it, such as `zh-CN`. */
  language?: string;
  canonicalUrl?: string;
};

/** In UTF-16 units; the longest headlines seen have 200. Longer ones are cut, not refused: a person corrects. */
const LONGEST_VALUE = 300;
/** The longest address that every browser and server takes. */
const LONGEST_URL = 2_000;
/** @param url where the page was fetched from; the canonical address may be relative to it. */
export function readMetadata(page: Document, url?: string): Metadata {
  const stated = articleInJsonLd(page);
  const inText = statedInText(page);
  const found: Metadata = {
    title: tidy(stated.headline) ?? titleOf(page),
    publisher:
      tidy(stated.publisher) ?? meta(page, "og:site_name", "application-name") ?? tidy(inText.publisher),
    author: tidy(stated.author) ?? authorOf(page) ?? tidy(inText.author),
    publishedOn: publishedOn(page, stated, inText.date),
    language: languageOf(page, stated),
    canonicalUrl: canonicalOf(page, url),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function tidy(text: string | null | undefined): string | undefined {
  const line = oneLine(text?.replace(/\p{Cc}/gu, " "));
  if (line.length <= LONGEST_VALUE) return line.toWellFormed() || undefined;
  return `${line.slice(0, LONGEST_VALUE - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The first that is stated, of `<meta>` by name, property or itemprop, in the order given. */
function meta(page: Document, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const by of ["property", "name", "itemprop"]) {
      const content = page.querySelector(`meta[${by}="${name}" i]`)?.getAttribute("content");
      if (tidy(content)) return tidy(content);
    }
  }
  return undefined;
}

function titleOf(page: Document): string | undefined {
  const social = meta(page, "og:title", "twitter:title", "title");
  if (social) return social;
  const [only, other] = page.querySelectorAll("h1");
  const heading = other ? undefined : tidy(only?.textContent);
  const title = tidy(page.querySelector("title")?.textContent);
  if (heading && (!title || title.includes(heading))) return heading;
  return title && withoutSite(title);
}

/** `Headline - Site` without the site: the last part, when what stands before it is the longer one. */
function withoutSite(title: string): string {
  const [, headline = title, site = ""] = /^(.+?)(?:\s+[-–—|·]\s+|[_|｜])([^-–—|·_｜]+)$/u.exec(title) ?? [];
  return headline.length > site.length ? headline : title;
}

function authorOf(page: Document): string | undefined {
  const named = meta(page, "author", "article:author", "byl", "dc.creator", "parsely-author");
  const shown = page.querySelector(
    '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], .byline',
  );
  const author = named && !/^https?:/i.test(named) ? named : tidy(shown?.textContent);
  return author?.replace(/^by[\s:]+/i, "").replace(/\s+\d{1,2}\s+\p{L}+\s+\d{4}.*$/u, "");
}

const DATE_NAMES = [
  "article:published_time",
  "og:published_time",
  "datePublished",
  "pubdate",
  "publishdate",
  "publish-date",
  "article:create_at",
  "parsely-pub-date",
  "dc.date.issued",
  "dc.date",
  "date",
];

function publishedOn(page: Document, stated: StatedArticle, inText?: PartialDate): PartialDate | undefined {
  const metaDate = DATE_NAMES.map((name) => meta(page, name)).find((value) => value && dateIn(value));
  return dateIn(stated.datePublished ?? "") ?? dateIn(metaDate ?? "") ?? inTimeElement(page) ?? inText;
}

/** A `<time>` that is marked as the publication, or else the only one in the article's own markup. */
function inTimeElement(page: Document): PartialDate | undefined {
  const read = (element: Element) => dateIn(element.getAttribute("datetime") ?? element.textContent ?? "");
  const marked = page.querySelector("time[pubdate], [itemprop~=datePublished]");
  if (marked) return dateIn(marked.getAttribute("content") ?? "") ?? read(marked);
  for (const selector of ["article time", "main time"]) {
    const dates = [...page.querySelectorAll(selector)].map(read);
    if (dates.length > 0 && new Set(dates.map((date) => JSON.stringify(date))).size === 1) return dates[0];
  }
  return undefined;
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

function languageOf(page: Document, { inLanguage }: StatedArticle): string | undefined {
  const said = [
    page.querySelector("html[lang]")?.getAttribute("lang"),
    page.querySelector("html")?.getAttribute("xml:lang"),
    inLanguage,
    meta(page, "og:locale"),
    page.querySelector('meta[http-equiv="content-language" i]')?.getAttribute("content"),
  ];
  return said
    .map((tag) => tag?.trim())
    .find((tag) => tag && LANGUAGE_TAG.test(tag))
    ?.replaceAll("_", "-");
}

/** Only http(s): the address is shown as a link. Its fragment names a place on the page, not the page. */
function canonicalOf(page: Document, base?: string): string | undefined {
  const said = [page.querySelector('link[rel~="canonical" i]')?.getAttribute("href"), meta(page, "og:url")];
  for (const address of said) {
    if (!address?.trim() || !URL.canParse(address, base)) continue;
    const url = new URL(address, base);
    url.hash = "";
    const isPlain = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
    if (isPlain && url.href.length <= LONGEST_URL) return url.href;
  }
  return undefined;
}
