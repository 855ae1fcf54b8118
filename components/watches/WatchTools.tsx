"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionButton } from "@/components/ui/ActionButton";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
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
        <ActionButton action={lookNowAction} values={values}>
          {t("look")}
        </ActionButton>
      )}
      <ActionButton
        key={status}
        action={status === "active" ? pauseWatchAction : resumeWatchAction}
        values={values}
        look="quiet"
      >
        {t(status === "active" ? "pause" : "resume")}
      </ActionButton>
      <EndWatch watchId={watchId} />
    </div>
  );
}

/** It cannot be undone, so that it is asked once more. */
function EndWatch({ watchId }: { watchId: string }) {
  const t = useTranslations("watches.step");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t("end")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("endTitle")} description={t("endLead")}>
        <ActionButton
          action={endWatchAction}
          values={{ watchId }}
          look="danger"
          onDone={() => setOpen(false)}
        >
          {t("end")}
        </ActionButton>
      </Dialog>
    </>
  );
}
