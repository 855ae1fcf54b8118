import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { ButtonLink } from "@/components/ui/Button";
import { type Actor, can } from "@/lib/auth/can";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import {
  putReportBackAction,
  releaseReportAction,
  setReportAsideAction,
  takeReportAction,
} from "@/lib/reports/actions";
import type { ReportLine } from "@/lib/reports/queries";
import { CARE } from "@/lib/reports/workflow";
import { AnswerForm } from "./AnswerForm";
import styles from "./Reports.module.css";

type Props = { locale: Locale; actor: Actor; report: ReportLine };

const STATE = "report-state";

/** What a person may do about a report, as it is now. */
export async function ReportActs({ locale, actor, report }: Props) {
  const t = await getTranslations({ locale, namespace: "reports.desk" });
  const { id: reportId, status, kind, takenBy } = report;
  if (!can(actor, CARE[kind])) return <p className="soft">{t("errorsByReviewers")}</p>;
  if (status === "abuse")
    return (
      <ActionButton
        action={putReportBackAction}
        values={{ reportId }}
        look="quiet"
        outcome={{ words: t("putBackTold"), at: STATE }}
      >
        {t("putBack")}
      </ActionButton>
    );
  if (status === "answered" || status === "declined") return null;
  const isOwn = takenBy?.id === actor.id;
  return (
    <>
      <div className={styles.acts}>
        {!isOwn && (
          <ActionButton
            action={takeReportAction}
            values={{ reportId }}
            look="quiet"
            outcome={{ words: t("taken"), at: STATE }}
          >
            {t(takenBy ? "takeOver" : "take")}
          </ActionButton>
        )}
        {takenBy && (
          <ActionButton
            action={releaseReportAction}
            values={{ reportId }}
            look="quiet"
            outcome={{ words: t("released"), at: STATE }}
          >
            {t("release")}
          </ActionButton>
        )}
        <Steps locale={locale} report={report} />
      </div>
      <h2>{t("answer.title")}</h2>
      <AnswerForm reportId={reportId} lang={report.lang} />
      <h2>{t("setAside")}</h2>
      <p className="by reasons">{t("setAsideHint")}</p>
      <ActionButton
        action={setReportAsideAction}
        values={{ reportId }}
        look="danger"
        outcome={{ words: t("setAsideTold"), at: STATE }}
      >
        {t("setAside")}
      </ActionButton>
    </>
  );
}

const THINGS = { claims: "claim", promises: "promise", articles: "article", speakers: "speaker" } as const;
type Section = keyof typeof THINGS;
const isSection = (name: string): name is Section => name in THINGS;

/** One step to where the desk works on it: what the page is about, or an article to be imported. */
async function Steps({ locale, report }: Omit<Props, "actor">) {
  const t = await getTranslations({ locale, namespace: "reports.desk.go" });
  const { id, kind, path, evidenceUrl } = report;
  const [, section = "", slug] = path.split("/");
  const from = evidenceUrl
    ? new URLSearchParams({ from: "address", address: evidenceUrl })
    : new URLSearchParams({ from: "text", report: id });
  return (
    <>
      {kind === "suggestion" && (
        <ButtonLink href={href(locale, `/desk/articles/import?${from}`)}>
          {t(evidenceUrl ? "import" : "importWords")}
        </ButtonLink>
      )}
      {isSection(section) && slug && (
        <ButtonLink href={href(locale, `/desk/${section}/${slug}`)}>{t(THINGS[section])}</ButtonLink>
      )}
    </>
  );
}
