"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { LANGUAGE_TAG, LOCALES } from "@/lib/i18n/routing";
import { setSiteNameAction } from "@/lib/settings/actions";
import type { SiteNames } from "@/lib/siteName";

/** What the site is called, in each language. */
export function SiteNameForm({ names }: { names: SiteNames }) {
  const t = useTranslations("settings.name");
  const { state, onSubmit, pending } = useSend(setSiteNameAction, undefined, {
    words: t("saved"),
    at: "name-saved",
  });
  const { notice, error } = useRefusal(state);
  return (
    <form onSubmit={onSubmit} noValidate>
      {notice}
      {state.status === "done" && <DoneNotice id="name-saved">{t("saved")}</DoneNotice>}
      {LOCALES.map((locale) => (
        <TextField
          key={`${locale} ${names[locale]}`}
          name={locale}
          id={`site-name-${locale}`}
          label={t(locale)}
          lang={LANGUAGE_TAG[locale]}
          required
          autoComplete="off"
          defaultValue={names[locale]}
          error={error(locale)}
        />
      ))}
      <div className="buttons">
        <Button type="submit" look="quiet" isBusy={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
