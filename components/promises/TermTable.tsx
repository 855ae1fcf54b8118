import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { inLanguage } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { RewordingLine } from "@/lib/publish/select";
import styles from "./TermTable.module.css";

type Change = RewordingLine["changes"][number];
type Lang = RewordingLine["earlierClaim"]["quoteLang"];

/** Term by term: the words of each wording, and in which direction the term moved. */
export async function TermTable(props: {
  locale: Locale;
  caption: string;
  changes: Change[];
  earlier: { label: string; lang: Lang };
  later: { label: string; lang: Lang };
}) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  if (props.changes.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("promise.term")}</th>
          <th scope="col">{props.earlier.label}</th>
          <th scope="col">{props.later.label}</th>
          <th scope="col">{t("promise.effect")}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map((change) => (
          <tr key={change.id}>
            <th scope="row">{t(`term.${change.term}`)}</th>
            <td data-label={props.earlier.label}>{words(change.from, props.earlier.lang, t("none"))}</td>
            <td data-label={props.later.label}>{words(change.to, props.later.lang, t("none"))}</td>
            <td data-label={t("promise.effect")}>
              <EffectCell locale={props.locale} change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function words(text: string | null, lang: Lang, none: string) {
  return text ? <q lang={LANGUAGE_TAG[lang]}>{text}</q> : <span className="soft">{none}</span>;
}

async function EffectCell({ locale, change }: { locale: Locale; change: Change }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const note = inLanguage(locale, change.noteEn, change.noteZh);
  return (
    <>
      <strong className={change.effect === "same" ? styles.same : undefined}>
        {t(`effect.${change.effect}`)}
      </strong>
      {note && (
        <span className={styles.note}>
          <LocalText locale={locale} value={note} />
        </span>
      )}
    </>
  );
}
