import { getTranslations } from "next-intl/server";
import { formatPartialDate, lastDayOf, type PartialDate, storedDate } from "@/lib/dates";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { type Clocks, clocksOf, type Due, daysLeft } from "@/lib/promises/clocks";
import type { RewordingLine } from "@/lib/publish/select";
import { ClockBar } from "./ClockBar";
import styles from "./TwoClocks.module.css";

type Claim = RewordingLine["earlierClaim"];
const saidOn = (claim: Claim) => storedDate(claim.saidOn, claim.saidPrecision);

/** Where a confirmed rewording moved the deadline: by when each wording has it, and how long that is from `today`. */
export async function TwoClocks(props: { locale: Locale; rewording: RewordingLine; today: string }) {
  const { locale, rewording, today } = props;
  const [earlier, later] = [rewording.earlierClaim, rewording.laterClaim].map((claim) => ({
    claim,
    said: saidOn(claim),
    lang: claim.quoteLang,
  }));
  if (!earlier || !later) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  const counted = formatPartialDate({ date: today, precision: "day" }, locale);
  return clocksOf(rewording.changes, earlier, later).map((clocks) => (
    <figure key={JSON.stringify(clocks)} className={styles.clocks}>
      <table className={styles.table}>
        <caption>{t("clocks.title")}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("clocks.wording")}</th>
            <th scope="col">{t("clocks.due")}</th>
            <th scope="col">{t("clocks.left")}</th>
          </tr>
        </thead>
        <tbody>
          <Clock {...props} clocks={clocks} side="earlier" {...earlier} />
          <Clock {...props} clocks={clocks} side="later" {...later} />
        </tbody>
      </table>
      <figcaption className="by">{t("clocks.counted", { date: counted })}</figcaption>
    </figure>
  ));
}

async function Clock(props: {
  locale: Locale;
  clocks: Clocks;
  side: "earlier" | "later";
  rewording: RewordingLine;
  said: PartialDate | null;
  lang: Locale;
  today: string;
}) {
  const { locale, clocks, side, said, today } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const due = clocks[side];
  const scale = scaleOf(props.rewording, clocks, today);
  return (
    <tr>
      <th scope="row">
        {t("clocks.words", { date: said ? formatPartialDate(said, locale) : t("unknownDate") })}
        {scale && said && (
          <ClockBar
            from={said.date}
            to={due.kind === "date" ? lastDayOf(due.on) : null}
            today={today}
            first={scale.first}
            last={scale.last}
          />
        )}
      </th>
      <td>
        <strong>{await dueWords(locale, due, side, props.lang)}</strong>
      </td>
      <td>{due.kind === "date" && t(...left(daysLeft(due.on, today), due.isAbout))}</td>
    </tr>
  );
}

async function dueWords(locale: Locale, due: Due, side: "earlier" | "later", lang: Locale) {
  const t = await getTranslations({ locale, namespace: "record" });
  if (due.kind === "none") return t(side === "later" ? "clocks.dropped" : "clocks.none");
  if (due.kind === "words") return <q lang={LANGUAGE_TAG[lang]}>{due.words}</q>;
  const date = formatPartialDate(due.on, locale);
  if (due.isAbout) return t("clocks.about", { date });
  return t(due.on.precision === "day" ? "clocks.by" : "clocks.byEnd", { date });
}

function left(days: number, isAbout: boolean) {
  const key = days < 0 ? "clocks.over" : "clocks.daysLeft";
  return [isAbout ? (`${key}About` as const) : key, { count: Math.abs(days) }] as const;
}

/** One scale for both bars: from the first words to the last day that either names, today included. */
function scaleOf({ earlierClaim, laterClaim }: RewordingLine, clocks: Clocks, today: string) {
  const said = [earlierClaim, laterClaim].flatMap((claim) => saidOn(claim)?.date ?? []);
  const due = [clocks.earlier, clocks.later].flatMap((one) => (one.kind === "date" ? lastDayOf(one.on) : []));
  const days = [...said, ...due, today].sort();
  const [first, last] = [days[0], days.at(-1)];
  return said.length > 0 && first && last && first < last ? { first, last } : null;
}
