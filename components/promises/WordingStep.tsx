import { getTranslations } from "next-intl/server";
import { saidDay } from "@/components/ui/saidDay";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { pairPath } from "@/lib/site/pairPath";
import type { RewordingLine, Wording } from "@/lib/site/select";
import styles from "./WordingStep.module.css";

/**
 * What a wording changed of those before it. What two reviewers confirmed is told; of words that nobody has compared
 * nothing is said, they can only be put side by side.
 */
export async function WordingStep(props: {
  locale: Locale;
  slug: string;
  wording: Wording;
  before: Wording | undefined;
  rewordings: RewordingLine[];
}) {
  const { locale, wording, before } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const made = props.rewordings.filter(({ laterClaim }) => laterClaim.id === wording.id);
  const isCompared = made.some(({ earlierClaim }) => earlierClaim.id === before?.id);
  return (
    <>
      {made.map(async (rewording) => (
        <p key={rewording.id} className={`small ${styles.step}`}>
          {t("promise.since", { date: await saidDay(locale, rewording.earlierClaim) })}
          <span className="no-print">{"\u00a0· "}</span>
          <a className="no-print" href={href(locale, `/rewordings/${rewording.id}`)}>
            {t("promise.sideBySide")}
          </a>
        </p>
      ))}
      {before && !isCompared && (
        <p className="by no-print">
          <a href={href(locale, pairPath(props.slug, before.slug, wording.slug))}>
            {t("promise.compareWith", { date: await saidDay(locale, before) })}
          </a>
        </p>
      )}
    </>
  );
}
