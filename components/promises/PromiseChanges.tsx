import { getTranslations } from "next-intl/server";
import { TermTable } from "@/components/comparison/TermTable";
import { LineageSummary } from "@/components/rewordings/TermSummary";
import { tableRows } from "@/components/rewordings/tableRows";
import { LocalText } from "@/components/ui/LocalText";
import { saidDay } from "@/components/ui/saidDay";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { widestFirst } from "@/lib/rewordings/widestFirst";
import type { RewordingLine } from "@/lib/site/select";
import styles from "./PromiseChanges.module.css";

/**
 * What changed. Of one rewording its table; of several each term once, step by step, and beneath it the table of each
 * step, of which the one to the latest words is open.
 */
export async function PromiseChanges(props: { locale: Locale; rewordings: RewordingLine[] }) {
  const { locale } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const [lead, ...rest] = widestFirst(props.rewordings);
  if (!lead) return <p className="soft">{t("promise.noRewording")}</p>;
  if (rest.length === 0) {
    return (
      <section id={`rewording-${lead.id}`}>
        <h2 id={`span-${lead.id}`}>{`${t("promise.changed")}\u00a0· ${await span(locale, lead)}`}</h2>
        <Change locale={locale} rewording={lead} />
      </section>
    );
  }
  return (
    <section>
      <h2>{t("promise.changed")}</h2>
      <LineageSummary locale={locale} rewordings={props.rewordings} />
      {[lead, ...rest].map(async (rewording) => (
        <details
          key={rewording.id}
          id={`rewording-${rewording.id}`}
          className={styles.fold}
          open={rewording === lead}
        >
          <summary id={`span-${rewording.id}`}>{await span(locale, rewording)}</summary>
          <Change locale={locale} rewording={rewording} />
        </details>
      ))}
    </section>
  );
}

async function span(locale: Locale, { earlierClaim, laterClaim }: RewordingLine): Promise<string> {
  const t = await getTranslations({ locale, namespace: "record" });
  return t("promise.changedFrom", {
    from: await saidDay(locale, earlierClaim),
    to: await saidDay(locale, laterClaim),
  });
}

async function Change({ locale, rewording }: { locale: Locale; rewording: RewordingLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { earlierClaim, laterClaim, disclosure } = rewording;
  const why = inLanguage(locale, rewording.rationaleEn, rewording.rationaleZh);
  return (
    <>
      {disclosure && (
        <p className={styles.told}>
          <strong>{t(`disclosure.${disclosure}`)}</strong>
        </p>
      )}
      <TermTable
        labelledBy={`span-${rewording.id}`}
        changes={tableRows(locale, rewording.changes)}
        earlier={{
          label: await saidDay(locale, earlierClaim),
          lang: earlierClaim.quoteLang,
          wording: earlierClaim.quote,
        }}
        later={{
          label: await saidDay(locale, laterClaim),
          lang: laterClaim.quoteLang,
          wording: laterClaim.quote,
        }}
      />
      {why && (
        <p className="reasons after-table">
          <LocalText locale={locale} value={why} />
        </p>
      )}
      <p className="no-print">
        <a href={href(locale, `/rewordings/${rewording.id}`)}>{t("claim.compare")}</a>
      </p>
    </>
  );
}
