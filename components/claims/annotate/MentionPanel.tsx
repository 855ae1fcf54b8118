"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/ActionButton";
import { Button } from "@/components/ui/Button";
import { Quote } from "@/components/ui/Quote";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { confirmMentionAction, openClaimAction, removeMentionAction } from "@/lib/claims/actions";
import type { MentionOn } from "@/lib/claims/queries";
import { localized } from "@/lib/i18n/localized";
import { Link } from "@/lib/i18n/navigation";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { proposeChangeAction } from "@/lib/proposals/actions";
import styles from "./Annotator.module.css";

/** The claims that were marked at one place, and what can be done with each. */
export function MentionPanel({ mentions, onClose }: { mentions: MentionOn[]; onClose: () => void }) {
  const t = useTranslations("claims");
  if (mentions.length === 0) return null;
  return (
    <div>
      <div className={styles.head}>
        <h2>{t("mention.title", { count: mentions.length })}</h2>
        <Button look="plain" onClick={onClose}>
          {t("form.close")}
        </Button>
      </div>
      {mentions.map((mention) => (
        <MentionHere key={mention.id} mention={mention} />
      ))}
    </div>
  );
}

function MentionHere({ mention }: { mention: MentionOn }) {
  const t = useTranslations("claims");
  const kinds = useTranslations("record");
  const proposals = useTranslations("proposals.form");
  const locale = useLocale();
  const { claim } = mention;
  const isDoubtful = mention.anchoring === "to_confirm" && mention.confirmedAt === null;
  const statement = localized(locale, claim, "statement");
  return (
    <div className={styles.mention}>
      <p className="claim" lang={LANGUAGE_TAG[statement.lang]}>
        <Link href={`/desk/claims/${claim.slug}`}>{statement.text}</Link>
      </p>
      <Quote lang={LANGUAGE_TAG[claim.quoteLang]} small>
        {claim.quote}
      </Quote>
      <p className="by">
        {localized(locale, claim.speaker, "name").text} · {kinds(`kind.${claim.kind}`)} ·{" "}
        {t(`status.${claim.status}`)}
      </p>
      {isDoubtful && <p className="small soft">{t("mention.toConfirm")}</p>}
      <div className="buttons">
        {isDoubtful && (
          <ActionButton action={confirmMentionAction} values={{ mentionId: mention.id }} look="quiet">
            {t("mention.confirm")}
          </ActionButton>
        )}
        {claim.status === "draft" && (
          <ActionButton action={openClaimAction} values={{ claimId: claim.id }} look="quiet">
            {t("moves.open")}
          </ActionButton>
        )}
        {claim.publicSince ? (
          <ReasonDialog
            action={proposeChangeAction}
            values={{ what: "mention.remove", mentionId: mention.id }}
            look="plain"
            button={t("mention.takeOff")}
            title={t("mention.takeOffTitle")}
            lead={statement.text}
            reasons={[{ name: "reason", label: proposals("reason"), hint: proposals("hint") }]}
          />
        ) : (
          <ReasonDialog
            action={removeMentionAction}
            values={{ mentionId: mention.id }}
            look="plain"
            button={t("mention.takeOff")}
            title={t("mention.takeOffTitle")}
            lead={statement.text}
            reasons={[{ name: "reason", label: t("mention.reason"), hint: t("mention.reasonHint") }]}
          />
        )}
      </div>
    </div>
  );
}
