import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { ArticleView } from "@/components/articles/ArticleView";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { publicArticle } from "@/lib/site/article.queries";
import { openingOf } from "@/lib/site/openingOf";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/articles/[slug]">;

const read = cache(publicArticle);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  if (!found) return missingMetadata(locale);
  if ("movedTo" in found) return {};
  const description = openingOf(found.row.version);
  return {
    title: found.row.title,
    ...(description && { description }),
    ...(await pageMetadata(locale, `/articles/${slug}`)),
  };
}

export default async function ArticlePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  if (!found) return <Missing locale={locale} />;
  if ("movedTo" in found) permanentRedirect(href(locale, `/articles/${found.movedTo}`));
  return <ArticleView locale={locale} article={found.row} />;
}
