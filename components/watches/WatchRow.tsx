import { getTranslations } from "next-intl/server";
import { LoggedAt } from "@/components/ui/LoggedAt";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { WatchLine } from "@/lib/watches/queries";
import styles from "./Watches.module.css";
import { lookStateOf } from "./watchState";

type Props = { locale: Locale; watch: WatchLine; now: Date };

/** A watch as a line of the desk's list: the page, how it stands, and what a person should see. */
export async function WatchRow({ locale, watch, now }: Props) {
  const t = await getTranslations({ locale, namespace: "watches" });
  const outcomes = await getTranslations({ locale, namespace: "captures.outcome" });
  const { source, failingSince, outcome, movedTo, flips } = watch;
  const day = (at: Date) => formatPartialDate(dayOf(at), locale);
  return (
    <li className="row">
      <p className="soft small">{t(`status.${watch.status}`)}</p>
      <div className={styles.what}>
        <p className="claim" lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>
          <a href={href(locale, `/desk/watches/${watch.id}`)}>{source.title}</a>
        </p>
        <p className="by">{`${source.publisher} · ${watch.address}`}</p>
        {failingSince && outcome && (
          <p className={styles.trouble}>
            {t("row.failing", { since: day(failingSince), outcome: outcomes(outcome) })}
          </p>
        )}
        {movedTo && <p className={styles.trouble}>{t("row.moved")}</p>}
        {flips > 0 && <p className={styles.trouble}>{t("facts.flips", { count: flips })}</p>}
        <p className="by small">
          <Standing locale={locale} watch={watch} now={now} />
        </p>
      </div>
    </li>
  );
}

async function Standing({ locale, watch, now }: Props) {
  const t = await getTranslations({ locale, namespace: "watches.row" });
  const { looks, unchanged, lastChangeAt, nextAt } = watch;
  const state = lookStateOf(watch, now);
  const day = (at: Date) => formatPartialDate(dayOf(at), locale);
  const said = [
    ...(looks === 0 ? [t("never")] : []),
    ...(lastChangeAt ? [t("changed", { date: day(lastChangeAt) })] : []),
    ...(unchanged > 0 ? [t("still", { count: unchanged })] : []),
    ...(state === "running" ? [t("running")] : state === "due" ? [t("waiting")] : []),
  ].join(" · ");
  if (state !== "later") return said;
  return (
    <>
      {said && `${said} · `}
      {t.rich("next", { at: () => <LoggedAt locale={locale} at={nextAt} /> })}
    </>
  );
}
