"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ClaimPicker } from "@/components/claimPicker/ClaimPicker";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { OfferedClaim } from "@/lib/claims/queries";
import { proposeChangeAction } from "@/lib/proposals/actions";
import { moveEvidenceAction } from "@/lib/verdicts/actions";

type Props = {
  evidenceId: string;
  claimId: string;
  /** Of the source. */
  title: string;
  /** Readers see the claim on which it stands. */
  isPublic: boolean;
};

/** Moves evidence to the claim that it belongs to, at once while readers see neither, else by a proposal. */
export function MoveEvidence(props: Props) {
  const t = useTranslations("sources.move");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look="plain"
        aria-label={t("name", { title: props.title })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("button")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("title")} description={props.title}>
        <MoveForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function MoveForm({ evidenceId, claimId, isPublic, close }: Props & { close: () => void }) {
  const t = useTranslations("sources.move");
  const form = useTranslations("proposals.form");
  const [to, setTo] = useState<OfferedClaim | null>(null);
  const moving = useSend(moveEvidenceAction, close, { words: t("moved"), at: "last-act" });
  const proposing = useSend(proposeChangeAction, close, ({ isPublic: isMade }) => ({
    words: isMade ? t("moved") : form("proposed"),
    at: "proposals",
  }));
  const proposes = isPublic || to?.isPublic === true;
  const { state, send, pending } = proposes ? proposing : moving;
  const { notice, error } = useRefusal(state);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    data.set("evidenceId", evidenceId);
    data.set("fromId", claimId);
    if (to) data.set("toId", to.id);
    send(data);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <p className="by">{t(proposes ? "leadPublic" : "lead")}</p>
      <ClaimPicker
        id="move-to"
        label={t("which")}
        hint={t("hint")}
        value={to}
        error={error("toId")}
        fits={({ id }) => id !== claimId}
        onChange={setTo}
      />
      {proposes && <ProposalReason what="evidence.move" id="move" error={error("reason")} />}
      {notice}
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {proposes ? form("propose") : t("submit")}
        </Button>
      </div>
    </form>
  );
}
