"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { resetPasswordAction } from "@/lib/accounts/actions";
import { SHORTEST_PASSWORD } from "@/lib/accounts/limits";
import { PasswordField } from "./PasswordField";

/** Sets a new password by a link. `email` is for password managers, which file a password under it. */
export function ResetForm({ token, email, to }: { token: string; email: string; to: string }) {
  const t = useTranslations("auth");
  const [state, act, pending] = useActionState(resetPasswordAction, { status: "idle" });
  const { error, notice } = useRefusal(state);
  return (
    <form action={act} noValidate>
      {notice}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="to" value={to} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t("reset.new")}
        hint={t("passwordHint", { count: SHORTEST_PASSWORD })}
        name="newPassword"
        autoComplete="new-password"
        required
        error={error("newPassword")}
      />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("reset.submit")}
        </Button>
      </div>
    </form>
  );
}
