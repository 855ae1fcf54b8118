import { getTranslations } from "next-intl/server";
import { saidDay } from "@/components/claims/saidDay";
import { RewordedChip } from "@/components/rewordings/RewordedChip";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { countedWording } from "@/lib/site/promiseStates";
import type { Wording } from "@/lib/site/select";

/** How often a promise was reworded, and the verdict by which it is counted, with the words that it judges. */
export async function StateOfPromise(props: { locale: Locale; wordings: Wording[]; rewordings: number }) {
  const { locale, rewordings } = props;
  const counted = countedWording(props.wordings);
  const rating = counted?.verdicts[0]?.rating;
  const t = await getTranslations({ locale, namespace: "record" });
  if (!rating && rewordings === 0) return null;
  return (
    <p className="chips small">
      <RewordedChip locale={locale} count={rewordings} stamp />
      {counted && rating && (
        <>
          <RatingChip locale={locale} rating={rating} />
          <a href={href(locale, `/claims/${counted.slug}`)}>
            {t("promise.judgedBy", { date: await saidDay(locale, counted) })}
          </a>
        </>
      )}
    </p>
  );
}
