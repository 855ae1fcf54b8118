import { getTranslations } from "next-intl/server";
import { RewordedChip } from "@/components/rewordings/RewordedChip";
import { LineageSummary } from "@/components/rewordings/TermSummary";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { Title } from "@/components/ui/Headline";
import { Quoted } from "@/components/ui/Quoted";
import { BriefTranslation } from "@/components/ui/QuoteTranslation";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { PromiseRow as Row } from "@/lib/site/rows.queries";

/** A promise in a list: its first words, how it moved, and each verdict that there is against its wordings. */
export async function PromiseRow({ locale, promise }: { locale: Locale; promise: Row }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const [first] = promise.wordings;
  const said = first && storedDate(first.saidOn, first.saidPrecision);
  const verdicts = promise.wordings.flatMap((wording) => wording.verdicts.slice(0, 1));
  const ratings = [...new Set(verdicts.map(({ rating }) => rating))];
  return (
    <li className="row">
      <div className="stack">
        <RewordedChip locale={locale} count={promise.reworded} />
        {ratings.map((rating) => (
          <RatingChip key={rating} locale={locale} rating={rating} />
        ))}
        {verdicts.length < promise.wordings.length && (
          <span className="soft small">{t("search.notRated")}</span>
        )}
      </div>
      <div>
        <p className="claim">
          <a href={href(locale, `/promises/${promise.slug}`)}>
            <Title locale={locale} value={localized(locale, promise, "title")} />
          </a>
        </p>
        {first && (
          <p className="small beginning">
            <Quoted lang={writingOf(first.quote, first.quoteLang)} text={first.quote} />
          </p>
        )}
        {first && <BriefTranslation locale={locale} claim={first} />}
        <LineageSummary locale={locale} rewordings={promise.rewordings} />
        <p className="by">
          <SpeakerLink locale={locale} speaker={promise.promisor} />
          {said && `\u00a0· ${t("promise.first", { date: formatPartialDate(said, locale) })}`}
          {`\u00a0· ${t("promise.wordings", { count: promise.wordings.length })}`}
        </p>
      </div>
    </li>
  );
}
