"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { setEmailAction } from "@/lib/accounts/actions";

type Props = { userId: string; name: string; email: string; mails: boolean };

/** Another address for somebody who can follow no link to it. */
export function AdminEmail(props: Props) {
  const t = useTranslations("accounts");
  const [open, setOpen] = useState(false);
  const { name } = props;
  return (
    <>
      <Button
        look="plain"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-label={t("people.emailName", { name })}
      >
        {t("people.email")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("people.emailTitle", { name })}
        description={t(props.mails ? "people.emailLeadMails" : "people.emailLead")}
      >
        <EmailForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function EmailForm({ userId, name, email, close }: Props & { close: () => void }) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const { state, onSubmit, pending } = useSend(setEmailAction, close, ({ email: next }) => ({
    words: t("people.emailSet", { name, email: next }),
    at: `person-${userId}`,
  }));
  const { notice, error } = useRefusal(state);
  return (
    <form onSubmit={onSubmit} noValidate>
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        id={`email-${userId}`}
        name="email"
        type="email"
        label={t("email.new")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={email}
        error={error("email")}
      />
      {notice}
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("people.emailSubmit")}
        </Button>
      </div>
    </form>
  );
}
