"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Select, TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { setProfileAction } from "@/lib/accounts/actions";
import type { Lang } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG, LOCALES } from "@/lib/i18n/routing";

/** A person's own name and the language of their desk and mails. */
export function ProfileForm({ name, lang }: { name: string; lang: Lang | null }) {
  const t = useTranslations("accounts");
  const auth = useTranslations("auth");
  const site = useTranslations("site");
  const locale = useLocale();
  const [state, act, pending] = useActionState(setProfileAction, { status: "idle" });
  const { error, typed, notice } = useRefusal(state);
  const language = typed("lang") ?? lang ?? locale;
  return (
    <form action={act} noValidate>
      {notice}
      <TextField
        label={auth("name")}
        hint={t("profile.nameHint")}
        name="name"
        autoComplete="name"
        required
        defaultValue={typed("name") ?? name}
        error={error("name")}
      />
      <Select
        key={language}
        label={t("profile.lang")}
        name="lang"
        defaultValue={language}
        error={error("lang")}
      >
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={LANGUAGE_TAG[one]}>
            {site(`language.${one}`)}
          </option>
        ))}
      </Select>
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("profile.save")}
        </Button>
      </div>
    </form>
  );
}
