"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { Select } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { DigestRhythm, Lang } from "@/lib/generated/prisma/enums";
import { setDigestAction } from "@/lib/notices/digest/actions";
import { type DigestInput, HOURS, WEEKDAYS } from "@/lib/notices/digest/schema";

/** Early enough to be read with the morning's mail in Europe, and on the same day in East Asia. */
const UNSET = { rhythm: "off", hour: 6, weekday: 1 } as const;

/** Whether and when one is mailed what one was told. */
export function DigestForm({ set }: { set: DigestInput | null }) {
  const t = useTranslations("notices.digestBy");
  const locale = useLocale();
  const now = set ?? { ...UNSET, lang: locale };
  const [rhythm, setRhythm] = useState<DigestRhythm>(now.rhythm);
  const { state, onSubmit, pending } = useSend(setDigestAction, undefined, {
    words: t("saved"),
    at: "digest-saved",
  });
  const { notice, error } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      {notice}
      {state.status === "done" && <DoneNotice id="digest-saved">{t("saved")}</DoneNotice>}
      <Select
        name="rhythm"
        label={t("rhythm")}
        value={rhythm}
        onChange={(event) => setRhythm(event.target.value as DigestRhythm)}
        error={error("rhythm")}
      >
        {Object.values(DigestRhythm).map((one) => (
          <option key={one} value={one}>
            {t(`every.${one}`)}
          </option>
        ))}
      </Select>
      <div hidden={rhythm !== "weekly"}>
        <Select name="weekday" label={t("weekday")} defaultValue={now.weekday} error={error("weekday")}>
          {WEEKDAYS.map((day) => (
            <option key={day} value={day}>
              {t(`day.${day}`)}
            </option>
          ))}
        </Select>
      </div>
      <div hidden={rhythm === "off"}>
        <Select name="hour" label={t("hour")} defaultValue={now.hour} error={error("hour")}>
          {HOURS.map((hour) => (
            <option key={hour} value={hour}>
              {t("hourOption", { hour })}
            </option>
          ))}
        </Select>
        <Select name="lang" label={t("lang")} defaultValue={now.lang} error={error("lang")}>
          {Object.values(Lang).map((lang) => (
            <option key={lang} value={lang}>
              {t(lang)}
            </option>
          ))}
        </Select>
      </div>
      <div className="buttons">
        <Button type="submit" look="quiet" isBusy={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
