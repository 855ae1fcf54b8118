import { getTranslations } from "next-intl/server";
import { LoggedAt } from "@/components/ui/LoggedAt";
import { Notice } from "@/components/ui/Notice";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { WatchLine } from "@/lib/watches/queries";
import styles from "./Watches.module.css";
import { lookStateOf } from "./watchState";

type Props = { locale: Locale; watch: WatchLine; now: Date };

const HOUR = 60 * 60;
/** Longer rhythms are told in days. */
const IN_HOURS = 48 * HOUR;

/** How a watch stands: what should be seen first, then when it looks and what came of the looks so far. */
export async function WatchFacts({ locale, watch, now }: Props) {
  const t = await getTranslations({ locale, namespace: "watches.facts" });
  const day = (at: Date) => formatPartialDate(dayOf(at), locale);
  const { looks, lastLookAt, lastChangeAt, unchanged } = watch;
  const at = (when: Date) => ({ at: () => <LoggedAt locale={locale} at={when} /> });
  return (
    <>
      <Troubles locale={locale} watch={watch} />
      <div className={styles.facts}>
        <Next locale={locale} watch={watch} now={now} />
        <p>{t.rich("looks", { count: looks, ...at(lastLookAt ?? watch.createdAt) })}</p>
        {unchanged > 0 && <p>{t("unchanged", { count: unchanged })}</p>}
        {lastChangeAt && <p>{t.rich("changed", at(lastChangeAt))}</p>}
        <p className="by small">
          {t("startedBy", { date: day(watch.createdAt), name: watch.createdBy.name })}
          {watch.owner.id !== watch.createdBy.id && ` · ${t("owner", { name: watch.owner.name })}`}
          {watch.endedAt && ` · ${t("ended", { date: day(watch.endedAt) })}`}
        </p>
      </div>
    </>
  );
}

async function Next({ locale, watch, now }: Props) {
  const t = await getTranslations({ locale, namespace: "watches.facts" });
  const status = await getTranslations({ locale, namespace: "watches.status" });
  const { interval, nextAt } = watch;
  const state = lookStateOf(watch, now);
  const every =
    interval < IN_HOURS
      ? t("everyHours", { count: Math.round(interval / HOUR) })
      : t("everyDays", { count: Math.round(interval / HOUR / 24) });
  return (
    <>
      <p role="status" id="watch-state">
        <strong>{status(watch.status)}</strong>
        {state && " · "}
        {state === "later" && t.rich("next", { at: () => <LoggedAt locale={locale} at={nextAt} /> })}
        {state === "running" && t("running")}
        {state === "due" && t("waiting")}
      </p>
      {state && <p>{t("rhythm", { every })}</p>}
    </>
  );
}

/** What a person should see: no page comes, or elsewhere, or to and fro. */
async function Troubles({ locale, watch }: Omit<Props, "now">) {
  const t = await getTranslations({ locale, namespace: "watches.facts" });
  const outcomes = await getTranslations({ locale, namespace: "captures.outcome" });
  const { failingSince, outcome, movedTo, flips } = watch;
  if (!failingSince && !movedTo && flips === 0) return null;
  const since = failingSince ? formatPartialDate(dayOf(failingSince), locale) : "";
  return (
    <div className={styles.troubles}>
      <Notice tone={watch.toldFailing ? "warn" : "plain"}>
        {failingSince && outcome && (
          <p>
            {watch.toldFailing
              ? t("failing", { since, outcome: outcomes(outcome) })
              : t("failingOnce", { outcome: outcomes(outcome) })}
          </p>
        )}
        {outcome === "robots" && <p>{t("robots")}</p>}
        {movedTo && (
          <p>
            {t("moved")} <Address url={movedTo} />
          </p>
        )}
        {flips > 0 && <p>{t("flips", { count: flips })}</p>}
      </Notice>
    </div>
  );
}

/** Somebody else's address, broken where it has to be. */
export function Address({ url }: { url: string }) {
  return (
    <a className={styles.address} href={url} rel="noreferrer" target="_blank">
      {url}
    </a>
  );
}
