"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActionButton } from "@/components/ui/ActionButton";
import { CopyField } from "@/components/ui/CopyField";
import { Notice } from "@/components/ui/Notice";
import { makeResetAction } from "@/lib/accounts/actions";
import { href } from "@/lib/i18n/address";
import { clearSecondFactorAction } from "@/lib/secondFactor/actions";
import { AdminEmail } from "./AdminEmail";
import styles from "./People.module.css";

type Props = { userId: string; name: string; email: string; mails: boolean; secondFactor: boolean };

/** What an admin does for somebody who lost their password or their second factor. */
export function PersonAccess({ userId, name, email, mails, secondFactor }: Props) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const [token, setToken] = useState<string | null>(null);
  return (
    <div className={styles.access}>
      <div className={styles.buttons}>
        <ActionButton
          action={makeResetAction}
          values={{ userId }}
          look="plain"
          name={t("people.resetName", { name })}
          onDone={(made) => setToken(made.token)}
          outcome={{ words: t("people.resetMade"), at: `reset-${userId}` }}
        >
          {t("people.reset")}
        </ActionButton>
        <AdminEmail userId={userId} name={name} email={email} mails={mails} />
        {secondFactor && (
          <ActionButton
            action={clearSecondFactorAction}
            values={{ userId }}
            look="plain"
            name={t("people.clearName", { name })}
            outcome={{ words: t("people.cleared", { name }), at: `person-${userId}` }}
          >
            {t("people.clear")}
          </ActionButton>
        )}
      </div>
      {token && (
        <Notice tone="good" title={t("people.resetMade")}>
          <p>{t("people.resetHint", { name })}</p>
          <CopyField
            id={`reset-${userId}`}
            label={t("invite.link")}
            value={window.location.origin + href(locale, `/reset/${token}`)}
            copy={t("invite.copy")}
            copied={t("invite.copied")}
          />
        </Notice>
      )}
    </div>
  );
}
