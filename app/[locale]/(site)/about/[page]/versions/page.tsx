import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VersionLine } from "@/components/pages/VersionLine";
import { Pager } from "@/components/ui/Pager";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { pathOf } from "@/lib/pages/path";
import { pageVersions } from "@/lib/pages/queries";
import { pageName } from "@/lib/pages/schema";
import { pageOnly } from "@/lib/search/schema";

type Props = PageProps<"/[locale]/about/[page]/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const page = pageName.safeParse((await params).page);
  if (!page.success) return {};
  const t = await getTranslations({ locale, namespace: "pages" });
  return {
    title: t("historyOf", { title: t(`title.${page.data}`) }),
    ...(await pageMetadata(locale, `/about/${page.data}/versions`)),
  };
}

/** When, by whom and why a text of the site's own pages was changed. */
export default async function PageVersions({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const page = pageName.safeParse((await params).page);
  if (!page.success) notFound();
  const { after } = pageOnly.parse(await searchParams);
  const { rows, next } = await pageVersions(page.data, after);
  if (rows.length === 0) notFound();
  const t = await getTranslations({ locale, namespace: "pages" });
  return (
    <>
      <p className="by">
        <a href={href(locale, pathOf(page.data))}>{t(`title.${page.data}`)}</a>
      </p>
      <h1>{t("history")}</h1>
      <ul className="rows">
        {rows.map((row) => (
          <VersionLine key={row.id} locale={locale} row={row} />
        ))}
      </ul>
      <Pager locale={locale} older={next && href(locale, `/about/${page.data}/versions?after=${next}`)} />
    </>
  );
}
