"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { setPublishCopiesAction } from "@/lib/settings/actions";

/** Lets readers download what copies keep, or no longer. */
export function PublishCopiesForm({ on }: { on: boolean }) {
  const t = useTranslations("settings");
  const [state, act, pending] = useActionState(setPublishCopiesAction, { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <form action={act}>
      {notice}
      {state.status === "done" && (
        <Notice tone="good" live="status">
          <p>{t(state.value.on ? "copies.turnedOn" : "copies.turnedOff")}</p>
        </Notice>
      )}
      {!on && <input type="hidden" name="on" value="on" />}
      <div className="buttons">
        <Button type="submit" look={on ? "solid" : "danger"} disabled={pending}>
          {t(on ? "copies.turnOff" : "copies.turnOn")}
        </Button>
      </div>
    </form>
  );
}
