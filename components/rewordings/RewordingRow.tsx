import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { LocalText } from "@/components/ui/LocalText";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { RewordingLine } from "@/lib/site/select";
import { TermSummary } from "./TermSummary";

export async function RewordingRow({ locale, rewording }: { locale: Locale; rewording: RewordingLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { earlierClaim, laterClaim } = rewording;
  return (
    <li className="row">
      <div className="soft small">{rewording.disclosure && t(`disclosure.${rewording.disclosure}`)}</div>
      <div>
        <p className="claim">
          <a href={href(locale, `/rewordings/${rewording.id}`)}>
            <LocalText locale={locale} value={localized(locale, rewording.promise, "title")} />
          </a>
        </p>
        <p className="by">
          <When locale={locale} date={storedDate(earlierClaim.saidOn, earlierClaim.saidPrecision)} />
          {" → "}
          <When locale={locale} date={storedDate(laterClaim.saidOn, laterClaim.saidPrecision)} />
          {"\u00a0· "}
          <SpeakerLink locale={locale} speaker={laterClaim.speaker} />
        </p>
        <TermSummary locale={locale} rewording={rewording} />
      </div>
    </li>
  );
}
