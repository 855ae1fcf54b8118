"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Logo } from "@/components/site/Logo";
import { ActionButton } from "@/components/ui/ActionButton";
import { Button } from "@/components/ui/Button";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { FilePicker } from "@/components/ui/FilePicker";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { removeLogoAction, setLogoAction } from "@/lib/settings/actions";
import type { SiteBrand } from "@/lib/settings/queries";

/** The logo that the header shows in place of the name. */
export function LogoForm({ logo }: { logo: SiteBrand["logo"] }) {
  const t = useTranslations("settings.logo");
  const [file, setFile] = useState<File | null>(null);
  const { state, send, pending } = useSend(setLogoAction, undefined, {
    words: t("saved"),
    at: "logo-saved",
  });
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
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData();
          if (file) form.set("file", file);
          send(form);
        }}
      >
        {notice}
        {state.status === "done" && <DoneNotice id="logo-saved">{t("saved")}</DoneNotice>}
        <FilePicker
          id="logo-file"
          accept="image/png"
          file={file}
          label={t("file")}
          hint={t("fileHint")}
          choose={t("choose")}
          drop={t("drop")}
          error={error("file")}
          onChange={setFile}
        />
        <div className="buttons">
          <Button type="submit" look="quiet" isBusy={pending}>
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
