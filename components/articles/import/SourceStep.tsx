"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/Button";
import { TextArea, TextField } from "@/components/ui/Field";
import { Progress } from "@/components/ui/Progress";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { readArticleAction } from "@/lib/articles/actions";
import type { ActionState } from "@/lib/auth/action";
import { type Reason, refuse } from "@/lib/errors";
import type { ImportedFrom } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import type { PickedArticle } from "../ArticlePicker";
import { FileField } from "./FileField";
import { fileReason } from "./fileReason";
import styles from "./Import.module.css";
import type { ReadArticle } from "./keptImport";
import { importPath, SourceTabs } from "./SourceTabs";

const MEGABYTE = 1024 * 1024;

export type Source = { from: ImportedFrom; text: string; address: string };

/** What is sent to be read. */
export function sourceForm(
  { from, text, address }: Source,
  of: PickedArticle | null,
  file: File | null,
): FormData {
  const form = new FormData();
  form.set("from", from);
  if (of) form.set("of", of.id);
  if (from === "text") form.set("text", text);
  if (from === "address") form.set("address", address);
  if (from === "file" && file) form.set("file", file);
  return form;
}

/** Where the article comes from: pasted text, a file or an address. What was typed for one stays while another is shown. */
export function SourceStep(props: {
  source: Source;
  onSource: (source: Partial<Source>) => void;
  of: PickedArticle | null;
  file: File | null;
  onFile: (file: File | null) => void;
  maxBytes: number;
  onRead: (read: ReadArticle) => void;
}) {
  const t = useTranslations("articles");
  const locale = useLocale();
  const { source, of, file, onSource } = props;
  const { from, text, address } = source;
  const [wrongFile, setWrongFile] = useState<Reason | null>(null);
  const { state, send, pending } = useSend(readArticleAction, props.onRead, { words: t("import.told.read") });
  const own: ActionState = wrongFile
    ? { status: "refused", refusal: refuse("invalid", { fields: { file: wrongFile } }), typed: {} }
    : state;
  const { error, notice } = useRefusal(own);
  const wrong = error(from);
  // What is wrong with a field is shown beside it; the notice would only repeat it, or name a field that is not shown.
  const isBesideField = own.status === "refused" && own.refusal.fields !== undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reason = from === "file" ? await fileReason(file, props.maxBytes) : null;
    setWrongFile(reason);
    if (reason) return;
    send(sourceForm(source, of, file));
  };
  const change = (next: Partial<Source>) => {
    setWrongFile(null);
    onSource(next);
  };
  return (
    <form className={styles.source} onSubmit={submit} noValidate aria-busy={pending}>
      <SourceTabs from={from} of={of} onFrom={(next) => change({ from: next })} />
      {!isBesideField && notice}
      {from === "text" && (
        <TextArea
          label={t("import.text")}
          hint={t("import.textHint")}
          name="text"
          className={styles.paste}
          value={text}
          onChange={(event) => change({ text: event.target.value })}
          error={wrong}
        />
      )}
      {from === "file" && (
        <FileField
          file={file}
          error={wrong}
          maxMegabytes={props.maxBytes / MEGABYTE}
          onChange={(chosen) => {
            props.onFile(chosen);
            fileReason(chosen, props.maxBytes).then((reason) => setWrongFile(chosen && reason));
          }}
        />
      )}
      {from === "address" && (
        <TextField
          label={t("import.address")}
          hint={t("import.addressHint")}
          name="address"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          onChange={(event) => change({ address: event.target.value })}
          error={wrong}
        />
      )}
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("import.read")}
        </Button>
        {from !== "text" && wrong && (
          <Button look="quiet" onClick={() => change({ from: "text" })}>
            {t("import.pasteInstead")}
          </Button>
        )}
        {pending && (
          <ButtonLink href={href(locale, importPath(from, of, address))}>{t("import.stop")}</ButtonLink>
        )}
      </div>
      {pending && <Progress id="reading" label={t(`import.reading.${from}`)} detail={t("import.canLeave")} />}
    </form>
  );
}
