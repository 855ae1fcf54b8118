import { useFormatter, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { PairComparison } from "@/lib/compareAny/comparePair";
import type { ToldWords } from "@/lib/comparison";
import { formatPartialDate } from "@/lib/dates";
import { BETWEEN } from "@/lib/i18n/between";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import styles from "./ComparisonReading.module.css";
import { LinkedWordings } from "./LinkedWordings";
import { TermTable } from "./TermTable";
import { ToldWords as InOneText } from "./ToldWords";

/** What the program reads in two wordings: one sentence, both with their marks, the table, and both in one text. */
export function ComparisonReading({ reading, locale }: { reading: PairComparison; locale: Locale }) {
  const t = useTranslations("compare");
  const { earlier, later, changes, told } = reading;
  const left = reading.rows - changes.length;
  const side = (name: "earlier" | "later") => {
    const { text, lang, saidOn } = reading[name];
    return { text, lang, heading: t(name), when: saidOn && formatPartialDate(saidOn, locale, "short") };
  };
  return (
    <article>
      <h2 className={styles.title}>{t("result")}</h2>
      <Finding reading={reading} locale={locale} />
      <p className="by reasons">{t("reading")}</p>
      <LinkedWordings locale={locale} earlier={side("earlier")} later={side("later")} changes={changes}>
        <h2 id="terms">{t("terms")}</h2>
        {changes.length === 0 && <p className="soft">{t("noTerms")}</p>}
        <TermTable
          labelledBy="terms"
          changes={changes}
          earlier={{ label: t("earlier"), lang: earlier.lang }}
          later={{ label: t("later"), lang: later.lang }}
          linked
        />
        {left > 0 && <p className="small soft after-table">{t("moreRows", { count: left })}</p>}
        <h2>{t("inline")}</h2>
        {told && (
          <InOneText
            told={told}
            lang={LANGUAGE_TAG[later.lang]}
            locale={locale}
            rows={changes.length}
            linked
          />
        )}
        <p className="by after-table">
          {told ? <Key ops={told.words} locale={locale} /> : t("otherLanguages")}
        </p>
      </LinkedWordings>
    </article>
  );
}

/** What the marks mean that occur in the text. */
function Key({ ops, locale }: { ops: ToldWords["words"]; locale: Locale }) {
  const t = useTranslations("compare.key");
  const marks = {
    removed: (text: ReactNode) => <del>{text}</del>,
    added: (text: ReactNode) => <ins>{text}</ins>,
  };
  const used = (["removed", "added"] as const).filter((mark) => ops.some(({ op }) => op === mark));
  return used.map((mark) => (
    <Fragment key={mark}>
      {t.rich(mark, { mark: marks[mark] })}
      {BETWEEN[locale]}
    </Fragment>
  ));
}

/** Changed or not, in one sentence. */
function Finding({ reading, locale }: { reading: PairComparison; locale: Locale }) {
  const t = useTranslations("compare");
  const terms = useTranslations("record.term");
  const format = useFormatter();
  const { moved } = reading;
  const isUnsure = reading.answer === "cannot_tell";
  const isSame = reading.told?.words.every(({ op }) => op === "same") ?? false;
  const isUnread = !isSame && !reading.hasCommonGround;
  const unchanged = isSame ? "sameBody" : isUnread ? "unreadBody" : "unchangedBody";
  const isTold = !isUnsure || isSame || isUnread;
  const changedBody = () =>
    t("changedBody", {
      count: moved.length,
      terms: format.list(
        moved.map((term) => terms(term).toLowerCase()),
        { type: "conjunction" },
      ),
    });
  const title = reading.changed ? "changed" : isUnread ? "unread" : "unchanged";
  return (
    <p className={styles.finding}>
      <strong>{t(isTold ? title : "cannotTell")}</strong>
      {BETWEEN[locale]}
      {isTold
        ? reading.changed
          ? changedBody()
          : t(unchanged)
        : `${t(reading.changed ? "cannotTellChanged" : "cannotTellSame")}${BETWEEN[locale]}${t("unsure")}`}
      {BETWEEN[locale]}
      {reading.disclosure && t(`disclosure.${reading.disclosure}`)}
    </p>
  );
}
