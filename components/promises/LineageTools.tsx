import { getTranslations } from "next-intl/server";
import { formatPartialDate } from "@/lib/dates";
import type { PromiseCandidate } from "@/lib/desk/promiseCandidates.queries";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { DeskPromise } from "@/lib/promises/desk.queries";
import styles from "./Lineage.module.css";
import { MergePromise } from "./MergePromise";
import { promiseOptions } from "./promiseOptions";
import { SplitPromise } from "./SplitPromise";

type Props = { locale: Locale; promise: DeskPromise; others: PromiseCandidate[] };

/** For a promise that turns out to be two, or one with another. What readers saw is moved by a proposal. */
export async function LineageTools({ locale, promise, others }: Props) {
  const t = await getTranslations({ locale, namespace: "promises.lineage" });
  const record = await getTranslations({ locale, namespace: "record" });
  const wordings = promise.wordings.map(({ id, said, quote, quoteLang, publicSince }) => ({
    id,
    quote,
    isPublic: publicSince !== null,
    lang: LANGUAGE_TAG[quoteLang],
    date: said ? formatPartialDate(said, locale) : record("unknownDate"),
  }));
  if (wordings.length < 2 && others.length === 0) return <p className="soft">{t("nothing")}</p>;
  return (
    <div className={styles.tools}>
      {wordings.length > 1 && (
        <details>
          <summary>{t("isTwo")}</summary>
          <SplitPromise promiseId={promise.id} wordings={wordings} />
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t("isOne")}</summary>
          <MergePromise
            promiseId={promise.id}
            isPublic={promise.publicSince !== null}
            promises={await promiseOptions(locale, others)}
          />
        </details>
      )}
    </div>
  );
}
