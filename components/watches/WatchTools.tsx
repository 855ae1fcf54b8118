"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/ActionButton";
import { SureButton } from "@/components/ui/SureButton";
import type { WatchStatus } from "@/lib/generated/prisma/enums";
import { endWatchAction, lookNowAction, pauseWatchAction, resumeWatchAction } from "@/lib/watches/actions";
import styles from "./Watches.module.css";

type Props = { watchId: string; status: WatchStatus; isInHand: boolean };

/** What an editor does with a watch that has not ended. */
export function WatchTools({ watchId, status, isInHand }: Props) {
  const t = useTranslations("watches.step");
  const values = { watchId };
  if (status === "ended") return null;
  return (
    <div className={styles.tools}>
      {status === "active" && !isInHand && (
        <ActionButton
          action={lookNowAction}
          values={values}
          outcome={{ words: t("told.look"), at: "watch-state" }}
        >
          {t("look")}
        </ActionButton>
      )}
      <ActionButton
        key={status}
        action={status === "active" ? pauseWatchAction : resumeWatchAction}
        values={values}
        look="quiet"
        outcome={{ words: t(status === "active" ? "told.paused" : "told.resumed"), at: "watch-state" }}
      >
        {t(status === "active" ? "pause" : "resume")}
      </ActionButton>
      <SureButton
        action={endWatchAction}
        values={values}
        look="quiet"
        outcome={{ words: t("told.ended"), at: "watch-state" }}
        title={t("endTitle")}
        lead={t("endLead")}
      >
        {t("end")}
      </SureButton>
    </div>
  );
}
