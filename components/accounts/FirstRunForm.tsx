"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { firstRunAction } from "@/lib/accounts/actions";
import { PersonFields } from "./PersonFields";

export function FirstRunForm({ to, token }: { to: string; token: string }) {
  const t = useTranslations("auth");
  const [state, act, pending] = useActionState(firstRunAction, { status: "idle" });
  const refusal = useRefusal(state);
  return (
    <form action={act} noValidate>
      {refusal.notice}
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="token" value={token} />
      <PersonFields refusal={refusal} />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("setup.submit")}
        </Button>
      </div>
    </form>
  );
}
