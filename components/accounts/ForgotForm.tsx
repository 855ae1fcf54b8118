"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { askResetAction } from "@/lib/accounts/actions";
import { EmailField } from "./EmailField";

/** Asks for a link by e-mail. The answer is the same for every address. */
export function ForgotForm() {
  const t = useTranslations("auth");
  const locale = useLocale();
  const [state, act, pending] = useActionState(askResetAction, { status: "idle" });
  const { error, typed, notice } = useRefusal(state);
  if (state.status === "done")
    return (
      <Notice tone="good" live="status">
        <p>{t("forgot.asked")}</p>
      </Notice>
    );
  return (
    <form action={act} noValidate>
      {notice}
      <input type="hidden" name="locale" value={locale} />
      <EmailField label={t("email")} value={typed("email")} error={error("email")} />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("forgot.submit")}
        </Button>
      </div>
    </form>
  );
}
