import { getTranslations } from "next-intl/server";
import { InlineQuote } from "@/components/ui/Quote";
import { type Actor, can } from "@/lib/auth/can";
import type { DeadlineRow } from "@/lib/deadlines/due.queries";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { ClaimInReview } from "@/lib/verdicts/queries";
import { AddDeadline } from "./DeadlineDialog";
import { DeadlineSteps } from "./DeadlineSteps";
import styles from "./Deadlines.module.css";
import { offWords, sourceWords, whenWords } from "./deadlineWords";

type Props = {
  locale: Locale;
  actor: Actor;
  claim: ClaimInReview;
  rows: readonly DeadlineRow[];
  today: string;
};

/** The days that the words of a promise name, and what a reviewer may say of them. */
export async function DeadlinesOf({ locale, actor, claim, rows, today }: Props) {
  const t = await getTranslations({ locale, namespace: "deadlines" });
  const isClosed = claim.status === "withdrawn";
  const lang = LANGUAGE_TAG[claim.quoteLang];
  const title = localized(locale, claim, "statement").text;
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{t("of.title")}</h2>
      <p className="by">{t(rows.length > 0 ? "of.lead" : "of.none")}</p>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <Line key={row.id} locale={locale} row={row} lang={lang} today={today}>
              {!isClosed && (
                <DeadlineSteps
                  locale={locale}
                  actor={actor}
                  row={row}
                  claim={title}
                  today={today}
                  mayPutOff={claim.status !== "draft"}
                />
              )}
            </Line>
          ))}
        </ul>
      )}
      {!isClosed && can(actor, "set_deadline") && <AddDeadline claimId={claim.id} lang={lang} />}
    </section>
  );
}

async function Line(props: {
  locale: Locale;
  row: DeadlineRow;
  lang: string;
  today: string;
  children: React.ReactNode;
}) {
  const { locale, row, lang, today } = props;
  const off = await offWords(locale, row, today);
  return (
    <li>
      <p className={styles.when}>
        <InlineQuote lang={lang}>{row.words}</InlineQuote>
        {!row.removed && `: ${(await whenWords(locale, row, today)).join(" · ")}`}
      </p>
      <p className="small soft">{await sourceWords(locale, row)}</p>
      {off && <p className="small">{off}</p>}
      <div className={styles.decide}>{props.children}</div>
    </li>
  );
}
