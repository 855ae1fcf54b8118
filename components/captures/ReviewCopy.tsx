import { getTranslations } from "next-intl/server";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { reviewCopyAction } from "@/lib/captures/actions";
import type { CopyReviewed } from "@/lib/captures/review.queries";
import type { Locale } from "@/lib/i18n/routing";

/** What a second person can say of a copy that was supplied: that it counts for readers, or that it does not, and why. */
export async function ReviewCopy(props: { locale: Locale; captureId: string; said: CopyReviewed["said"] }) {
  const { locale, captureId, said } = props;
  const t = await getTranslations({ locale, namespace: "captures.review" });
  return (
    <div className="buttons">
      {said !== "counts" && (
        <ReasonDialog
          action={reviewCopyAction}
          values={{ captureId, counts: "yes" }}
          look="solid"
          outcome={{ words: t("told.counts"), at: "review" }}
          button={t("take")}
          title={t("takeTitle")}
          lead={t("takeLead")}
          reasons={[{ name: "reason", label: t("looked"), hint: t("lookedHint") }]}
        />
      )}
      {said !== "refused" && (
        <ReasonDialog
          action={reviewCopyAction}
          values={{ captureId, counts: "no" }}
          outcome={{ words: t("told.refused"), at: "review" }}
          button={t("refuse")}
          title={t("refuseTitle")}
          lead={t("refuseLead")}
          reasons={[{ name: "reason", label: t("reason") }]}
        />
      )}
    </div>
  );
}
