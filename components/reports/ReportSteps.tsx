import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { OwnReport } from "@/lib/reports/queries";
import styles from "./Reports.module.css";

/** How far a report has come, with the days. */
export async function ReportSteps({ locale, report }: { locale: Locale; report: OwnReport }) {
  const t = await getTranslations({ locale, namespace: "reports.own" });
  const { status, createdAt, takenAt, closedAt } = report;
  const on = (at: Date) => ({ date: formatPartialDate(dayOf(at), locale) });
  const step = (words: ReactNode, when: ReactNode, isNow: boolean) => (
    <li aria-current={isNow ? "step" : undefined}>
      <span>{words}</span>
      {when && <span>{when}</span>}
    </li>
  );
  const isClosed = closedAt !== null;
  return (
    <ol className={`lines ${styles.steps}`} aria-label={t("steps")}>
      {step(t("sent"), t("sentOn", on(createdAt)), status === "received")}
      {!(isClosed && takenAt === null) &&
        step(t("looking"), takenAt && t("lookingSince", on(takenAt)), status === "looking")}
      {step(
        t(status === "declined" || status === "abuse" ? status : "answered"),
        closedAt && t("closedOn", on(closedAt)),
        isClosed,
      )}
    </ol>
  );
}
