import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { ArticleView } from "@/components/articles/ArticleView";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { publicArticle } from "@/lib/site/article.queries";

export const dynamic = "force-static";

const versionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

type Props = PageProps<"/[locale]/articles/[slug]/versions/[number]">;

const read = cache(async (slug: string, number: string) => {
  const wanted = versionNumber.safeParse(number);
  return wanted.success ? publicArticle(slug, wanted.data) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug, number } = await params;
  const found = await read(slug, number);
  if (!found) return missingMetadata(locale);
  if ("movedTo" in found) return {};
  const t = await getTranslations({ locale, namespace: "record" });
  return {
    title: t("article.versionTitle", { title: found.row.title, number }),
    ...(await pageMetadata(locale, `/articles/${slug}/versions/${number}`)),
    robots: { index: false },
  };
}

/** One version of an article's text as it was captured. */
export default async function ArticleVersionPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug, number } = await params;
  const found = await read(slug, number);
  if (!found) return <Missing locale={locale} />;
  if ("movedTo" in found) permanentRedirect(href(locale, `/articles/${found.movedTo}/versions/${number}`));
  return <ArticleView locale={locale} article={found.row} />;
}
