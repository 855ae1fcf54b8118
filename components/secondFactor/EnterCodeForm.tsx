"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { enterCodeAction } from "@/lib/secondFactor/actions";
import { CodeField } from "./CodeField";

/** The second step of signing in. */
export function EnterCodeForm({ to }: { to: string }) {
  const t = useTranslations("secondFactor");
  const [state, act, pending] = useActionState(enterCodeAction, { status: "idle" });
  const { error, notice } = useRefusal(state);
  return (
    <form action={act} noValidate>
      {notice}
      <input type="hidden" name="to" value={to} />
      <CodeField label={t("code")} hint={t("enter.hint")} error={error("code")} />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("enter.submit")}
        </Button>
      </div>
    </form>
  );
}
