"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { signOutAction } from "@/lib/accounts/actions";

export function SignOut() {
  const t = useTranslations("auth");
  const [, act, pending] = useActionState(signOutAction, { status: "idle" });
  return (
    <form action={act}>
      <Button type="submit" look="plain" disabled={pending}>
        {t("signOut")}
      </Button>
    </form>
  );
}
