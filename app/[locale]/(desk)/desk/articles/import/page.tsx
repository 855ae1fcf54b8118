import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ImportForm } from "@/components/articles/import/ImportForm";
import { articleForDesk } from "@/lib/articles/queries";
import { importedFrom } from "@/lib/articles/schema";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { reportForDesk } from "@/lib/reports/queries";
import { MAX_ARTICLE_BYTES } from "@/lib/web/decode";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** How to import, an address typed before, and the article that a new version is brought of. */
const asked = z.object({
  from: importedFrom.nullable().catch(null),
  address: z.string().catch(""),
  /** What a reader suggested: their words are the text to begin with. */
  report: z.uuid().optional().catch(undefined),
  of: z.string().optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "articles" });
  return { title: t("import.title") };
}

export default async function ImportArticle({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale, "import_article");
  const t = await getTranslations({ locale, namespace: "articles" });
  const { from, address, of, report } = asked.parse(await searchParams);
  const article = of ? await articleForDesk(of) : null;
  const suggested = report ? await reportForDesk(report) : null;
  return (
    <>
      <h1>{t(article ? "import.ofTitle" : "import.title")}</h1>
      {article && (
        <p className="by">
          <a href={href(locale, `/desk/articles/${article.slug}`)} lang={LANGUAGE_TAG[article.lang]}>
            {article.title}
          </a>
        </p>
      )}
      <ImportForm
        from={from}
        address={address}
        text={suggested?.words ?? ""}
        of={
          article && {
            id: article.id,
            slug: article.slug,
            title: article.title,
            isPublic: article.publicSince !== null,
          }
        }
        maxBytes={MAX_ARTICLE_BYTES}
      />
    </>
  );
}
