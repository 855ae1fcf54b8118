import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { DeskRewording } from "@/lib/promises/rewordings/queries";
import { MarkedWording } from "./MarkedWording";
import styles from "./Rewording.module.css";

/** Both wordings side by side, with the pencil on the words that the table names so far. */
export async function DeskWordings({ locale, rewording }: { locale: Locale; rewording: DeskRewording }) {
  const record = await getTranslations({ locale, namespace: "record" });
  const sides = [
    { side: "earlier" as const, claim: rewording.earlierClaim },
    { side: "later" as const, claim: rewording.laterClaim },
  ];
  return (
    <div className={styles.pair}>
      {sides.map(({ side, claim }) => (
        <section key={side}>
          <h2>
            {record(`rewording.${side}`)}
            <span>
              <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
            </span>
          </h2>
          <MarkedWording locale={locale} side={side} wording={claim} changes={rewording.changes} />
          <p className="by">
            <a href={href(locale, `/desk/review/${claim.slug}`)}>{speakerName(locale, claim.speaker)}</a>
          </p>
        </section>
      ))}
    </div>
  );
}
