"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { TextArea, TextField } from "@/components/ui/Field";
import { FilePicker } from "@/components/ui/FilePicker";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { supplyCopyAction } from "@/lib/captures/actions";
import styles from "./Copies.module.css";

/** The form that supplies a copy of what cannot be fetched. Closed until it is asked for; `children` stand beside what opens it. */
export function SupplyForm(props: { sourceId: string; megabytes: number; children?: ReactNode }) {
  const t = useTranslations("captures.supply");
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <>
      {done && !open && <DoneNotice id="copy-supplied">{t("done")}</DoneNotice>}
      <div className="buttons">
        {props.children}
        {!open && (
          <Button look="quiet" onClick={() => setOpen(true)}>
            {t("button")}
          </Button>
        )}
      </div>
      {open && (
        <OpenForm
          sourceId={props.sourceId}
          megabytes={props.megabytes}
          onClose={() => setOpen(false)}
          onDone={() => {
            setDone(true);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function OpenForm(props: { sourceId: string; megabytes: number; onClose: () => void; onDone: () => void }) {
  const t = useTranslations("captures.supply");
  const ui = useTranslations("ui");
  const [file, setFile] = useState<File | null>(null);
  const { state, send, pending } = useSend(supplyCopyAction, props.onDone, {
    words: t("done"),
    at: "copy-supplied",
  });
  const { notice, error } = useRefusal(state);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (file) form.set("file", file);
        send(form);
      }}
    >
      <p className="by">{t("lead")}</p>
      <input type="hidden" name="sourceId" value={props.sourceId} />
      <FilePicker
        id="copy-file"
        file={file}
        label={t("file")}
        hint={t("fileHint", { megabytes: props.megabytes })}
        choose={t("choose")}
        drop={t("drop")}
        error={error("file")}
        onChange={setFile}
      />
      <TextArea name="how" id="copy-how" label={t("how")} hint={t("howHint")} rows={2} error={error("how")} />
      <TextField
        name="elsewhereUrl"
        id="copy-elsewhere"
        type="url"
        label={t("elsewhere")}
        optional={ui("optional")}
        error={error("elsewhereUrl")}
      />
      {notice}
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("submit")}
        </Button>
        <Button look="plain" onClick={props.onClose}>
          {ui("close")}
        </Button>
      </div>
    </form>
  );
}
