import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/Notice";
import type { CopyReviewed as Reviewed } from "@/lib/captures/review.queries";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** Whether a second person looked at a copy that was supplied, and what follows from it. */
export async function CopyReviewed(props: {
  locale: Locale;
  review: Reviewed;
  /** People of the site are told who it was. */
  isDesk?: boolean;
}) {
  const { locale, review, isDesk } = props;
  const t = await getTranslations({ locale, namespace: "captures.review" });
  if (review.said === "waits")
    return (
      <Notice tone="warn" id="review" title={t("waits")}>
        <p>{t("waitsLead")}</p>
      </Notice>
    );
  const date = formatPartialDate(dayOf(review.at), locale);
  const who = review.onePerson ? "onePerson" : isDesk ? "named" : "second";
  const by = t(`by.${who}`, { name: review.by });
  const words = t(review.said, { date, by });
  const told = review.reason ? t("because", { words, reason: review.reason }) : words;
  if (review.said === "counts")
    return (
      <p className="by" id="review">
        {told}
      </p>
    );
  return (
    <Notice tone="warn" id="review" title={t("refusedTitle")}>
      <p>{told}</p>
      <p>{t("refusedNothing")}</p>
    </Notice>
  );
}
