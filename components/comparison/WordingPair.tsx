import { getTranslations } from "next-intl/server";
import { Quote } from "@/components/ui/Quote";
import type { ToldWords } from "@/lib/comparison";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { diffForPage } from "@/lib/site/comparedForPage";
import { ToldWords as Told } from "./ToldWords";
import { WordingDiff } from "./WordingDiff";

type Words = { quote: string; quoteLang: Locale };

type Props = {
  locale: Locale;
  earlier: Words;
  later: Words;
  /** What each mark belongs to; without it only the marks are shown. */
  told?: ToldWords | null;
  /** So many rows of the table stand on the page. */
  rows?: number;
  small?: boolean;
};

/** The later wording with its changes marked; without marks when the earlier one is in another language. */
export async function WordingPair(props: Props) {
  const { locale, earlier, later, told } = props;
  const lang = writingOf(later.quote, later.quoteLang);
  if (told) return <Told told={told} lang={lang} locale={locale} rows={props.rows ?? 0} linked />;
  const ops = await diffForPage(earlier, later);
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
