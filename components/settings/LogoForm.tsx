"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Logo } from "@/components/site/Logo";
import { ActionButton } from "@/components/ui/ActionButton";
import { Button } from "@/components/ui/Button";
import { TextField } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { removeLogoAction, setLogoAction } from "@/lib/settings/actions";
import type { SiteBrand } from "@/lib/settings/queries";

/** The logo that the header shows in place of the name. */
export function LogoForm({ logo }: { logo: SiteBrand["logo"] }) {
  const t = useTranslations("settings.logo");
  const [state, act, pending] = useActionState(setLogoAction, { status: "idle" });
  const { notice, error } = useRefusal(state);
  return (
    <>
      {logo ? (
        <p>
          <Logo logo={logo} name={t("current")} />
        </p>
      ) : (
        <p className="soft">{t("none")}</p>
      )}
      <form action={act} noValidate>
        {notice}
        {state.status === "done" && (
          <Notice tone="good" live="status">
            <p>{t("saved")}</p>
          </Notice>
        )}
        <TextField
          name="file"
          id="logo-file"
          type="file"
          accept="image/png"
          label={t("file")}
          hint={t("fileHint")}
          error={error("file")}
        />
        <div className="buttons">
          <Button type="submit" look="quiet" disabled={pending}>
            {t("submit")}
          </Button>
        </div>
      </form>
      {logo && (
        <ActionButton action={removeLogoAction} values={{}} look="plain" outcome={{ words: t("removed") }}>
          {t("remove")}
        </ActionButton>
      )}
    </>
  );
}
