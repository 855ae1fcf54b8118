import { getTranslations } from "next-intl/server";
import { saidDay } from "@/components/claims/saidDay";
import { RewordedChip } from "@/components/rewordings/RewordedChip";
import { When } from "@/components/ui/When";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { countedWording } from "@/lib/site/promiseStates";
import type { Wording } from "@/lib/site/select";

/** How often a promise was reworded, and the verdict by which it is counted: of which words, and since when. */
export async function StateOfPromise(props: { locale: Locale; wordings: Wording[]; rewordings: number }) {
  const { locale, rewordings } = props;
  const counted = countedWording(props.wordings);
  const [verdict] = counted?.verdicts ?? [];
  const since = verdict?.publishedAt ? dayOf(verdict.publishedAt) : null;
  const t = await getTranslations({ locale, namespace: "record" });
  if (!verdict && rewordings === 0) return null;
  return (
    <p className="chips small">
      <RewordedChip locale={locale} count={rewordings} stamp />
      {counted && verdict && (
        <>
          <RatingChip locale={locale} rating={verdict.rating} />
          <a href={href(locale, `/claims/${counted.slug}`)}>
            {t("promise.judgedBy", { date: await saidDay(locale, counted) })}
          </a>
          {since && (
            <span className="soft">
              {t.rich("promise.verdictOf", { date: () => <When locale={locale} date={since} /> })}
            </span>
          )}
        </>
      )}
    </p>
  );
}
