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
      {withdrawn.length > 0 && (
        <Notice tone="warn" title={t("claim.withdrawn")}>
          {withdrawn.map((claim) => (
            <p key={claim.id}>{`${t("claim.withdrawnBody")} ${claim.withdrawnReason ?? ""}`}</p>
          ))}
        </Notice>
      )}
      {retracted.length > 0 && (
        <Notice tone="bad" title={t("claim.retractedTitle")}>
          {retracted.map((claim) => (
            <p key={claim.id}>
              <a href={href(locale, `/claims/${claim.slug}`)}>{t("compare.retracted")}</a>
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
