import { getTranslations } from "next-intl/server";
import { Quoted } from "@/components/ui/Quoted";
import { formatPartialDate, lastDayOf } from "@/lib/dates";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { daysLeft } from "@/lib/rewordings/deadlines";
import { ClockBar } from "./ClockBar";
import type { Clock } from "./eachClock";
import styles from "./TwoClocks.module.css";

/**
 * Where confirmed rewordings moved the deadline: by when each wording has it, and how long that is from `today`, the day
 * on which the page is made and which it names.
 */
export async function TwoClocks(props: {
  locale: Locale;
  clocks: readonly Clock[];
  today: string;
  /** The claim of which the page is. */
  here?: string;
}) {
  const { locale, clocks, today, here } = props;
  if (clocks.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  const scale = scaleOf(clocks, today);
  return (
    <figure className={styles.clocks}>
      <table className={styles.table}>
        <caption>{t("clocks.title", { count: clocks.length })}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("clocks.wording")}</th>
            <th scope="col">{t("clocks.due")}</th>
            <th scope="col">{t("clocks.left")}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <ClockRow key={clock.id} {...{ locale, clock, today, scale }} isHere={clock.claimId === here} />
          ))}
        </tbody>
      </table>
      <figcaption className="by">
        {t("clocks.counted", { date: formatPartialDate({ date: today, precision: "day" }, locale) })}
      </figcaption>
    </figure>
  );
}

type Scale = { first: string; last: string } | null;

/** One scale for all: from the first words to the last day that any names, today included. */
function scaleOf(clocks: readonly Clock[], today: string): Scale {
  const said = clocks.flatMap((clock) => clock.said?.date ?? []);
  const due = clocks.flatMap((clock) => (clock.due.kind === "date" ? lastDayOf(clock.due.on) : []));
  const days = [...said, ...due, today].sort();
  const [first, last] = [days[0], days.at(-1)];
  return said.length > 0 && first && last && first < last ? { first, last } : null;
}

async function ClockRow(props: {
  locale: Locale;
  clock: Clock;
  today: string;
  scale: Scale;
  isHere: boolean;
}) {
  const { locale, clock, today, scale } = props;
  const { said, due } = clock;
  const mark = markTranslator(locale);
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <tr>
      <th scope="row">
        {t("clocks.words", { date: said ? formatPartialDate(said, locale) : t("unknownDate") })}
        {props.isHere && <strong>{`\u00a0· ${t("clocks.here")}`}</strong>}
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
        <strong>{await dueWords(locale, clock)}</strong>
        <InOurWords locale={locale} clock={clock} />
      </td>
      <td>
        {due.kind === "date" &&
          (clock.isKept ? mark("rating.kept") : t(...left(daysLeft(due.on, today), due.isAbout)))}
      </td>
    </tr>
  );
}

/** What a deadline in words means, for who does not read their language: the words stay beside it. */
async function InOurWords({ locale, clock: { lang, ours } }: { locale: Locale; clock: Clock }) {
  const label = lang === locale ? null : ours[locale];
  if (!label) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  return <p className="by">{t("clocks.ours", { label })}</p>;
}

async function dueWords(locale: Locale, { due, lang }: Clock) {
  const t = await getTranslations({ locale, namespace: "record" });
  if (due.kind === "none") return t(due.isDropped ? "clocks.dropped" : "clocks.none");
  if (due.kind === "words") return <Quoted lang={writingOf(due.words, lang)} text={due.words} />;
  const date = formatPartialDate(due.on, locale);
  if (due.isAbout) return t("clocks.about", { date });
  return t(due.on.precision === "day" ? "clocks.by" : "clocks.byEnd", { date });
}

function left(days: number, isAbout: boolean) {
  const key = days < 0 ? "clocks.over" : "clocks.daysLeft";
  return [isAbout ? (`${key}About` as const) : key, { count: Math.abs(days) }] as const;
}
