import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/Notice";
import { doesStand } from "@/lib/claims/workflow";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { Wording } from "@/lib/site/select";

/** Says of a wording that was withdrawn or retracted that it was: what readers saw stays readable, and counts nowhere. */
export async function ComparisonNotices({ locale, claims }: { locale: Locale; claims: Wording[] }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const withdrawn = claims.filter(({ status }) => status === "withdrawn");
  const retracted = claims.filter((claim) => claim.status !== "withdrawn" && !doesStand(claim));
  return (
    <>
      {withdrawn.map((claim) => (
        <Notice key={claim.id} tone="warn" title={t("claim.withdrawn")}>
          <p>{`${t("claim.withdrawnBody")} ${claim.withdrawnReason ?? ""}`}</p>
        </Notice>
      ))}
      {retracted.map((claim) => (
        <Notice key={claim.id} tone="bad" title={t("claim.retractedTitle")}>
          <p>
            <a href={href(locale, `/claims/${claim.slug}`)}>{t("compare.retracted")}</a>
          </p>
        </Notice>
      ))}
    </>
  );
}
