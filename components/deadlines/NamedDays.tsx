import { getTranslations } from "next-intl/server";
import { FoldedList } from "@/components/ui/FoldedList";
import { InlineQuote } from "@/components/ui/Quote";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { DeadlineLine } from "@/lib/site/select";
import { whenWords } from "./deadlineWords";
import styles from "./NamedDays.module.css";

type Props = {
  locale: Locale;
  claim: { quoteLang: Locale; deadlines: readonly DeadlineLine[] };
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
        </li>
      ))}
    </FoldedList>
  );
}

async function Day({ locale, deadline, isKept, today }: Omit<Props, "claim"> & { deadline: DeadlineLine }) {
  const [on, left] = await whenWords(locale, deadline, today);
  return (
    <p>
      <strong>{on}</strong>
      {left && !isKept && `\u00a0· ${left}`}
    </p>
  );
}

/** Who says that the words name the day, or that they name none. */
async function WhoSays(props: { locale: Locale; deadline: DeadlineLine; lang: Locale }) {
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
