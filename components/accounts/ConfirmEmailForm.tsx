"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button, ButtonLink } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { confirmEmailAction } from "@/lib/accounts/actions";
import { href } from "@/lib/i18n/address";

/** Confirms an address by the link that was sent there. Works without a script; opening the page alone does nothing. */
export function ConfirmEmailForm({ token }: { token: string }) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const [state, act, pending] = useActionState(confirmEmailAction, { status: "idle" });
  const { notice } = useRefusal(state);
  if (state.status === "done")
    return (
      <>
        <Notice tone="good" live="status">
          <p>{t("email.confirmed")}</p>
        </Notice>
        <ButtonLink href={href(locale, "/desk/account")}>{t("email.toAccount")}</ButtonLink>
      </>
    );
  return (
    <form action={act}>
      {notice}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("email.confirm")}
        </Button>
      </div>
    </form>
  );
}
