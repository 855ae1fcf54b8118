"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "@/components/accounts/PasswordField";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { startSecondFactorAction } from "@/lib/secondFactor/actions";

/** Begins to set up a second factor: whoever finds a session open does not know the password. */
export function StartForm() {
  const t = useTranslations("secondFactor");
  const { state, send, pending } = useSend(startSecondFactorAction, undefined, {
    words: t("confirm.lead"),
    at: "second-factor",
  });
  const { error, notice } = useRefusal(state);
  return (
    <form action={send} noValidate>
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
        <Button type="submit" look="quiet" isBusy={pending}>
          {t("start.submit")}
        </Button>
      </div>
    </form>
  );
}
