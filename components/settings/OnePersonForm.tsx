"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { setOnePersonModeAction } from "@/lib/settings/actions";

/** Turns one-person mode to what it is not now. */
export function OnePersonForm({ on }: { on: boolean }) {
  const t = useTranslations("settings");
  const [state, act, pending] = useActionState(setOnePersonModeAction, { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <form action={act}>
      {notice}
      {state.status === "done" && (
        <Notice tone="good" live="status">
          <p>{t(state.value.on ? "onePerson.turnedOn" : "onePerson.turnedOff")}</p>
        </Notice>
      )}
      {!on && <input type="hidden" name="on" value="on" />}
      <div className="buttons">
        <Button type="submit" look={on ? "solid" : "danger"} disabled={pending}>
          {t(on ? "onePerson.turnOff" : "onePerson.turnOn")}
        </Button>
      </div>
    </form>
  );
}
