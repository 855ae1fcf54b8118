import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/Button";
import { LocalText } from "@/components/ui/LocalText";
import { InlineQuote, Quote } from "@/components/ui/Quote";
import { When } from "@/components/ui/When";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { type Actor, can } from "@/lib/auth/can";
import { dayOf, formatPartialDate, storedDate } from "@/lib/dates";
import type { DueRow as Row } from "@/lib/deadlines/due.queries";
import { href } from "@/lib/i18n/address";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { DeadlineSteps } from "./DeadlineSteps";
import styles from "./Deadlines.module.css";
import { offWords, sourceWords, whenWords } from "./deadlineWords";

type Props = { locale: Locale; actor: Actor; row: Row; today: string };

/** A wording whose day is over: its words, the day, the last verdict, and where the next one is begun. */
export async function DueRow({ locale, actor, row, today }: Props) {
  const t = await getTranslations({ locale, namespace: "deadlines" });
  const { claim } = row;
  const statement = localized(locale, claim, "statement");
  const lang = LANGUAGE_TAG[claim.quoteLang];
  const off = await offWords(locale, row, today);
  return (
    <li className="row">
      <p className={styles.when}>{(await whenWords(locale, row, today)).join(" · ")}</p>
      <div>
        <p className="claim">
          <LocalText locale={locale} value={statement} />
        </p>
        <p className="by">
          {inLanguage(locale, claim.speaker.nameEn, claim.speaker.nameZh)?.text}
          {" · "}
          <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
        </p>
        <Quote lang={lang} small>
          {claim.quote}
        </Quote>
        <p className="small">
          {t.rich("words", { q: () => <InlineQuote lang={lang}>{row.words}</InlineQuote> })}
          {" · "}
          {await sourceWords(locale, row)}
        </p>
        {off && <p className="small">{off}</p>}
        <LastVerdict locale={locale} row={row} />
        <div className={styles.decide}>
          {can(actor, "write_verdict") && (
            <ButtonLink
              href={href(locale, reviewAddress(row))}
              aria-label={t("reviewName", { claim: statement.text })}
            >
              {t(standingOf(row) ? "review" : "reviewFirst")}
            </ButtonLink>
          )}
          <DeadlineSteps
            locale={locale}
            actor={actor}
            row={row}
            claim={statement.text}
            today={today}
            mayPutOff
          />
        </div>
      </div>
    </li>
  );
}

const standingOf = ({ claim }: Row) => claim.verdicts.find(({ status }) => status === "published");
const begunOf = ({ claim }: Row) => claim.verdicts.find(({ status }) => status !== "published");

/** The next version is begun where the last one stands. */
const reviewAddress = (row: Row) =>
  `/desk/review/${row.claim.slug}${standingOf(row) && !begunOf(row) ? "?correct=1" : ""}`;

async function LastVerdict({ locale, row }: Pick<Props, "locale" | "row">) {
  const t = await getTranslations({ locale, namespace: "deadlines" });
  const [standing, begun] = [standingOf(row), begunOf(row)];
  return (
    <p className={styles.verdict}>
      {standing?.publishedAt ? (
        <>
          <span>{t("verdict.last", { date: formatPartialDate(dayOf(standing.publishedAt), locale) })}</span>
          {standing.rating && <RatingChip rating={standing.rating} locale={locale} />}
        </>
      ) : (
        <span>{t("verdict.none")}</span>
      )}
      {begun && (
        <span className="soft">
          {t(begun.status === "submitted" ? "verdict.submitted" : "verdict.begun")}
        </span>
      )}
    </p>
  );
}
