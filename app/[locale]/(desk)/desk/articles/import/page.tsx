import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ImportForm } from "@/components/articles/import/ImportForm";
import { MAX_ARTICLE_BYTES } from "@/lib/articles/decode";
import { articleForDesk } from "@/lib/articles/queries";
import { importedFrom } from "@/lib/articles/schema";
import { requireActor } from "@/lib/auth/require";
import { pageLocale } from "@/lib/i18n/page";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** How to import, an address typed before, and the article that a new version is brought of. */
const asked = z.object({
  from: importedFrom.nullable().catch(null),
  address: z.string().catch(""),
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
  const { from, address, of } = asked.parse(await searchParams);
  const article = of ? await articleForDesk(of) : null;
  return (
    <>
      <h1>{article ? t("import.ofTitle", { title: article.title }) : t("import.title")}</h1>
      <ImportForm
        from={from}
        address={address}
        of={article && { id: article.id, slug: article.slug, title: article.title }}
        maxBytes={MAX_ARTICLE_BYTES}
      />
    </>
  );
}
