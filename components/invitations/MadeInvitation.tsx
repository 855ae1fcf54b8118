"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Invitations.module.css";

/** The link of a new invitation: the only time that it can be seen. */
export function MadeInvitation(props: { locale: Locale; token: string; expiresAt: Date }) {
  const t = useTranslations("accounts");
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const link = `${window.location.origin}${href(props.locale, `/invitation/${props.token}`)}`;

  async function copy() {
    field.current?.select();
    // Without the right to write to the clipboard the link stays selected, to be copied by hand.
    const done = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  }

  return (
    <Notice tone="good" title={t("invite.made")} live="status">
      <p>{t("invite.copyHint", { date: formatPartialDate(dayOf(props.expiresAt), props.locale) })}</p>
      <Field id="invitation-link" label={t("invite.link")}>
        <span className={styles.link}>
          <input
            className="input"
            id="invitation-link"
            ref={field}
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <Button look="quiet" onClick={copy}>
            {copied ? t("invite.copied") : t("invite.copy")}
          </Button>
        </span>
      </Field>
    </Notice>
  );
}
