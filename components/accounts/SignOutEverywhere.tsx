"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { signOutEverywhereAction } from "@/lib/accounts/actions";

export function SignOutEverywhere() {
  const t = useTranslations("accounts");
  const [state, act, pending] = useActionState(signOutEverywhereAction, { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <form action={act}>
      {notice}
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t("account.everywhere")}
        </Button>
      </div>
    </form>
  );
}
