import { z } from "zod";
import { db } from "@/lib/db";
import { type Localized, localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { messages } from "@/lib/messages";
import { PAGES, pathOf } from "@/lib/pages/path";

/** No row has the nil id. */
const uuid = (written: string) => z.uuid().safeParse(written).data ?? "00000000-0000-0000-0000-000000000000";
const PUBLIC = { publicSince: { not: null } } as const;

/** The titles of the site's own pages, by where they are. */
function ownTitle(locale: Locale, path: string): string | undefined {
  const { record, pages, search, feeds, compare, documents } = messages[locale];
  const { lists } = record;
  const titles: Record<string, string> = {
    ...{ "/verdicts": lists.verdicts, "/promises": lists.promises, "/rewordings": lists.rewordings },
    ...{ "/articles": lists.articles, "/speakers": lists.people },
    ...{ "/search": search.title, "/feeds": feeds.title },
    ...{ "/compare": compare.title, "/compare/documents": documents.title },
    // The versions of each text stand under /about, whatever the address of the text.
    ...Object.fromEntries(PAGES.map((page) => [`/about/${page}`, pages.title[page]])),
    ...Object.fromEntries(PAGES.map((page) => [pathOf(page), pages.title[page]])),
  };
  return Object.hasOwn(titles, path) ? titles[path] : undefined;
}

/** What a page is called, or is about; null of one that readers do not see. */
export async function pageTitle(locale: Locale, path: string): Promise<Localized | null> {
  const own = ownTitle(locale, path.replace(/[?#].*$/u, "").replace(/\/versions(?:\/\d+)?$/u, ""));
  if (own !== undefined) return { text: own, lang: locale, fallback: false };
  return thingTitle(locale, path);
}

async function thingTitle(locale: Locale, path: string): Promise<Localized | null> {
  const [, kind, slug = ""] =
    /^\/(claims|promises|articles|speakers|rewordings)\/([a-z0-9-]+)(?:[/?#]|$)/.exec(path) ?? [];
  switch (kind) {
    case "claims": {
      const claim = await db().claim.findFirst({
        where: { slug, ...PUBLIC },
        select: { statementEn: true, statementZh: true },
      });
      return claim && localized(locale, claim, "statement");
    }
    case "promises": {
      const promise = await db().promise.findFirst({
        where: { slug, ...PUBLIC },
        select: { titleEn: true, titleZh: true },
      });
      return promise && localized(locale, promise, "title");
    }
    case "articles": {
      const article = await db().article.findFirst({
        where: { slug, ...PUBLIC },
        select: { title: true, lang: true },
      });
      return article && { text: article.title, lang: article.lang, fallback: false };
    }
    case "speakers": {
      const speaker = await db().speaker.findFirst({
        where: { slug, claims: { some: PUBLIC } },
        select: { nameEn: true, nameZh: true },
      });
      return speaker && localized(locale, speaker, "name");
    }
    case "rewordings": {
      const rewording = await db().rewording.findFirst({
        where: { id: uuid(slug), promise: PUBLIC },
        select: { promise: { select: { titleEn: true, titleZh: true } } },
      });
      return rewording?.promise ? localized(locale, rewording.promise, "title") : null;
    }
    default:
      return null;
  }
}
