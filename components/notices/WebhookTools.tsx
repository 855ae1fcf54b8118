"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionButton } from "@/components/ui/ActionButton";
import { SureButton } from "@/components/ui/SureButton";
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
            outcome={{ words: t("told.test", { name }) }}
          >
            {t("test")}
          </ActionButton>
        )}
        <ActionButton
          action={isActive ? pauseWebhookAction : resumeWebhookAction}
          values={values}
          look="quiet"
          name={t(isActive ? "pauseName" : "resumeName", { name })}
          outcome={{ words: t(isActive ? "told.paused" : "told.resumed", { name }) }}
        >
          {t(isActive ? "pause" : "resume")}
        </ActionButton>
        <ActionButton
          action={rotateSecretAction}
          values={values}
          look="quiet"
          name={t("secret.rotateName", { name })}
          outcome={{ words: t("secret.rotated"), at: `secret-${webhookId}` }}
          onDone={(made) => setSecret(made.secret)}
        >
          {t("secret.rotate")}
        </ActionButton>
        <SureButton
          action={endWebhookAction}
          values={values}
          look="plain"
          name={t("endName", { name })}
          outcome={{ words: t("told.ended", { name }), at: `webhook-${webhookId}` }}
          title={t("endTitle")}
          lead={t("endLead")}
        >
          {t("end")}
        </SureButton>
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
