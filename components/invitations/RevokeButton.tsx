"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { revokeInvitationAction } from "@/lib/invitations/actions";

export function RevokeButton(props: { invitationId: string; name: string }) {
  const t = useTranslations("accounts");
  const [state, act, pending] = useActionState(revokeInvitationAction, { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <form action={act}>
      <input type="hidden" name="invitationId" value={props.invitationId} />
      <Button
        type="submit"
        look="plain"
        disabled={pending}
        aria-label={t("invitations.revokeName", { name: props.name })}
      >
        {t("invitations.revoke")}
      </Button>
      {notice}
    </form>
  );
}
