import { getTranslations } from "next-intl/server";
import { FoldedList } from "@/components/ui/FoldedList";
import { InlineQuote } from "@/components/ui/Quote";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { ClaimPage } from "@/lib/site/claim.queries";
import type { DeadlineLine } from "@/lib/site/select";
import { whenWords } from "./deadlineWords";
import styles from "./NamedDays.module.css";

type Props = { locale: Locale; claim: ClaimPage; today: string };

/** The days that the words of a promise name, and how long that is from `today`. */
export async function NamedDays({ locale, claim, today }: Props) {
  const t = await getTranslations({ locale, namespace: "record" });
  if (claim.deadlines.length === 0) return null;
  return (
    <FoldedList className={styles.days} more={(count) => t("clocks.more", { count })}>
      {claim.deadlines.map((deadline) => (
        <li key={deadline.id}>
          <Day locale={locale} claim={claim} deadline={deadline} today={today} />
        </li>
      ))}
    </FoldedList>
  );
}

/** A day, and who says that the words name it: what was kept is not counted any more. */
async function Day({ locale, claim, deadline, today }: Props & { deadline: DeadlineLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const [on, left] = await whenWords(locale, deadline, today);
  const isKept = claim.verdicts.some(({ status, rating }) => status === "published" && rating === "kept");
  const q = () => (
    <InlineQuote lang={writingOf(deadline.words, claim.quoteLang)}>{deadline.words}</InlineQuote>
  );
  const { setBy, setAt } = deadline;
  return (
    <>
      <p>
        <strong>{on}</strong>
        {left && !isKept && `\u00a0· ${left}`}
      </p>
      <p className="by">
        {setBy && setAt
          ? t.rich("clocks.setBy", { q, name: setBy.name, date: formatPartialDate(dayOf(setAt), locale) })
          : t.rich("clocks.readBy", { q })}
      </p>
    </>
  );
}
