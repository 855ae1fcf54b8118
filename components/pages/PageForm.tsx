"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ConflictTable } from "@/components/drafts/ConflictTable";
import { DraftNote } from "@/components/drafts/DraftNote";
import { RestoredNote } from "@/components/drafts/RestoredNote";
import { useEditForm } from "@/components/drafts/useEditForm";
import { Button } from "@/components/ui/Button";
import { TextArea, TextField } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import type { PageName } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { writePageAction } from "@/lib/pages/actions";
import { type TypedPage, typedPage } from "@/lib/pages/schema";
import styles from "./Pages.module.css";

type Props = {
  page: PageName;
  stored: TypedPage;
  /** The number of the version that is shown; 0 before there is one. */
  revision: number;
  storedBy: string;
  draftKey: string;
  kept: { values: TypedPage; baseRevision: number | null } | null;
};

const FIELDS = ["textEn", "textZh"] as const;
const LANG = { textEn: "en", textZh: "zh" } as const;

/** Writes the next version of a page's text, in both languages. */
export function PageForm({ page, ...props }: Props) {
  const t = useTranslations("pages.desk");
  const ui = useTranslations("ui");
  const [reason, setReason] = useState("");
  const form = useEditForm({
    ...props,
    toDraft: (values: TypedPage) => values,
    readTheirs: (theirs) => typedPage.parse(theirs),
    action: writePageAction,
    onSaved: () => setReason(""),
    outcome: () => ({ words: t("saved"), at: "page-state" }),
  });
  const { values, conflict } = form;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    data.set("page", page);
    data.set("revision", String(form.revision));
    form.send(data);
  };
  return (
    <form onSubmit={submit} noValidate aria-busy={form.pending}>
      <RestoredNote form={form} />
      {conflict && (
        <ConflictTable
          conflict={conflict}
          mine={values}
          names={FIELDS}
          label={(name) => t(name)}
          shown={(side, name) => side[name]}
          onUse={form.change}
        />
      )}
      {form.notice}
      {form.isSaved && (
        <Notice tone="good" live="status">
          <p>{t("saved")}</p>
        </Notice>
      )}
      <div className={styles.texts}>
        {FIELDS.map((name) => (
          <TextArea
            key={name}
            name={name}
            label={t(name)}
            hint={t("textHint")}
            rows={14}
            lang={LANGUAGE_TAG[LANG[name]]}
            value={values[name]}
            error={form.error(name)}
            optional={ui("optional")}
            onChange={(event) => form.change({ [name]: event.target.value })}
          />
        ))}
      </div>
      <TextField
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        value={reason}
        error={form.error("reason")}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="buttons">
        <Button type="submit" disabled={form.pending}>
          {t("save")}
        </Button>
        <DraftNote state={form.draft} />
      </div>
    </form>
  );
}
