"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { addElsewhereAction } from "@/lib/captures/actions";
import styles from "./Copies.module.css";

/** The form that names a copy in another archive; closed until it is asked for. */
export function ElsewhereForm({ sourceId }: { sourceId: string }) {
  const t = useTranslations("captures.other");
  const [open, setOpen] = useState(false);
  if (open) return <OpenForm sourceId={sourceId} onClose={() => setOpen(false)} />;
  return (
    <p className="buttons">
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
    </p>
  );
}

function OpenForm({ sourceId, onClose }: { sourceId: string; onClose: () => void }) {
  const t = useTranslations("captures.other");
  const ui = useTranslations("ui");
  const { state, onSubmit, pending } = useSend(addElsewhereAction, onClose, {
    words: t("told.added"),
    at: "elsewhere",
  });
  const { notice, error } = useRefusal(state);
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <input type="hidden" name="sourceId" value={sourceId} />
      <TextField
        name="url"
        id="elsewhere-url"
        inputMode="url"
        label={t("address")}
        hint={t("addressHint")}
        error={error("url")}
      />
      {notice}
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("submit")}
        </Button>
        <Button look="plain" onClick={onClose}>
          {ui("close")}
        </Button>
      </div>
    </form>
  );
}
