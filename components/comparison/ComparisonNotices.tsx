import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/Notice";
import { RetractionNote } from "@/components/verdicts/RetractionNote";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { Retractions } from "@/lib/site/retraction.queries";
import type { Wording } from "@/lib/site/select";

/**
 * Says of a wording that it was withdrawn, with which the comparison is in no list, or that its verdict was retracted, on
 * which the comparison does not rest.
 */
export async function ComparisonNotices(props: {
  locale: Locale;
  claims: Wording[];
  retractions: Retractions;
}) {
  const { locale, claims, retractions } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const withdrawn = claims.filter(({ status }) => status === "withdrawn");
  const judged = claims.filter(({ id }) => retractions.has(id));
  const since = ({ withdrawnAt }: Wording) =>
    withdrawnAt
      ? t("claim.withdrawnOn", { date: formatPartialDate(dayOf(withdrawnAt), locale) })
      : t("claim.withdrawnBody");
  return (
    <>
      {withdrawn.length > 0 && (
        <Notice tone="warn" title={t("claim.withdrawn")}>
          {withdrawn.map((claim) => (
            <p key={claim.id}>{`${since(claim)} ${claim.withdrawnReason ?? ""}`}</p>
          ))}
        </Notice>
      )}
      {judged.length > 0 && (
        <Notice title={t("claim.retractedTitle")}>
          {judged.map(({ id, slug }) => {
            const retraction = retractions.get(id);
            return (
              retraction && (
                <p key={id}>
                  <a href={href(locale, `/claims/${slug}`)}>
                    <RetractionNote locale={locale} retraction={retraction} />
                  </a>
                </p>
              )
            );
          })}
          <p>{t("compare.retracted")}</p>
        </Notice>
      )}
    </>
  );
}
