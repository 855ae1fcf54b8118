"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionButton } from "@/components/ui/ActionButton";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import {
  endWebhookAction,
  pauseWebhookAction,
  resumeWebhookAction,
  rotateSecretAction,
  testWebhookAction,
} from "@/lib/notices/webhooks/actions";
import styles from "./Notices.module.css";
import { SecretOnce } from "./SecretOnce";

type Props = { webhookId: string; name: string; isActive: boolean };

/** What an admin does with a webhook that has not ended. */
export function WebhookTools({ webhookId, name, isActive }: Props) {
  const t = useTranslations("notices.webhook");
  const [secret, setSecret] = useState<string | null>(null);
  const values = { webhookId };
  return (
    <>
      <div className={styles.buttons}>
        {isActive && (
          <ActionButton
            action={testWebhookAction}
            values={values}
            look="quiet"
            name={t("testName", { name })}
          >
            {t("test")}
          </ActionButton>
        )}
        <ActionButton
          action={isActive ? pauseWebhookAction : resumeWebhookAction}
          values={values}
          look="quiet"
          name={t(isActive ? "pauseName" : "resumeName", { name })}
        >
          {t(isActive ? "pause" : "resume")}
        </ActionButton>
        <ActionButton
          action={rotateSecretAction}
          values={values}
          look="quiet"
          name={t("secret.rotateName", { name })}
          onDone={(made) => setSecret(made.secret)}
        >
          {t("secret.rotate")}
        </ActionButton>
        <EndWebhook webhookId={webhookId} name={name} />
      </div>
      {secret && (
        <SecretOnce
          id={`secret-${webhookId}`}
          title={t("secret.rotated")}
          hint={t("secret.rotatedHint")}
          secret={secret}
        />
      )}
    </>
  );
}

/** It cannot be undone, so that it is asked once more. */
function EndWebhook({ webhookId, name }: Omit<Props, "isActive">) {
  const t = useTranslations("notices.webhook");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look="plain"
        onClick={() => setOpen(true)}
        aria-label={t("endName", { name })}
        aria-haspopup="dialog"
      >
        {t("end")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("endTitle")} description={t("endLead")}>
        <ActionButton
          action={endWebhookAction}
          values={{ webhookId }}
          look="danger"
          onDone={() => setOpen(false)}
        >
          {t("end")}
        </ActionButton>
      </Dialog>
    </>
  );
}
