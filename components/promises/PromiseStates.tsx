import { getTranslations } from "next-intl/server";
import { RewordedChip } from "@/components/rewordings/RewordedChip";
import { LineageSummary } from "@/components/rewordings/TermSummary";
import { Title } from "@/components/ui/Headline";
import { saidDay } from "@/components/ui/saidDay";
import { When } from "@/components/ui/When";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { promiseStates } from "@/lib/site/promiseStates";
import type { PromiseRow } from "@/lib/site/rows.queries";
import styles from "./PromiseStates.module.css";

/** Somebody's promises by what became of them: when each was made, and what was found of each wording. */
export async function PromiseStates(props: {
  locale: Locale;
  promises: PromiseRow[];
  /** There are more, so that none is counted here. */
  isCut?: boolean;
}) {
  const { locale, promises } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  return promiseStates(promises).map((state) => (
    <section key={state.rating} className={styles.state}>
      <h3>
        {state.rating ? <RatingChip locale={locale} rating={state.rating} /> : t("speaker.noVerdict")}
        {!props.isCut && <span className={styles.count}>{state.promises.length}</span>}
      </h3>
      <ul className="rows">
        {state.promises.map((promise) => (
          <PromiseLine key={promise.id} locale={locale} promise={promise} />
        ))}
      </ul>
    </section>
  ));
}

async function PromiseLine({ locale, promise }: { locale: Locale; promise: PromiseRow }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const [first] = promise.wordings;
  const rated = promise.wordings.filter(({ verdicts }) => verdicts.length > 0);
  return (
    <li className="row">
      <div className="soft small">
        {first && <When locale={locale} date={storedDate(first.saidOn, first.saidPrecision)} />}
      </div>
      <div>
        <p className="claim">
          <a href={href(locale, `/promises/${promise.slug}`)}>
            <Title locale={locale} value={localized(locale, promise, "title")} />
          </a>
        </p>
        {promise.reworded > 0 && (
          <p className={styles.reworded}>
            <RewordedChip locale={locale} count={promise.reworded} />
          </p>
        )}
        <LineageSummary locale={locale} rewordings={promise.rewordings} />
        {rated.length > 1 && (
          <ul className={styles.rated}>
            {rated.map(async (wording) => (
              <li key={wording.id}>
                <span className="soft">{t("promise.against", { date: await saidDay(locale, wording) })}</span>
                {wording.verdicts.slice(0, 1).map(({ id, rating }) => (
                  <RatingChip key={id} locale={locale} rating={rating} />
                ))}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
