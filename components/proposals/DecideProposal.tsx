import { getTranslations } from "next-intl/server";
import { OthersMay } from "@/components/accounts/OthersMay";
import { ActionButton } from "@/components/ui/ActionButton";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import type { Reviewer } from "@/lib/accounts/queries";
import { type Actor, can } from "@/lib/auth/can";
import type { Locale } from "@/lib/i18n/routing";
import { acceptProposalAction, refuseProposalAction, withdrawProposalAction } from "@/lib/proposals/actions";
import type { ShownProposal } from "@/lib/proposals/queries";
import styles from "./Proposals.module.css";

type Props = {
  locale: Locale;
  actor: Actor;
  proposal: ShownProposal;
  onePerson: boolean;
  /** Whether what readers see has changed since: then it cannot be accepted. */
  isStale: boolean;
  /** Who may decide but its author. */
  others: readonly Reviewer[];
};

/** What a person may do about a proposal that waits. */
export async function DecideProposal(props: Props) {
  const { locale, actor, proposal, onePerson, isStale } = props;
  const t = await getTranslations({ locale, namespace: "proposals" });
  const { id: proposalId, author } = proposal;
  const told = (what: "accepted" | "refused" | "withdrawn") => ({
    words: t(`decide.told.${what}`),
    at: "decided",
  });
  const isOwn = author.id === actor.id;
  const mayDecide = can(actor, "decide_proposal", { authorIds: [author.id], onePerson });
  return (
    <>
      {isOwn && mayDecide && <p>{t("decide.ownOnePerson")}</p>}
      {!mayDecide && (
        <OthersMay
          locale={locale}
          why={t(isOwn ? "decide.own" : "decide.editorsWait")}
          people={props.others}
        />
      )}
      {mayDecide && !isStale && <p className="small soft">{t("decide.acceptLead")}</p>}
      <div className={styles.decide}>
        {mayDecide && !isStale && (
          <ActionButton action={acceptProposalAction} values={{ proposalId }} outcome={told("accepted")}>
            {t("decide.accept")}
          </ActionButton>
        )}
        {mayDecide && (
          <ReasonDialog
            action={refuseProposalAction}
            values={{ proposalId }}
            outcome={told("refused")}
            button={t("decide.refuse")}
            title={t("decide.refuseTitle")}
            lead={t("decide.refuseLead", { name: author.name })}
            reasons={[{ name: "reason", label: t("decide.reason") }]}
          />
        )}
        {isOwn && (
          <ActionButton
            action={withdrawProposalAction}
            values={{ proposalId }}
            look="quiet"
            outcome={told("withdrawn")}
          >
            {t("decide.withdraw")}
          </ActionButton>
        )}
      </div>
    </>
  );
}
