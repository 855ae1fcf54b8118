import { getTranslations } from "next-intl/server";
import { RewordedChip } from "@/components/rewordings/RewordedChip";
import { saidDay } from "@/components/ui/saidDay";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { tellingWordings } from "@/lib/site/promiseStates";
import type { Wording } from "@/lib/site/select";
import styles from "./PromiseStates.module.css";

/** How often a promise was reworded, and what became of it: each verdict with the words that it judges. */
export async function StateOfPromise(props: { locale: Locale; wordings: Wording[]; rewordings: number }) {
  const { locale, rewordings } = props;
  const told = tellingWordings(props.wordings);
  if (told.length === 0 && rewordings === 0) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <p className="chips small">
      <RewordedChip locale={locale} count={rewordings} stamp />
      {told.map(async (wording) => (
        <span key={wording.id} className={styles.against}>
          {wording.verdicts.slice(0, 1).map(({ id, rating }) => (
            <RatingChip key={id} locale={locale} rating={rating} />
          ))}
          <a href={href(locale, `/claims/${wording.slug}`)}>
            {t("promise.judgedBy", { date: await saidDay(locale, wording) })}
          </a>
        </span>
      ))}
    </p>
  );
}
