import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkedWordings } from "@/components/comparison/LinkedWordings";
import { TermTable } from "@/components/comparison/TermTable";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/lib/i18n/routing";
import type { DeskRewording } from "@/lib/rewordings/desk.queries";
import { locateChanges } from "@/lib/rewordings/highlights";
import { ComparerTable, type ComparerView } from "./ComparerTable";
import { deskTexts } from "./deskTexts";
import review from "./ReviewWordings.module.css";
import { SpeakerReply } from "./SpeakerReply";
import { TermSummary } from "./TermSummary";
import { tableRows } from "./tableRows";

type Props = {
  locale: Locale;
  rewording: DeskRewording;
  comparer: ComparerView | null;
  /** What a second reader said. */
  second: ReactNode;
};

/** What has been written about a rewording, for reading: the table beside the words, how it was told, why, the reply. */
export async function WrittenRewording({ locale, rewording, comparer, second }: Props) {
  const t = await getTranslations({ locale, namespace: "promises" });
  const record = await getTranslations({ locale, namespace: "record" });
  const { earlierClaim: earlier, laterClaim: later, changes } = rewording;
  const label = ({ saidOn, saidPrecision }: DeskRewording["earlierClaim"]) => {
    const date = storedDate(saidOn, saidPrecision);
    return date ? formatPartialDate(date, locale) : record("unknownDate");
  };
  const wordings = { earlier: earlier.quote, later: later.quote };
  return (
    <>
      <LinkedWordings
        locale={locale}
        {...(await deskTexts(locale, rewording))}
        changes={locateChanges(wordings, changes, comparer?.isOfThese ? comparer.changes : [])}
        className={review.review}
      >
        {changes.length > 0 && <h2>{t("terms.title")}</h2>}
        <TermTable
          caption={t("terms.title")}
          changes={tableRows(locale, changes)}
          earlier={{ label: label(earlier), lang: earlier.quoteLang }}
          later={{ label: label(later), lang: later.quoteLang }}
          linked
        />
      </LinkedWordings>
      {changes.length > 0 && <h2>{t("terms.inLists")}</h2>}
      {(locale === "en" ? LOCALES : LOCALES.toReversed()).map((lang) => (
        <div key={lang} lang={LANGUAGE_TAG[lang]}>
          <TermSummary locale={lang} rewording={rewording} />
        </div>
      ))}
      {comparer && <ComparerTable comparer={comparer} rows={changes} />}
      {second}
      <Headlines locale={locale} rewording={rewording} />
      {rewording.disclosure && <h2>{t("rewording.disclosure")}</h2>}
      {rewording.disclosure && <p>{record(`disclosure.${rewording.disclosure}`)}</p>}
      <Reasons locale={locale} rewording={rewording} />
      <SpeakerReply locale={locale} reply={rewording} />
    </>
  );
}

type Written = Omit<Props, "comparer" | "second">;

/** A text in the languages that it has, the reader's own first. */
function inBoth(locale: Locale, en: string | null, zh: string | null) {
  const both = [
    { lang: "en" as const, text: en },
    { lang: "zh" as const, text: zh },
  ];
  return (locale === "en" ? both : both.reverse()).filter(({ text }) => text);
}

/** The headline in both languages, each under the name of its field: it is confirmed with the rest. */
async function Headlines({ locale, rewording }: Written) {
  const t = await getTranslations({ locale, namespace: "promises.rewording" });
  const name = { en: "headlineEn", zh: "headlineZh" } as const;
  return inBoth(locale, rewording.headlineEn, rewording.headlineZh).map(({ lang, text }) => (
    <section key={lang}>
      <h2>{t(name[lang])}</h2>
      <p className="claim" lang={LANGUAGE_TAG[lang]}>
        {text}
      </p>
    </section>
  ));
}

/** The reasons in both languages: the second reviewer answers for each. */
async function Reasons({ locale, rewording }: Written) {
  const t = await getTranslations({ locale, namespace: "promises.rewording" });
  const reasons = inBoth(locale, rewording.rationaleEn, rewording.rationaleZh);
  if (reasons.length === 0) return null;
  return (
    <>
      <h2>{t("why")}</h2>
      {reasons.map(({ lang, text }) => (
        <p key={lang} className="prose" lang={LANGUAGE_TAG[lang]}>
          {text}
        </p>
      ))}
    </>
  );
}
