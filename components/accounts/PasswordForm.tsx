"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { setPasswordAction } from "@/lib/accounts/actions";
import { SHORTEST_PASSWORD } from "@/lib/accounts/limits";
import { PasswordField } from "./PasswordField";

/** `email` is for password managers, which file a password under it. */
export function PasswordForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const t = useTranslations("accounts");
  const auth = useTranslations("auth");
  const [state, act, pending] = useActionState(setPasswordAction, { status: "idle" });
  const { error, notice } = useRefusal(state);
  return (
    <form action={act} noValidate>
      {notice}
      {state.status === "done" && (
        <Notice tone="good" live="status">
          <p>{t("account.changed")}</p>
        </Notice>
      )}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <PasswordField
          label={t("account.current")}
          name="currentPassword"
          autoComplete="current-password"
          required
          error={error("currentPassword")}
        />
      )}
      <PasswordField
        label={t("account.new")}
        hint={auth("passwordHint", { count: SHORTEST_PASSWORD })}
        name="newPassword"
        autoComplete="new-password"
        required
        error={error("newPassword")}
      />
      <div className="buttons">
        <Button type="submit" disabled={pending}>
          {t(hasPassword ? "account.change" : "account.setFirst")}
        </Button>
      </div>
    </form>
  );
}
