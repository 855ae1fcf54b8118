import { getTranslations } from "next-intl/server";
import { Quote } from "@/components/ui/Quote";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { diffForPage } from "@/lib/site/comparedForPage";
import { WordingDiff } from "./WordingDiff";

type Words = { quote: string; quoteLang: Locale };

/** The later wording with its changes marked; without marks when the earlier one is in another language. */
export async function WordingPair(props: { locale: Locale; earlier: Words; later: Words; small?: boolean }) {
  const { locale, earlier, later } = props;
  const ops = await diffForPage(earlier, later);
  const lang = LANGUAGE_TAG[later.quoteLang];
  if (ops) return <WordingDiff ops={ops} lang={lang} locale={locale} small={props.small} />;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <Quote lang={lang} small={props.small}>
        {later.quote}
      </Quote>
      {earlier.quoteLang !== later.quoteLang && <p className="by">{t("rewording.otherLanguages")}</p>}
    </>
  );
}
