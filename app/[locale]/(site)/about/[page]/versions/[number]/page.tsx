import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageWords } from "@/components/pages/PageWords";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { Notice } from "@/components/ui/Notice";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { pathOf } from "@/lib/pages/path";
import { pageTextAt } from "@/lib/pages/queries";
import { pageName, versionNumber } from "@/lib/pages/schema";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/about/[page]/versions/[number]">;

const read = cache(async (page: string, number: string) => {
  const [name, nth] = [pageName.safeParse(page), versionNumber.safeParse(number)];
  return name.success && nth.success ? pageTextAt(name.data, nth.data) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { page, number } = await params;
  const version = await read(page, number);
  if (!version) return missingMetadata(locale);
  const t = await getTranslations({ locale, namespace: "pages" });
  return {
    title: t("versionTitle", { title: t(`title.${version.page}`), number: version.number }),
    ...(await pageMetadata(locale, `/about/${page}/versions/${number}`)),
    robots: { index: false },
  };
}

/** What a page of the site's own said from some day on. */
export default async function PageVersion({ params }: Props) {
  const locale = await pageLocale(params);
  const { page, number } = await params;
  const version = await read(page, number);
  if (!version) return <Missing locale={locale} />;
  const t = await getTranslations({ locale, namespace: "pages" });
  const date = formatPartialDate(dayOf(version.createdAt), locale);
  const isEmpty = !version.textEn && !version.textZh;
  return (
    <>
      <h1>{t("versionTitle", { title: t(`title.${version.page}`), number: version.number })}</h1>
      <Notice>
        <p>{t("versionOf", { date, reason: version.reason })}</p>
        <p>
          <a href={href(locale, pathOf(version.page))}>{t("now")}</a>
          {" · "}
          <a href={href(locale, `/about/${page}/versions`)}>{t("versions")}</a>
        </p>
      </Notice>
      <div className="prose">
        {isEmpty ? <p className="soft">{t("empty")}</p> : <PageWords locale={locale} text={version} />}
      </div>
    </>
  );
}
