"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import type { PickedSpeaker } from "@/lib/speakers/schema";
import { SpeakerPicker } from "./SpeakerPicker";

type Props = { action: string; selfId: string; initial: PickedSpeaker | null };

/** Chooses the other one of two speakers that may be one, `initial` at first; the page then shows both. */
export function ChooseOther({ action, selfId, initial }: Props) {
  const t = useTranslations("speakers.merge");
  const [other, setOther] = useState(initial);
  const isSelf = other?.id === selfId;
  return (
    <form action={`${action}#merge`}>
      <input type="hidden" name="with" value={other?.id ?? ""} />
      <SpeakerPicker
        id="merge-with"
        label={t("choose")}
        not={selfId}
        error={isSelf ? t("same") : undefined}
        value={other}
        onChange={setOther}
      />
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={!other || isSelf}>
          {t("look")}
        </Button>
      </div>
    </form>
  );
}
