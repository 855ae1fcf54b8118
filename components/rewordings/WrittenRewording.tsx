import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkedWordings } from "@/components/comparison/LinkedWordings";
import { TermTable } from "@/components/comparison/TermTable";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { DeskRewording } from "@/lib/rewordings/desk.queries";
import { locateChanges } from "@/lib/rewordings/highlights";
import { ComparerTable, type ComparerView } from "./ComparerTable";
import { deskTexts } from "./deskTexts";
import review from "./ReviewWordings.module.css";
import { SpeakerReply } from "./SpeakerReply";
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
      {comparer && <ComparerTable comparer={comparer} rows={changes} />}
      {second}
      {rewording.disclosure && <h2>{t("rewording.disclosure")}</h2>}
      {rewording.disclosure && <p>{record(`disclosure.${rewording.disclosure}`)}</p>}
      <Reasons locale={locale} rewording={rewording} />
      <SpeakerReply locale={locale} reply={rewording} />
    </>
  );
}

/** The reasons in both languages: the second reviewer answers for each. */
async function Reasons({ locale, rewording }: Omit<Props, "comparer" | "second">) {
  const t = await getTranslations({ locale, namespace: "promises.rewording" });
  const both = [
    { lang: "en" as const, text: rewording.rationaleEn },
    { lang: "zh" as const, text: rewording.rationaleZh },
  ];
  const reasons = (locale === "en" ? both : both.reverse()).filter(({ text }) => text);
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
