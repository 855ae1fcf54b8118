"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/Field";
import type { useRefusal } from "@/components/ui/useRefusal";
import { SHORTEST_PASSWORD } from "@/lib/accounts/limits";
import { EmailField } from "./EmailField";
import { PasswordField } from "./PasswordField";

/** Who somebody is who makes an account. `email` is given where an invitation has settled it. */
export function PersonFields(props: { refusal: ReturnType<typeof useRefusal>; email?: string | null }) {
  const t = useTranslations("auth");
  const { error, typed } = props.refusal;
  return (
    <>
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        name="name"
        autoComplete="name"
        required
        defaultValue={typed("name")}
        error={error("name")}
      />
      <EmailField
        label={t("email")}
        hint={t("invitation.emailHint")}
        readOnly={Boolean(props.email)}
        value={props.email ?? typed("email")}
        error={error("email")}
      />
      <PasswordField
        label={t("password")}
        hint={t("passwordHint", { count: SHORTEST_PASSWORD })}
        name="password"
        autoComplete="new-password"
        required
        error={error("password")}
      />
    </>
  );
}
