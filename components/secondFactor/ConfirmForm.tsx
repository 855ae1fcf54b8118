"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { confirmSecondFactorAction } from "@/lib/secondFactor/actions";
import { CodeField } from "./CodeField";
import { RecoveryCodes } from "./RecoveryCodes";

/** Takes the first code of an app that `children` tell the secret; in their place it shows the recovery codes, once. */
export function ConfirmForm({ to, children }: { to: string; children: ReactNode }) {
  const t = useTranslations("secondFactor");
  const [state, act, pending] = useActionState(confirmSecondFactorAction, { status: "idle" });
  const { error, notice } = useRefusal(state);
  if (state.status === "done") return <RecoveryCodes codes={state.value.codes} to={to} title={t("set")} />;
  return (
    <form action={act} noValidate>
      {children}
      {notice}
      <CodeField label={t("code")} hint={t("confirm.hint")} error={error("code")} />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("confirm.submit")}
        </Button>
      </div>
    </form>
  );
}
