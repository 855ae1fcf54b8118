"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/Button";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { Select, TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { addRenameAction } from "@/lib/renames/actions";
import styles from "./Renames.module.css";

/** Two names of one thing, added by hand: for all that a speaker says, or for the wordings of a promise. */
export function AddRename({ owners }: { owners: { value: string; label: string }[] }) {
  const t = useTranslations("renames.add");
  const form = useRef<HTMLFormElement>(null);
  const { state, onSubmit, pending } = useSend(addRenameAction, () => form.current?.reset(), {
    words: t("added"),
    at: "rename-added",
  });
  const { notice, error } = useRefusal(state);
  return (
    <details className={styles.add}>
      <summary>{t("open")}</summary>
      <form ref={form} onSubmit={onSubmit}>
        <TextField name="from" id="rename-from" label={t("from")} error={error("from")} />
        <TextField name="to" id="rename-to" label={t("to")} error={error("to")} />
        <TextField
          name="since"
          id="rename-since"
          label={t("since")}
          hint={t("sinceHint")}
          optional={t("optional")}
          error={error("since")}
        />
        <Select name="owner" id="rename-owner" label={t("owner")} error={error("owner")}>
          {owners.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        {notice}
        {state.status === "done" && <DoneNotice id="rename-added">{t("added")}</DoneNotice>}
        <div className="buttons">
          <Button type="submit" look="quiet" isBusy={pending}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </details>
  );
}
