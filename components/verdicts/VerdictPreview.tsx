"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import type { Action, ActionState } from "@/lib/auth/action";
import { LOCALES, type Locale } from "@/lib/i18n/routing";
import styles from "./Editor.module.css";

type Pages = Record<Locale, ReactNode>;
export type PreviewAction = Action<Pages>;

/** The public page as it would be, in one language at a time; `state` is idle while it is made. */
export function VerdictPreview({ state }: { state: ActionState<Pages> }) {
  const t = useTranslations("verdicts.editor");
  const own = useLocale();
  const [locale, setLocale] = useState<Locale>(own);
  const { notice, error } = useRefusal(state);
  if (state.status === "idle") return <p role="status">{t("previewLoading")}</p>;
  if (state.status === "refused") {
    return error("rating") ? <Notice live="alert">{<p>{t("previewNeeds")}</p>}</Notice> : notice;
  }
  return (
    <>
      <fieldset className={styles.languages}>
        <legend className="visually-hidden">{t("previewLanguage")}</legend>
        {LOCALES.map((one) => (
          <Button key={one} look="quiet" aria-pressed={one === locale} onClick={() => setLocale(one)}>
            {t(one)}
          </Button>
        ))}
      </fieldset>
      <div className={styles.preview}>{state.value[locale]}</div>
    </>
  );
}
