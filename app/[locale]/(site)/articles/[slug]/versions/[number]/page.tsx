import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { z } from "zod";
import { ArticleView } from "@/components/articles/ArticleView";
import { Missing } from "@/components/site/Missing";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { publicArticle } from "@/lib/site/article.queries";

export const dynamic = "force-static";
export const metadata: Metadata = { robots: { index: false } };

const versionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** One version of an article's text as it was captured. */
export default async function ArticleVersionPage({
  params,
}: PageProps<"/[locale]/articles/[slug]/versions/[number]">) {
  const locale = await pageLocale(params);
  const { slug, number } = await params;
  const wanted = versionNumber.safeParse(number);
  const found = wanted.success ? await publicArticle(slug, wanted.data) : null;
  if (!found) return <Missing locale={locale} />;
  if ("movedTo" in found) permanentRedirect(href(locale, `/articles/${found.movedTo}/versions/${number}`));
  return <ArticleView locale={locale} article={found.row} />;
}
