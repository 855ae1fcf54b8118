"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { signOutAction } from "@/lib/accounts/actions";
import { href } from "@/lib/i18n/address";

export function SignOut() {
  const t = useTranslations("auth");
  const locale = useLocale();
  const [, act, pending] = useActionState(signOutAction, { status: "idle" });
  return (
    <form action={act}>
      <input type="hidden" name="to" value={href(locale, "/signin")} />
      <Button type="submit" look="plain" isBusy={pending}>
        {t("signOut")}
      </Button>
    </form>
  );
}
