import { getTranslations } from "next-intl/server";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { deleteCopyAction, hideCopyAction, showCopyAction } from "@/lib/captures/actions";
import type { Locale } from "@/lib/i18n/routing";

const TAKE_AWAY = "take-away";

/** What an admin can do to the bytes of a copy: hide them, show them again, or delete them for good. */
export async function TakeAwayCopy(props: { locale: Locale; captureId: string; isHidden: boolean }) {
  const { locale, captureId, isHidden } = props;
  const t = await getTranslations({ locale, namespace: "captures.copy.desk" });
  const reasons = [{ name: "reason", label: t("reason") }];
  return (
    <section aria-labelledby={TAKE_AWAY}>
      <h2 id={TAKE_AWAY}>{t("act")}</h2>
      <p className="by">{t("actLead")}</p>
      <div className="buttons">
        {isHidden && (
          <ReasonDialog
            action={showCopyAction}
            values={{ captureId }}
            button={t("show")}
            title={t("showTitle")}
            lead={t("showLead")}
            outcome={{ words: t("told.show"), at: TAKE_AWAY }}
            reasons={reasons}
          />
        )}
        {!isHidden && (
          <ReasonDialog
            action={hideCopyAction}
            values={{ captureId }}
            button={t("hide")}
            title={t("hideTitle")}
            lead={t("hideLead")}
            outcome={{ words: t("told.hide"), at: TAKE_AWAY }}
            reasons={reasons}
          />
        )}
        <ReasonDialog
          action={deleteCopyAction}
          values={{ captureId }}
          look="danger"
          button={t("delete")}
          title={t("deleteTitle")}
          lead={t("deleteLead")}
          outcome={{ words: t("told.delete") }}
          reasons={reasons}
        />
      </div>
    </section>
  );
}
