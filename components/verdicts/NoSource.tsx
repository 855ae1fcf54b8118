"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";

/** Warns whoever writes or publishes a verdict on a claim that has no evidence. */
export function NoSource() {
  const t = useTranslations("verdicts");
  return (
    <Notice tone="warn">
      <p>{t("editor.noSource")}</p>
    </Notice>
  );
}
