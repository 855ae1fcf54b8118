import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { QuoteTranslation } from "@/components/ui/QuoteTranslation";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { RewordingLine } from "@/lib/site/select";
import { MarkedWording } from "./MarkedWording";
import columns from "./WordingColumns.module.css";

/** Both wordings side by side, each with its own marks; on a narrow screen one below the other. */
export async function TwoWordings(props: {
  locale: Locale;
  rewording: RewordingLine;
  headings: [string, string];
}) {
  const { locale, rewording } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const sides = [
    { side: "earlier" as const, claim: rewording.earlierClaim, heading: props.headings[0] },
    { side: "later" as const, claim: rewording.laterClaim, heading: props.headings[1] },
  ];
  return (
    <div className={columns.pair}>
      {sides.map(({ side, claim, heading }) => (
        <section key={side}>
          <h2>
            {heading}
            <span className={columns.when}>
              <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
            </span>
          </h2>
          <MarkedWording locale={locale} side={side} wording={claim} changes={rewording.changes} />
          <QuoteTranslation locale={locale} claim={claim} />
          <p className="by">
            <SpeakerLink locale={locale} speaker={claim.speaker} />
            {"\u00a0· "}
            <a href={href(locale, `/claims/${claim.slug}`)}>
              {t("sources", { count: claim.evidence.length })}
            </a>
          </p>
        </section>
      ))}
    </div>
  );
}
