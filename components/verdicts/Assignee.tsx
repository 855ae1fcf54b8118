import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { type Actor, can } from "@/lib/auth/can";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { releaseClaimAction, takeClaimAction } from "@/lib/verdicts/actions";
import { mayGiveAway } from "@/lib/verdicts/inReview";
import type { ClaimInReview } from "@/lib/verdicts/queries";
import styles from "./Editor.module.css";

/** Who reviews the claim, and the button that takes it or gives it back. */
export async function Assignee(props: { locale: Locale; actor: Actor; claim: ClaimInReview }) {
  const { locale, actor, claim } = props;
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const { assignee, assignedAt } = claim;
  const date = assignedAt ? formatPartialDate(dayOf(assignedAt), locale) : "";
  const isMine = assignee?.id === actor.id;
  const mayRelease = assignee && mayGiveAway(actor, assignee.id);
  return (
    <div className={styles.assignee}>
      <p className="by" id="assignee">
        {!assignee
          ? t("nobody")
          : isMine
            ? t("youHold", { date })
            : t("holder", { name: assignee.name, date })}
      </p>
      {!assignee && can(actor, "write_verdict") && (
        <ActionButton
          action={takeClaimAction}
          values={{ claimId: claim.id }}
          look="quiet"
          outcome={{ words: t("told.takenThis"), at: "assignee", isSeen: true }}
        >
          {t("take")}
        </ActionButton>
      )}
      {mayRelease && (
        <ActionButton
          action={releaseClaimAction}
          values={{ claimId: claim.id }}
          look="plain"
          outcome={{ words: t("told.released"), at: "assignee", isSeen: true }}
        >
          {isMine ? t("release") : t("releaseOther", { name: assignee.name })}
        </ActionButton>
      )}
    </div>
  );
}
