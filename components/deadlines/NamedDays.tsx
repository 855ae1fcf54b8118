import { getTranslations } from "next-intl/server";
import { FoldedList } from "@/components/ui/FoldedList";
import { InlineQuote } from "@/components/ui/Quote";
import { dayOf, formatPartialDate, parsePartialDate } from "@/lib/dates";
import { dayColumns } from "@/lib/deadlines/days";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { DayInTime, EarlierDay } from "@/lib/site/earlierDays.queries";
import { whenWords } from "./deadlineWords";
import styles from "./NamedDays.module.css";

type Props = {
  locale: Locale;
  claim: { quoteLang: Locale; deadlines: readonly DayInTime[] };
  /** What was kept is not counted any more. */
  isKept: boolean;
  today: string;
};

/** The days that the words of a promise name, and how long that is from `today`. */
export async function NamedDays({ locale, claim, isKept, today }: Props) {
  const t = await getTranslations({ locale, namespace: "record" });
  if (claim.deadlines.length === 0) return null;
  return (
    <FoldedList className={styles.days} more={(count) => t("clocks.more", { count })}>
      {claim.deadlines.map((deadline) => (
        <li key={deadline.id}>
          {!deadline.removed && <Day locale={locale} deadline={deadline} isKept={isKept} today={today} />}
          <WhoSays locale={locale} deadline={deadline} lang={claim.quoteLang} />
          {deadline.before.map((earlier) => (
            <Before key={earlier.until.getTime()} locale={locale} earlier={earlier} today={today} />
          ))}
        </li>
      ))}
    </FoldedList>
  );
}

async function Day({ locale, deadline, isKept, today }: Omit<Props, "claim"> & { deadline: DayInTime }) {
  const [on, left] = await whenWords(locale, deadline, today);
  return (
    <p>
      <strong>{on}</strong>
      {left && !isKept && `\u00a0· ${left}`}
    </p>
  );
}

/** Who says that the words name the day, or that they name none. */
async function WhoSays(props: { locale: Locale; deadline: DayInTime; lang: Locale }) {
  const { locale, deadline, lang } = props;
  const t = await getTranslations({ locale, namespace: "record.clocks" });
  const q = () => <InlineQuote lang={writingOf(deadline.words, lang)}>{deadline.words}</InlineQuote>;
  const { setBy, setAt, setReason, removed } = deadline;
  if (!setBy || !setAt) return <p className="by">{t.rich("readBy", { q })}</p>;
  const said = { q, name: setBy.name, date: formatPartialDate(dayOf(setAt), locale) };
  return (
    <p className="by">
      {removed ? t.rich("takenAway", { ...said, reason: setReason ?? "" }) : t.rich("setBy", said)}
    </p>
  );
}

/** What readers saw in its place until somebody changed it. */
async function Before({ locale, earlier, today }: { locale: Locale; earlier: EarlierDay; today: string }) {
  const t = await getTranslations({ locale, namespace: "record.clocks" });
  const { kind, isAbout, until } = earlier;
  const on = parsePartialDate(earlier.on) ?? null;
  const columns = dayColumns({ kind, on });
  const [day] = await whenWords(locale, { kind, isAbout, ...columns }, today);
  return (
    <p className="by">{t("before", { date: formatPartialDate(dayOf(until), locale), day: day ?? "" })}</p>
  );
}
