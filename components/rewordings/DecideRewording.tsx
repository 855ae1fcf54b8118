import { getTranslations } from "next-intl/server";
import { OthersMay } from "@/components/accounts/OthersMay";
import { ActionButton } from "@/components/ui/ActionButton";
import { ButtonLink } from "@/components/ui/Button";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { type Actor, can } from "@/lib/auth/can";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { confirmRewordingAction, dismissRewordingAction } from "@/lib/rewordings/actions";
import type { DeskRewording } from "@/lib/rewordings/desk.queries";
import { mayDecide } from "@/lib/rewordings/mayDecide";
import { ReopenRewording } from "./ReopenRewording";
import styles from "./Rewording.module.css";

type Props = { locale: Locale; actor: Actor; rewording: DeskRewording; onePerson: boolean };

/** What this person may decide about a rewording that is not decided yet. */
export async function DecideRewording({ locale, actor, rewording, onePerson }: Props) {
  const t = await getTranslations({ locale, namespace: "promises.rewording" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const isOwn = rewording.status === "flagged" && rewording.writerIds.includes(actor.id);
  const may = mayDecide(actor, rewording, onePerson);
  const read = { rewordingId: rewording.id, revision: rewording.revision };
  const standing =
    rewording.status === "suggested"
      ? t(rewording.byProgram ? "programLead" : "suggestedLead")
      : t("flaggedBy", { name: rewording.flaggedBy?.name ?? "" });
  return (
    <>
      <p className="by" id="to-decide">
        {standing}
      </p>
      {may.broken && <p>{errors(may.broken)}</p>}
      {isOwn && may.confirm && <p>{t("ownOnePerson")}</p>}
      {isOwn && !onePerson && (
        <OthersMay locale={locale} why={t(may.dismiss ? "own" : "ownReopened")} people={rewording.others} />
      )}
      {may.confirm && <p className="small soft">{t("confirmLead")}</p>}
      {!can(actor, "dismiss_rewording") && (
        <OthersMay locale={locale} why={t("editorsWait")} people={rewording.others} />
      )}
      <div className={styles.decide}>
        {may.confirm && (
          <ActionButton
            action={confirmRewordingAction}
            values={read}
            outcome={{ words: t("told.confirmed"), at: "decided" }}
          >
            {t("confirm")}
          </ActionButton>
        )}
        {may.dismiss && (
          <ReasonDialog
            action={dismissRewordingAction}
            values={read}
            outcome={{ words: t("told.dismissed"), at: "decided" }}
            button={t("dismiss")}
            title={t("dismissTitle")}
            lead={t("dismissLead")}
            reasons={[{ name: "reason", label: t("reason") }]}
          />
        )}
      </div>
    </>
  );
}

/** Whether readers see it: once it is confirmed, and both wordings are public. */
const isSeen = ({ status, earlierClaim, laterClaim }: DeskRewording) =>
  status === "confirmed" && earlierClaim.publicSince !== null && laterClaim.publicSince !== null;

/** How it was decided, what readers see of it, and the way to the next version. */
export async function DecidedRewording({ locale, actor, rewording }: Omit<Props, "onePerson">) {
  const t = await getTranslations({ locale, namespace: "promises.rewording" });
  const date = rewording.decidedAt ? formatPartialDate(dayOf(rewording.decidedAt), locale) : "";
  const second = rewording.decidedBy?.name ?? "";
  const first = rewording.flaggedBy?.name ?? "";
  const isLatest = rewording.versions[0]?.id === rewording.id;
  return (
    <>
      <p className="by" id="decided">
        {rewording.status === "dismissed"
          ? t("dismissedBy", { name: second, date, reason: rewording.dismissReason ?? "" })
          : rewording.onePerson
            ? t("alone", { first, date })
            : t("confirmedBy", { first, second, date })}
      </p>
      <div className={styles.decide}>
        {isSeen(rewording) && (
          <ButtonLink href={href(locale, `/rewordings/${rewording.id}`)}>{t("toPublic")}</ButtonLink>
        )}
        {isLatest && can(actor, "flag_rewording") && (
          <ReopenRewording rewordingId={rewording.id} version={rewording.version + 1} />
        )}
      </div>
    </>
  );
}
