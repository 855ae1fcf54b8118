"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { setOnePersonModeAction, setPublishCopiesAction } from "@/lib/settings/actions";

const ACTIONS = { onePerson: setOnePersonModeAction, copies: setPublishCopiesAction };

/** Turns a setting of the site to what it is not now. What it is stands in `setting-` and its name. */
export function SwitchForm({ of, on }: { of: keyof typeof ACTIONS; on: boolean }) {
  const t = useTranslations("settings");
  const { state, send, pending } = useSend(ACTIONS[of], undefined, (value) => ({
    words: t(`${of}.${value.on ? "turnedOn" : "turnedOff"}`),
    at: `setting-${of}`,
    isSeen: true,
  }));
  const { notice } = useRefusal(state);
  return (
    <form action={send}>
      {notice}
      {!on && <input type="hidden" name="on" value="on" />}
      <div className="buttons">
        <Button type="submit" look={on ? "solid" : "danger"} isBusy={pending}>
          {t(`${of}.${on ? "turnOff" : "turnOn"}`)}
        </Button>
      </div>
    </form>
  );
}
