"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { signInAction } from "@/lib/accounts/actions";
import { EmailField } from "./EmailField";
import { PasswordField } from "./PasswordField";

/** `to` is where to go on to: the page that somebody was on, or the desk. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations("auth");
  const [state, act, pending] = useActionState(signInAction, { status: "idle" });
  const { error, typed, notice } = useRefusal(state);
  return (
    <form action={act} noValidate>
      {notice}
      <input type="hidden" name="to" value={to} />
      <EmailField label={t("email")} value={typed("email")} error={error("email")} />
      <PasswordField
        label={t("password")}
        name="password"
        autoComplete="current-password"
        required
        error={error("password")}
      />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("signIn.submit")}
        </Button>
      </div>
    </form>
  );
}
