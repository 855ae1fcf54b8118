"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { removeSecondFactorAction, renewRecoveryCodesAction } from "@/lib/secondFactor/actions";
import { CodeField } from "./CodeField";
import { RecoveryCodes } from "./RecoveryCodes";

/** New recovery codes, or the end of the second factor: both take a code. */
export function ProtectedForm({ to }: { to: string }) {
  const t = useTranslations("secondFactor");
  const [renewed, renew, renewing] = useActionState(renewRecoveryCodesAction, { status: "idle" });
  const removing = useSend(removeSecondFactorAction, undefined, {
    words: t("removed"),
    at: "second-factor",
  });
  const refusals = [useRefusal(renewed), useRefusal(removing.state)];
  const isBusy = renewing || removing.pending;
  if (renewed.status === "done")
    return <RecoveryCodes codes={renewed.value.codes} to={to} title={t("codes.renewed")} />;
  return (
    <form action={renew} noValidate>
      {refusals.map(({ notice }) => notice)}
      <CodeField
        label={t("code")}
        hint={t("enter.hint")}
        error={refusals[0]?.error("code") ?? refusals[1]?.error("code")}
      />
      <div className="buttons">
        <Button type="submit" look="quiet" isBusy={isBusy}>
          {t("codes.renew")}
        </Button>
        <Button type="submit" look="danger" formAction={removing.send} isBusy={isBusy}>
          {t("remove")}
        </Button>
      </div>
    </form>
  );
}
