import { type PartialDate, partialDate } from "@/lib/dates";
import { oneLine } from "./document";
import { articleInJsonLd, type StatedArticle } from "./jsonLd";
import { bylineOf, namesIn, namesInLines } from "./names";
import { dateLineOf, datesShown, dayOfStamp, linesAround } from "./shownDate";
import { statedInText } from "./statedInText";
import { headingsOf, logosOf, type Origin, type Read, subheadingsOf, titleFrom } from "./title";
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
/** What was read, and where. */
export type Stated = { [Key in keyof Metadata]?: Read<NonNullable<Metadata[Key]>> };

/** @param url where the page was fetched from; the canonical address may be relative to it. */
export function readStated(page: Document, url?: string): Stated {
  const data = articleInJsonLd(page);
  const inText = statedInText(page);
  const publisher =
    read("data", tidy(data.publisher)) ??
    read("head", siteName(page, canonicalOf(page, url) ?? url)) ??
    read("text", tidy(inText.publisher));
  const canonical = canonicalOf(page, url);
  const sites = [publisher?.value, meta(page, "og:site_name"), ...hostNames(canonical ?? url)].filter(
    (site) => site !== undefined,
  );
  const title = titleFrom({
    headings: headingsOf(page).map((heading) => tidy(heading) ?? ""),
    logos: logosOf(page),
    subheadings: subheadingsOf(page).map((heading) => tidy(heading) ?? ""),
    social: meta(page, "og:title", "twitter:title", "title"),
    tab: tidy(page.querySelector("title")?.textContent),
    headline: tidy(data.headline),
    name: tidy(data.name),
    sites,
  });
  const found: Stated = {
    title: title && { ...title, value: tidy(title.value) ?? title.value },
    publisher,
    author:
      authorsOf(page, data, sites) ??
      byLineOf(linesAround(page, title?.value), sites) ??
      read("text", tidy(inText.author)),
    publishedOn: publishedOn(page, data, title?.value, canonical ?? url) ?? read("text", inText.date),
    language: read("head", languageOf(page, data)),
    canonicalUrl: read("head", canonical),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function read<T>(from: Origin, value: T | undefined): Read<T> | undefined {
  return value === undefined ? undefined : { value, from };
}

/** `news.sky.com` may be called Sky, Sky News or sky.com. */
function hostNames(url: string | undefined): string[] {
  if (!url || !URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^www\./, "");
  const labels = host.split(".");
  return [host, ...labels.slice(0, -1).filter((label) => label.length > 2)];
}

/** What an address calls a service of a site, and not the site: hosted.ap.org. */
const SERVICE = /^(?:hosted|hosting|www\d?|amp|m|mobile|news|feeds?|syndication)$/i;

function siteName(page: Document, url: string | undefined): string | undefined {
  const name = meta(page, "og:site_name", "application-name");
  const [first = ""] = url && URL.canParse(url) ? new URL(url).hostname.split(".") : [];
  return name && SERVICE.test(name) && name.toLowerCase() === first ? undefined : name;
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

const BYLINES =
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], [class*="byline" i], [class*="author" i]';
const MOST_BYLINES = 20;

/** Those whom data and head name, and those of the page's byline, where it names them and more. */
function authorsOf(page: Document, { author }: StatedArticle, sites: string[]): Read<string> | undefined {
  const head = ["author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"]
    .map((name) => meta(page, name))
    .filter((name) => name !== undefined && !/^https?:/i.test(name));
  const stated: Read<string[]>[] = [
    { value: (author ?? []).flatMap((name) => namesIn(name, sites)), from: "data" },
    ...head.map((name): Read<string[]> => ({ value: namesIn(name ?? "", sites), from: "head" })),
  ];
  const shown = [...page.querySelectorAll(BYLINES)]
    .slice(0, MOST_BYLINES)
    .map((element): Read<string[]> => ({ value: namesIn(bylineOf(element), sites), from: "page" }));
  const first = [...stated, ...shown].find(({ value }) => value.length > 0);
  if (!first) return undefined;
  const fuller = shown.find(
    ({ value }) =>
      value.length > first.value.length &&
      first.value.every((name) => value.includes(name)) &&
      value.every((name) => /\s|[^\p{Script=Latin}]/u.test(name)),
  );
  const { value, from } = fuller ?? first;
  return read(from, tidy(value.join(", ")));
}

function byLineOf(lines: readonly string[], sites: readonly string[]): Read<string> | undefined {
  return read("page", tidy(namesInLines(lines, sites).join(", ")));
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

const IN_ADDRESS = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/;

function publishedOn(
  page: Document,
  { datePublished }: StatedArticle,
  title: string | undefined,
  url: string | undefined,
): Read<PartialDate> | undefined {
  const stamps = DATE_NAMES.map((name) => meta(page, name)).filter((value) => value !== undefined);
  const inHead = stamps.find((value) => dateIn(value));
  const stamp = dateIn(datePublished ?? "") ? datePublished : inHead;
  const [, year, month, day] = IN_ADDRESS.exec(url ?? "") ?? [];
  const inAddress = partialDate(Number(year), Number(month), Number(day));
  if (stamp) {
    const { date, from } = dayOfStamp(stamp, stamps, datesShown(page, title), inAddress);
    return read(from ?? (stamp === datePublished ? "data" : "head"), date);
  }
  return read("page", inTimeElement(page) ?? dateLineOf(page, title)) ?? read("address", inAddress);
}

/** A `<time>` that is marked as the publication, or else the only one in the article's own markup. */
function inTimeElement(page: Document): PartialDate | undefined {
  const read = (element: Element) => dateIn(element.getAttribute("datetime") ?? element.textContent ?? "");
  const marked = page.querySelector("time[pubdate], [itemprop~=datePublished]");
  if (marked) return dateIn(marked.getAttribute("content") ?? "") ?? read(marked);
  for (const selector of ["article", "main"]) {
    const all = [...page.querySelectorAll(`${selector} time, ${selector} p`)];
    const paragraph = all.findIndex((one) => !isTime(one) && (one.textContent ?? "").length > LONGEST_LINE);
    const [times, before] = [all.filter(isTime), all.slice(0, Math.max(0, paragraph)).filter(isTime)];
    for (const some of [times, before]) {
      const dates = some.map(read);
      if (new Set(dates.map((date) => JSON.stringify(date))).size === 1) return dates[0];
    }
  }
  return undefined;
}

/** Of a line above the text, in UTF-16 units; a paragraph is longer. */
const LONGEST_LINE = 80;

const isTime = (element: Element) => element.nodeName.toUpperCase() === "TIME";

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
