"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import type { OpenForm } from "./annotateData";

/** Says that an unfinished claim was given up, and takes it up again. */
export function DiscardedNote({ form, onUndo }: { form: OpenForm; onUndo: (form: OpenForm) => void }) {
  const t = useTranslations("claims");
  const undo = useTranslations("undo");
  const { statementEn, statementZh, quote } = form.values;
  return (
    <Notice live="status">
      <p>
        {t("aside.discarded", { words: statementEn || statementZh || quote })}{" "}
        <Button look="plain" onClick={() => onUndo(form)}>
          {undo("undo")}
        </Button>
      </p>
    </Notice>
  );
}
