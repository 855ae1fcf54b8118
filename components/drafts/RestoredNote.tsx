"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import styles from "./Drafts.module.css";

/** Says that the form holds what was typed before, and gives it up on request. */
export function RestoredNote({ form }: { form: { isRestored: boolean; discard: () => void } }) {
  const t = useTranslations("drafts");
  if (!form.isRestored) return null;
  return (
    <p className={styles.restored}>
      <span className="small soft">{t("restored")}</span>
      <Button look="plain" onClick={form.discard}>
        {t("discard")}
      </Button>
    </p>
  );
}
