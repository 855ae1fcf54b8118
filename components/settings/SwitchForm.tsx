"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { setOnePersonModeAction, setPublishCopiesAction } from "@/lib/settings/actions";

const ACTIONS = { onePerson: setOnePersonModeAction, copies: setPublishCopiesAction };

/** Turns a setting of the site to what it is not now. */
export function SwitchForm({ of, on }: { of: keyof typeof ACTIONS; on: boolean }) {
  const t = useTranslations("settings");
  const [state, act, pending] = useActionState(ACTIONS[of], { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <form action={act}>
      {notice}
      {state.status === "done" && (
        <Notice tone="good" live="status">
          <p>{t(`${of}.${state.value.on ? "turnedOn" : "turnedOff"}`)}</p>
        </Notice>
      )}
      {!on && <input type="hidden" name="on" value="on" />}
      <div className="buttons">
        <Button type="submit" look={on ? "solid" : "danger"} disabled={pending}>
          {t(`${of}.${on ? "turnOff" : "turnOn"}`)}
        </Button>
      </div>
    </form>
  );
}
