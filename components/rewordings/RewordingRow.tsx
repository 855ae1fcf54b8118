import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { Title } from "@/components/ui/Headline";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { rewordingTitle } from "@/lib/rewordings/rewordingTitle";
import type { RewordingLine } from "@/lib/site/select";
import { RewordingQuotes } from "./RewordingQuotes";
import { TermSummary } from "./TermSummary";

/** Terms that a short row tells. */
const BRIEF = 3;

/** A rewording in a list: what became of the promise, the words that moved, and what each term says now. */
export async function RewordingRow(props: { locale: Locale; rewording: RewordingLine; brief?: boolean }) {
  const { locale, rewording } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const { earlierClaim, laterClaim, promise } = rewording;
  const title = rewordingTitle(locale, rewording);
  const promiseTitle = localized(locale, promise, "title");
  return (
    <li className="row">
      <div className="soft small">{rewording.disclosure && t(`disclosure.${rewording.disclosure}`)}</div>
      <div>
        <h3 className="claim">
          <a href={href(locale, `/rewordings/${rewording.id}`)}>
            <Title locale={locale} value={title} />
          </a>
        </h3>
        <RewordingQuotes locale={locale} rewording={rewording} />
        <TermSummary locale={locale} rewording={rewording} most={props.brief ? BRIEF : undefined} />
        {!props.brief && (
          <p className="by">
            <SpeakerLink locale={locale} speaker={laterClaim.speaker} />
            {"\u00a0· "}
            <When locale={locale} date={storedDate(earlierClaim.saidOn, earlierClaim.saidPrecision)} />
            {" → "}
            <When locale={locale} date={storedDate(laterClaim.saidOn, laterClaim.saidPrecision)} />
            {title.text !== promiseTitle.text && (
              <>
                {"\u00a0· "}
                <a href={href(locale, `/promises/${promise.slug}`)}>
                  <Title locale={locale} value={promiseTitle} />
                </a>
              </>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
