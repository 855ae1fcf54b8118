import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/Notice";
import type { Locale } from "@/lib/i18n/routing";
import type { Wording } from "@/lib/site/select";

/** Says of a wording that was withdrawn that it was, and why: what readers saw stays readable. */
export async function ComparisonNotices({ locale, claims }: { locale: Locale; claims: Wording[] }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const withdrawn = claims.filter(({ status }) => status === "withdrawn");
  return withdrawn.map((claim) => (
    <Notice key={claim.id} tone="warn" title={t("claim.withdrawn")}>
      <p>{`${t("claim.withdrawnBody")} ${claim.withdrawnReason ?? ""}`}</p>
    </Notice>
  ));
}
