"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { setListedAction } from "@/lib/accounts/actions";

/** Whether the page of the people names this person; off until they say so. */
export function ListedForm({ on }: { on: boolean }) {
  const t = useTranslations("accounts.listed");
  const [state, act, pending] = useActionState(setListedAction, { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <form action={act}>
      {notice}
      {state.status === "done" ? (
        <Notice tone="good" live="status">
          <p>{t(state.value.on ? "turnedOn" : "turnedOff")}</p>
        </Notice>
      ) : (
        <p>
          <strong>{t(on ? "on" : "off")}</strong>
        </p>
      )}
      {!on && <input type="hidden" name="on" value="on" />}
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t(on ? "turnOff" : "turnOn")}
        </Button>
      </div>
    </form>
  );
}
