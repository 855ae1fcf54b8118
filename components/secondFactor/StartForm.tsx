"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PasswordField } from "@/components/accounts/PasswordField";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { startSecondFactorAction } from "@/lib/secondFactor/actions";

/** Begins to set up a second factor: whoever finds a session open does not know the password. */
export function StartForm() {
  const t = useTranslations("secondFactor");
  const [state, act, pending] = useActionState(startSecondFactorAction, { status: "idle" });
  const { error, notice } = useRefusal(state);
  return (
    <form action={act} noValidate>
      {notice}
      <PasswordField
        id="second-factor-password"
        label={t("start.password")}
        name="currentPassword"
        autoComplete="current-password"
        required
        error={error("currentPassword")}
      />
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t("start.submit")}
        </Button>
      </div>
    </form>
  );
}
