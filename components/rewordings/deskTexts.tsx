import { getTranslations } from "next-intl/server";
import type { LinkedText } from "@/components/comparison/LinkedWordings";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { DeskRewording } from "@/lib/rewordings/desk.queries";

/** Both wordings as the desk shows them: who said them where, and the way to each claim. */
export async function deskTexts(
  locale: Locale,
  rewording: DeskRewording,
): Promise<{ earlier: LinkedText; later: LinkedText }> {
  const record = await getTranslations({ locale, namespace: "record" });
  const side = (name: "earlier" | "later"): LinkedText => {
    const claim = rewording[`${name}Claim`];
    const venue = inLanguage(locale, claim.venueEn, claim.venueZh);
    return {
      text: claim.quote,
      lang: claim.quoteLang,
      heading: record(`rewording.${name}`),
      when: <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />,
      foot: (
        <p className="by">
          <a href={href(locale, `/desk/claims/${claim.slug}`)}>{speakerName(locale, claim.speaker)}</a>
          {venue && `\u00a0· ${venue.text}`}
        </p>
      ),
    };
  };
  return { earlier: side("earlier"), later: side("later") };
}
