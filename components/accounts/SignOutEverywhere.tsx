"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { signOutEverywhereAction } from "@/lib/accounts/actions";
import { href } from "@/lib/i18n/address";

export function SignOutEverywhere() {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const [state, act, pending] = useActionState(signOutEverywhereAction, { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <form action={act}>
      {notice}
      <input type="hidden" name="to" value={href(locale, "/signin")} />
      <div className="buttons">
        <Button type="submit" look="quiet" isBusy={pending}>
          {t("account.everywhere")}
        </Button>
      </div>
    </form>
  );
}
