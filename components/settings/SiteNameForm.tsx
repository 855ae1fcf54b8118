"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { TextField } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { LANGUAGE_TAG, LOCALES } from "@/lib/i18n/routing";
import { setSiteNameAction } from "@/lib/settings/actions";
import type { SiteNames } from "@/lib/siteName";

/** What the site is called, in each language. */
export function SiteNameForm({ names }: { names: SiteNames }) {
  const t = useTranslations("settings.name");
  const [state, act, pending] = useActionState(setSiteNameAction, { status: "idle" });
  const { notice, error, typed } = useRefusal(state);
  return (
    <form action={act} noValidate>
      {notice}
      {state.status === "done" && (
        <Notice tone="good" live="status">
          <p>{t("saved")}</p>
        </Notice>
      )}
      {LOCALES.map((locale) => (
        <TextField
          key={`${locale} ${names[locale]}`}
          name={locale}
          id={`site-name-${locale}`}
          label={t(locale)}
          lang={LANGUAGE_TAG[locale]}
          required
          autoComplete="off"
          defaultValue={typed(locale) ?? names[locale]}
          error={error(locale)}
        />
      ))}
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
