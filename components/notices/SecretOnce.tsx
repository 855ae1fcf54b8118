"use client";

import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/CopyField";
import { Notice } from "@/components/ui/Notice";

/** A signing secret, which is shown to whoever made it and never again. */
export function SecretOnce(props: { id: string; title: string; hint: string; secret: string }) {
  const t = useTranslations("notices.webhook.secret");
  return (
    <Notice tone="good" title={props.title}>
      <p>{props.hint}</p>
      <CopyField
        id={props.id}
        label={t("label")}
        value={props.secret}
        copy={t("copy")}
        copied={t("copied")}
      />
    </Notice>
  );
}
