import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { LoggedAt } from "@/components/ui/LoggedAt";
import type { Locale } from "@/lib/i18n/routing";
import { dropJobAction, runJobAgainAction } from "@/lib/worker/actions";
import type { JobLine } from "@/lib/worker/jobs.queries";
import styles from "./Jobs.module.css";

/** A job of the queue: where it is, why it failed last, and what can be done. */
export async function JobRow({ locale, job }: { locale: Locale; job: JobLine }) {
  const t = await getTranslations({ locale, namespace: "jobs" });
  const { id, attempts, tries, lastError, isRunning } = job;
  const key = `name.${job.name}` as "name.capture_source";
  const name = t.has(key) ? t(key) : job.name;
  const hasFailed = attempts >= tries && lastError !== null;
  const state = isRunning ? "running" : hasFailed ? "failed" : lastError ? "again" : "waiting";
  return (
    <li className={styles.job}>
      <div className={styles.what}>
        <p className={styles.name}>
          {name} <span className="soft small">{t("number", { id })}</span>
        </p>
        <p className="by small">
          {t.rich(`state.${state}`, { at: () => <LoggedAt locale={locale} at={job.runAt} /> })}
          {` · ${t("tries", { attempts, tries })} · `}
          {t.rich("since", { at: () => <LoggedAt locale={locale} at={job.createdAt} /> })}
        </p>
        {lastError && <p className={styles.error}>{lastError}</p>}
      </div>
      {!isRunning && (
        <div className="buttons">
          <ActionButton
            action={runJobAgainAction}
            values={{ jobId: id }}
            look="quiet"
            name={t("runName", { name, id })}
            outcome={{ words: t("told.again", { name }) }}
          >
            {t("run")}
          </ActionButton>
          <ActionButton
            action={dropJobAction}
            values={{ jobId: id }}
            look="plain"
            name={t("dropName", { name, id })}
            outcome={{ words: t("told.dropped", { name }) }}
          >
            {t("drop")}
          </ActionButton>
        </div>
      )}
    </li>
  );
}
