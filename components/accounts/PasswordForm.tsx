"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { setPasswordAction } from "@/lib/accounts/actions";
import { SHORTEST_PASSWORD } from "@/lib/accounts/limits";
import { PasswordField } from "./PasswordField";

/** `email` is for password managers, which file a password under it. */
export function PasswordForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const t = useTranslations("accounts");
  const auth = useTranslations("auth");
  const { state, send, pending } = useSend(setPasswordAction, undefined, {
    words: t("account.changed"),
    at: "password-changed",
  });
  const { error, notice } = useRefusal(state);
  return (
    <form action={send} noValidate>
      {notice}
      {state.status === "done" && <DoneNotice id="password-changed">{t("account.changed")}</DoneNotice>}
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
        <Button type="submit" isBusy={pending}>
          {t(hasPassword ? "account.change" : "account.setFirst")}
        </Button>
      </div>
    </form>
  );
}
