import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/Headline";
import { Quoted } from "@/components/ui/Quoted";
import type { CopyReviewed } from "@/lib/captures/review.queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { saysOtherwise } from "@/lib/quoteFind";
import type { CopyPassage } from "@/lib/site/passages.queries";
import styles from "./CopyPage.module.css";

/** What was looked for in a copy, each with the words around it, and nothing else of the text. */
export async function CopyPassages(props: {
  locale: Locale;
  passages: CopyPassage[];
  /** What a second person said of the copy, where the desk sees what readers are not told. */
  said?: CopyReviewed["said"];
}) {
  const { locale, passages, said } = props;
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  if (passages.length === 0) return <p className="soft">{t("noQuotes")}</p>;
  return (
    <>
      <p className="by">
        {t(said === "waits" || said === "refused" ? `quotesUntold.${said}` : "quotesLead")}
      </p>
      <ul className={styles.quotes}>
        {passages.map((passage) => (
          <li key={passage.id}>
            <Passage locale={locale} passage={passage} />
          </li>
        ))}
      </ul>
    </>
  );
}

async function Passage({ locale, passage }: { locale: Locale; passage: CopyPassage }) {
  const t = await getTranslations({ locale, namespace: "captures.copy" });
  const quotes = await getTranslations({ locale, namespace: "quotes" });
  const { claim, parts, result, lang, differences } = passage;
  const how = differences.map((difference) => quotes(`difference.${difference}`));
  const page = parts[0]?.page;
  const said = [
    t(`looked.${saysOtherwise(differences) ? "otherwise" : result}`),
    ...(how.length > 0 ? [new Intl.ListFormat(locale).format(how)] : []),
    ...(page ? [t("onPage", { page })] : []),
  ];
  return (
    <>
      <p className="claim">
        <a href={href(locale, `/claims/${claim.slug}`)}>
          <Title locale={locale} value={localized(locale, claim, "statement")} />
        </a>
      </p>
      <p className="by small">
        {t(passage.of === "claim" ? "ofClaim" : "ofEvidence")}
        {": "}
        <strong>{said.join(" · ")}</strong>
      </p>
      {parts.map(({ before, words, after, isCut }) => (
        <p key={before + words} className={styles.passage} lang={LANGUAGE_TAG[lang]}>
          {isCut.before && "…"}
          {before}
          <mark className="sel">{words}</mark>
          {after}
          {isCut.after && "…"}
        </p>
      ))}
      {parts.length === 0 && (
        <p className={styles.passage} lang={LANGUAGE_TAG[lang]}>
          <Quoted lang={writingOf(passage.words, lang)} text={passage.words} />
        </p>
      )}
      <p className="by small">
        {t("by", { version: passage.version, kind: passage.kind, reader: passage.extractorVersion })}
      </p>
    </>
  );
}
