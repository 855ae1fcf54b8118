"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Select, TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { Role } from "@/lib/generated/prisma/enums";
import { inviteAction } from "@/lib/invitations/actions";
import { DEFAULT_DAYS, INVITATION_DAYS } from "@/lib/invitations/days";
import styles from "./Invitations.module.css";
import { MadeInvitation } from "./MadeInvitation";

/** Makes an invitation and shows its link, once. */
export function InviteForm() {
  const t = useTranslations("accounts");
  const auth = useTranslations("auth");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const { state, send, pending } = useSend(inviteAction, undefined, {
    words: t("invite.made"),
    at: "invitation-link",
  });
  const { error, typed, notice } = useRefusal(state);
  return (
    <>
      {state.status === "done" && (
        <MadeInvitation key={state.value.invitationId} locale={locale} {...state.value} />
      )}
      <form action={send} className={styles.form} noValidate>
        {notice}
        <Select
          key={`role-${typed("role")}`}
          label={t("invite.role")}
          name="role"
          defaultValue={typed("role") ?? "editor"}
          error={error("role")}
        >
          {Object.values(Role).map((role) => (
            <option key={role} value={role}>
              {auth(`role.${role}`)}
            </option>
          ))}
        </Select>
        <Select
          key={`days-${typed("days")}`}
          label={t("invite.days")}
          name="days"
          defaultValue={typed("days") ?? DEFAULT_DAYS}
          error={error("days")}
        >
          {INVITATION_DAYS.map((days) => (
            <option key={days} value={days}>
              {t("invite.day", { count: days })}
            </option>
          ))}
        </Select>
        <TextField
          label={t("invite.email")}
          hint={t("invite.emailHint")}
          optional={ui("optional")}
          name="email"
          type="email"
          autoComplete="off"
          defaultValue={typed("email")}
          error={error("email")}
        />
        <div className="buttons">
          <Button type="submit" isBusy={pending}>
            {t("invite.submit")}
          </Button>
        </div>
      </form>
    </>
  );
}
