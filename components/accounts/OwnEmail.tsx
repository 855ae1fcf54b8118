"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { TextField } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { askEmailAction } from "@/lib/accounts/actions";
import { PasswordField } from "./PasswordField";

/** Asks for another address of one's own account. `asked` waits for its link to be followed. */
export function OwnEmail({ asked, hasPassword }: { asked: string | null; hasPassword: boolean }) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const { state, onSubmit, pending } = useSend(askEmailAction, undefined, ({ email }) => ({
    words: t("email.asked", { email }),
    at: "email-asked",
  }));
  const { error, notice } = useRefusal(state);
  return (
    <form onSubmit={onSubmit} noValidate>
      {notice}
      {asked && (
        <Notice tone="good" title={t("email.askedTitle")}>
          <p id="email-asked">{t("email.asked", { email: asked })}</p>
        </Notice>
      )}
      <input type="hidden" name="locale" value={locale} />
      <TextField
        label={t("email.new")}
        id="new-email"
        name="email"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={error("email")}
      />
      {hasPassword && (
        <PasswordField
          label={t("account.current")}
          id="email-password"
          name="currentPassword"
          autoComplete="current-password"
          required
          error={error("currentPassword")}
        />
      )}
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("email.ask")}
        </Button>
      </div>
    </form>
  );
}
