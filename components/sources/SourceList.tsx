import { getTranslations } from "next-intl/server";
import { QuoteLine } from "@/components/captures/QuoteLine";
import { LocalText } from "@/components/ui/LocalText";
import { Quoted } from "@/components/ui/Quoted";
import { When } from "@/components/ui/When";
import type { QuoteStates } from "@/lib/captures/quoteState.queries";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { RemovedEvidence } from "@/lib/site/claim.queries";
import type { EvidenceLine } from "@/lib/site/select";
import { textFragmentUrl } from "@/lib/site/textFragment";
import { sourceAnchor } from "@/lib/sources/numbers";
import { RemovedSource } from "./RemovedSource";
import styles from "./SourceList.module.css";

/**
 * The documents that bear on a claim, each with how it bears on it and the words relied on; in their places what readers
 * saw and what was removed since.
 */
export async function SourceList(props: {
  locale: Locale;
  evidence: EvidenceLine[];
  removed?: readonly RemovedEvidence[];
  /** Whether what is quoted stands in the sources' copies, by the id of the evidence. */
  quotes?: ReadonlyMap<string, QuoteStates>;
  /** By which number each is named; in order where there are none. */
  numbers?: ReadonlyMap<string, number>;
  /** What its anchors begin with where the page has others of the same sources. */
  anchors?: string;
  /** What the verdict in force rests on. */
  decisive?: readonly string[];
  /** On which words each bears, by the id of the evidence, where the page has several. */
  bearsOn?: ReadonlyMap<string, string>;
}) {
  const { locale, evidence, quotes, numbers, removed = [], decisive = [] } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  if (evidence.length + removed.length === 0) return <p className="soft">{t("claim.noSources")}</p>;
  const numberOf = ({ id }: { id: string }) => numbers?.get(id) ?? 0;
  const all = [...evidence, ...removed].toSorted((a, b) => numberOf(a) - numberOf(b));
  return (
    <ol className={styles.list}>
      {all.map((item) => (
        <li key={item.id} id={numbers && sourceAnchor(item.id, props.anchors)} value={numbers?.get(item.id)}>
          {"seen" in item ? (
            <RemovedSource locale={locale} item={item} />
          ) : (
            <Source
              locale={locale}
              item={item}
              states={quotes?.get(item.id)}
              isDecisive={decisive.includes(item.id)}
              words={props.bearsOn?.get(item.id)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

async function Source(props: {
  locale: Locale;
  item: EvidenceLine;
  states: QuoteStates | undefined;
  isDecisive: boolean;
  words: string | undefined;
}) {
  const { locale, item, states, isDecisive, words } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const quotes = await getTranslations({ locale, namespace: "quotes" });
  const copies = await getTranslations({ locale, namespace: "captures.copy" });
  const { source } = item;
  const note = inLanguage(locale, item.noteEn, item.noteZh);
  const stance = t(`stance.${item.stance}`);
  const bears = words ? t("promise.bears", { stance, date: words }) : stance;
  const title = <span lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>{source.title}</span>;
  return (
    <>
      <p className={styles.title}>
        {source.url ? (
          <a
            href={item.quote ? textFragmentUrl(source.url, item.quote) : source.url}
            data-address={source.url}
          >
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      <p className={styles.by}>
        {`${bears}\u00a0· ${t(`sourceKind.${source.kind}`)}\u00a0· ${source.publisher}`}
        {source.publishedOn && "\u00a0· "}
        {source.publishedOn && // The words may have come to stand there later.
          t.rich("claim.published", {
            date: () => (
              <When locale={locale} date={storedDate(source.publishedOn, source.publishedPrecision)} />
            ),
          })}
      </p>
      {item.quote && item.quoteLang && (
        <p className={styles.quote}>
          <Quoted lang={writingOf(item.quote, item.quoteLang)} text={item.quote} />
        </p>
      )}
      <QuoteLine locale={locale} states={states} base="/copies" />
      {states && source.captures.length > 0 && (
        <p className="by small no-print">
          <a href={href(locale, `/copies/of/${source.id}`)}>{copies("allOf")}</a>
        </p>
      )}
      {isDecisive && <p className="by small">{quotes("decisive")}</p>}
      {note && (
        <p className={styles.note}>
          <LocalText locale={locale} value={note} />
        </p>
      )}
    </>
  );
}
