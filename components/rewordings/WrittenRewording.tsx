import { getTranslations } from "next-intl/server";
import { LinkedWordings } from "@/components/comparison/LinkedWordings";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { DeskRewording } from "@/lib/rewordings/desk.queries";
import { locateChanges } from "@/lib/rewordings/highlights";
import { ProgramSaid, type ProgramView } from "./ComparerTable";
import { deskTexts } from "./deskTexts";
import review from "./ReviewWordings.module.css";
import { SpeakerReply } from "./SpeakerReply";
import { TermTable } from "./TermTable";

type Props = { locale: Locale; rewording: DeskRewording; program: ProgramView | null };

/** What has been written about a rewording, for reading: the table beside the words, how it was told, why, the reply. */
export async function WrittenRewording({ locale, rewording, program }: Props) {
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
        changes={locateChanges(wordings, changes, program?.isOfThese ? program.changes : [])}
        className={review.review}
      >
        {changes.length > 0 && <h2>{t("terms.title")}</h2>}
        <TermTable
          locale={locale}
          caption={t("terms.title")}
          changes={changes}
          earlier={{ label: label(earlier), lang: earlier.quoteLang }}
          later={{ label: label(later), lang: later.quoteLang }}
          linked
        />
      </LinkedWordings>
      {program && <ProgramSaid program={program} rows={changes} />}
      {rewording.disclosure && <h2>{t("rewording.disclosure")}</h2>}
      {rewording.disclosure && <p>{record(`disclosure.${rewording.disclosure}`)}</p>}
      <Reasons locale={locale} rewording={rewording} />
      <SpeakerReply locale={locale} reply={rewording} />
    </>
  );
}

/** A second person answers for what readers of either language are told. */
async function Reasons({ locale, rewording }: Omit<Props, "program">) {
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
