import { db } from "@/lib/db";
import { type Localized, localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

const PUBLIC = { publicSince: { not: null } } as const;

/** What a page is about, where that is one thing that readers see; null of any other page. */
export async function pageTitle(locale: Locale, path: string): Promise<Localized | null> {
  const [, kind, slug = ""] = /^\/(claims|promises|articles|speakers)\/([a-z0-9-]+)(?:\/|$)/.exec(path) ?? [];
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
    default:
      return null;
  }
}
