"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { setListedAction } from "@/lib/accounts/actions";

/** Whether the page of the people names this person; off until they say so. */
export function ListedForm({ on }: { on: boolean }) {
  const t = useTranslations("accounts.listed");
  const { state, onSubmit, pending } = useSend(setListedAction, undefined, (value) => ({
    words: t(value.on ? "turnedOn" : "turnedOff"),
    at: "listed",
    isSeen: true,
  }));
  const { notice } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      {notice}
      <p id="listed">
        <strong>{t(on ? "on" : "off")}</strong>
      </p>
      {!on && <input type="hidden" name="on" value="on" />}
      <div className="buttons">
        <Button type="submit" look="quiet" isBusy={pending}>
          {t(on ? "turnOff" : "turnOn")}
        </Button>
      </div>
    </form>
  );
}
