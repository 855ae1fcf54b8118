import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/Notice";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { draftedByWatch } from "@/lib/watches/queries";

/** On a claim that the program drafted of what a watched page says: that it did, and where the change is seen. */
export async function DraftedByWatch({ locale, claimId }: { locale: Locale; claimId: string }) {
  const found = await draftedByWatch(claimId);
  if (!found) return null;
  const t = await getTranslations({ locale, namespace: "watches.seen" });
  return (
    <Notice title={t("drafted")}>
      <p>{t("draftedLead")}</p>
      <p>
        <a href={href(locale, `/desk/watches/${found.watchId}/${found.visitId}`)}>{t("toVisitOf")}</a>
      </p>
    </Notice>
  );
}
