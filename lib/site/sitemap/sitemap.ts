import { siteUrl } from "@/lib/env";
import { alternates, href } from "@/lib/i18n/address";
import { LOCALES } from "@/lib/i18n/routing";
import { PAGES, pathOf } from "@/lib/pages/path";
import { writtenPages } from "@/lib/pages/queries";
import { el, type Xml, xmlDocument } from "../feeds/xml";
import { FIXED_PAGES, type Kind, PART, partPath } from "./schema";
import { countedRows, partRows } from "./sitemap.queries";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";

/** The index: every part there is, by its address. */
export async function sitemapIndex(): Promise<string> {
  const parts = (await countedRows()).flatMap(({ kind, rows }) =>
    Array.from({ length: Math.ceil(rows / PART) }, (_, n) => partPath(kind, n + 1)),
  );
  const all = [partPath("pages", 1), ...parts];
  return xmlDocument(
    el(
      "sitemapindex",
      { xmlns: NAMESPACE },
      ...all.map((path) => el("sitemap", {}, el("loc", {}, `${siteUrl()}${path}`))),
    ),
  );
}

/** A page in each language; every one names itself and the others. */
function addresses(path: string, at: Date | undefined): Xml[] {
  const { languages } = alternates("en", path);
  const links = Object.entries(languages).map(([hreflang, to]) =>
    el("xhtml:link", { rel: "alternate", hreflang, href: `${siteUrl()}${to}` }),
  );
  return LOCALES.map((locale) =>
    el(
      "url",
      {},
      el("loc", {}, `${siteUrl()}${href(locale, path)}`),
      ...(at ? [el("lastmod", {}, at.toISOString())] : []),
      ...links,
    ),
  );
}

async function pagesOf(kind: Kind, number: number): Promise<{ path: string; at?: Date }[]> {
  if (kind === "pages") return number === 1 ? fixedPages() : [];
  const rows = await partRows(kind, number);
  return rows.map(({ name, at }) => ({ path: `/${kind}/${name}`, at }));
}

/** Those of every site: lists and forms, and the pages about the site itself with when their texts were last written. */
async function fixedPages(): Promise<{ path: string; at?: Date }[]> {
  const written = await writtenPages();
  const about = PAGES.map((page) => ({ path: pathOf(page), at: written.get(page) }));
  return [...FIXED_PAGES.map((path) => ({ path })), ...about];
}

/** One part: its pages in every language; null where there is none. */
export async function sitemapPart(kind: Kind, number: number): Promise<string | null> {
  const pages = await pagesOf(kind, number);
  if (pages.length === 0) return null;
  return xmlDocument(
    el(
      "urlset",
      { xmlns: NAMESPACE, "xmlns:xhtml": XHTML },
      ...pages.flatMap(({ path, at }) => addresses(path, at)),
    ),
  );
}
