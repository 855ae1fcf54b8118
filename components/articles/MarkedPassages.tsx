import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { Quote } from "@/components/ui/Quote";
import { type MarkedPair, MOST_MARKED, markedPairs } from "@/lib/articles/versionPair";
import type { Marked } from "@/lib/articles/versionPair.queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import styles from "./Versions.module.css";

type Props = {
  locale: Locale;
  lang: Locale;
  pair: { from: { number: number }; to: { number: number } };
  texts: { from: { mentions: Marked[] }; to: { mentions: Marked[] } };
};

/** The passages that claims mark, as they stand in each of two versions: what changed first, the rest folded. */
export async function MarkedPassages({ locale, lang, pair, texts }: Props) {
  const t = await getTranslations({ locale, namespace: "articles" });
  const { changed, same } = markedPairs(texts.from.mentions, texts.to.mentions);
  const isCut = Math.max(texts.from.mentions.length, texts.to.mentions.length) === MOST_MARKED;
  return (
    <section>
      <h2>{t("versions.marked")}</h2>
      {changed.length + same.length === 0 && <p>{t("versions.markedNone")}</p>}
      <ul className={styles.passages}>
        {changed.map((one) => (
          <li key={keyOf(one)}>
            <Claim locale={locale} of={one} />
            <div className={styles.columns}>
              <Side locale={locale} lang={lang} label={t("versions.was", pair.from)} passage={one.was} />
              <Side locale={locale} lang={lang} label={t("versions.is", pair.to)} passage={one.is} />
            </div>
          </li>
        ))}
      </ul>
      {same.length > 0 && (
        <details className={styles.same}>
          <summary>{t("versions.sameCount", { count: same.length })}</summary>
          <ul className={styles.passages}>
            {same.map((one) => (
              <li key={keyOf(one)}>
                <Claim locale={locale} of={one} />
                <Quote lang={writingOf(one.is?.exact ?? "", lang)} small>
                  {one.is?.exact}
                </Quote>
              </li>
            ))}
          </ul>
        </details>
      )}
      {isCut && <p className="small soft">{t("versions.moreMarked", { count: MOST_MARKED })}</p>}
    </section>
  );
}

const keyOf = ({ was, is }: MarkedPair<Marked>) =>
  [was?.claim.id, was?.exact, is?.claim.id, is?.exact].join(" ");

function Claim({ locale, of }: { locale: Locale; of: MarkedPair<Marked> }) {
  const claim = (of.is ?? of.was)?.claim;
  if (!claim) return null;
  return (
    <p className="claim">
      <a href={href(locale, `/desk/claims/${claim.slug}`)}>
        <LocalText locale={locale} value={localized(locale, claim, "statement")} />
      </a>
    </p>
  );
}

/** The words on one side; what is to be known of a place that is not sure. */
async function Side(props: { locale: Locale; lang: Locale; label: string; passage: Marked | null }) {
  const { locale, passage } = props;
  const t = await getTranslations({ locale, namespace: "articles" });
  const isLost = passage?.anchoring === "orphan";
  const isUnsure = passage?.anchoring === "to_confirm" && passage.confirmedAt === null;
  return (
    <div>
      <p className="by">{props.label}</p>
      {passage && !isLost && (
        <Quote lang={writingOf(passage.exact, props.lang)} small>
          {passage.exact}
        </Quote>
      )}
      {!passage && <p className="small soft">{t("versions.notThere")}</p>}
      {isLost && <p className="small soft">{t("versions.lost")}</p>}
      {isUnsure && <p className="small soft">{t("versions.unsure")}</p>}
    </div>
  );
}
