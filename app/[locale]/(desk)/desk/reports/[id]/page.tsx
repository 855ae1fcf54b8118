import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { ReportActs } from "@/components/reports/ReportActs";
import { ReportedPage } from "@/components/reports/ReportedPage";
import styles from "@/components/reports/Reports.module.css";
import { LoggedAt } from "@/components/ui/LoggedAt";
import { Paragraphs } from "@/components/ui/Paragraphs";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { reportForDesk } from "@/lib/reports/queries";
import { pageTitle } from "@/lib/site/pageTitle.queries";

type Props = PageProps<"/[locale]/desk/reports/[id]">;

const read = cache(async (id: string) => (z.uuid().safeParse(id).success ? reportForDesk(id) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const report = await read((await params).id);
  const t = await getTranslations({ locale, namespace: "reports.desk" });
  return report ? { title: t(`kind.${report.kind}`) } : {};
}

/** What a reader wrote, about which page, and what the desk does about it. */
export default async function ReportOnDesk({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const report = await read((await params).id);
  if (!report) notFound();
  const t = await getTranslations({ locale, namespace: "reports.desk" });
  const { kind, status, path, words, lang, evidenceUrl, createdAt, takenBy, answeredBy, answer } = report;
  const isClosed = status === "answered" || status === "declined" || status === "abuse";
  const state =
    isClosed && answeredBy
      ? t(`closedBy.${status}`, { name: answeredBy.name })
      : status === "looking" && takenBy
        ? t("takenBy", { name: takenBy.name })
        : t(`status.${status}`);
  const told = isClosed ? "wasMailed" : report.isMailed ? "mailed" : "notMailed";
  return (
    <>
      <p className="by">
        <a href={href(locale, "/desk/reports")}>{t("back")}</a>
        {" · "}
        <LoggedAt locale={locale} at={createdAt} />
      </p>
      <h1>{t(`kind.${kind}`)}</h1>
      <p id="report-state">
        <strong>{state}</strong>
      </p>
      <p className="by">
        {`${t("page")}: `}
        <ReportedPage
          locale={locale}
          path={path}
          title={await pageTitle(locale, path)}
          wholeSite={t("wholeSite")}
        />
      </p>
      <section className={styles.words}>
        <h2>{t("words")}</h2>
        <div lang={LANGUAGE_TAG[lang]}>
          <Paragraphs text={words} />
        </div>
        {evidenceUrl && (
          <p className="by">
            {`${t("evidence")}: `}
            <a href={evidenceUrl} rel="nofollow noreferrer">
              {evidenceUrl}
            </a>
          </p>
        )}
      </section>
      {answer !== null && (
        <section className={styles.words}>
          <h2>{t("answerOf")}</h2>
          <Paragraphs text={answer} />
          {report.answerUrl && (
            <p>
              <a href={report.answerUrl.startsWith("/") ? href(locale, report.answerUrl) : report.answerUrl}>
                {report.answerUrl}
              </a>
            </p>
          )}
        </section>
      )}
      {status !== "abuse" && <p className="by">{t(told)}</p>}
      <ReportActs locale={locale} actor={actor} report={report} />
    </>
  );
}
