import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ReportedPage } from "@/components/reports/ReportedPage";
import { ReportSteps } from "@/components/reports/ReportSteps";
import styles from "@/components/reports/Reports.module.css";
import { Notice } from "@/components/ui/Notice";
import { Paragraphs } from "@/components/ui/Paragraphs";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { reportByToken } from "@/lib/reports/queries";
import { pageTitle } from "@/lib/site/pageTitle.queries";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/report/[token]">;

const read = cache(reportByToken);

/** Its address is the key to it: no search engine has it, and no page that it leads to is told it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const report = await read((await params).token);
  if (!report) return {};
  const t = await getTranslations({ locale, namespace: "reports.own" });
  return { title: t(`title.${report.kind}`), robots: { index: false }, referrer: "no-referrer" };
}

/** What became of what a reader reported. */
export default async function OwnReportPage({ params }: Props) {
  const locale = await pageLocale(params);
  const report = await read((await params).token);
  if (!report) notFound();
  const t = await getTranslations({ locale, namespace: "reports.own" });
  const form = await getTranslations({ locale, namespace: "reports.form" });
  const { kind, status, path, words, evidenceUrl, answer, answerUrl } = report;
  return (
    <>
      <h1>{t(`title.${kind}`)}</h1>
      <ReportSteps locale={locale} report={report} />
      {answer !== null && (
        <section className={styles.words}>
          <h2>{t("answer")}</h2>
          <Paragraphs text={answer} />
          {answerUrl && (
            <p>
              <a href={answerUrl.startsWith("/") ? href(locale, answerUrl) : answerUrl}>{t("changed")}</a>
            </p>
          )}
        </section>
      )}
      {status === "abuse" && <p className={styles.words}>{t("abuseWords")}</p>}
      {answer === null && status !== "abuse" && (
        <Notice>
          <p>{t("keep")}</p>
        </Notice>
      )}
      <section className={styles.words}>
        <h2>{t("yours")}</h2>
        <Paragraphs text={words} />
        <p className="by">
          {t("about")}{" "}
          <ReportedPage
            locale={locale}
            path={path}
            title={await pageTitle(locale, path)}
            wholeSite={form("wholeSite")}
          />
        </p>
        {evidenceUrl && (
          <p className="by">
            {t("evidence")}{" "}
            <a href={evidenceUrl} rel="nofollow noreferrer">
              {evidenceUrl}
            </a>
          </p>
        )}
      </section>
    </>
  );
}
