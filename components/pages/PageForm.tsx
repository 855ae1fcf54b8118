"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { EditFrame } from "@/components/drafts/EditFrame";
import { useEditForm } from "@/components/drafts/useEditForm";
import { TextArea, TextField } from "@/components/ui/Field";
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
    told: { words: t("saved"), at: "page-saved" },
  });
  return (
    <EditFrame
      form={form}
      sends={{ page }}
      names={FIELDS}
      label={(name) => t(name)}
      shown={(side, name) => side[name]}
      submit={t("save")}
    >
      <div className={styles.texts}>
        {FIELDS.map((name) => (
          <TextArea
            key={name}
            name={name}
            label={t(name)}
            hint={t("textHint")}
            rows={14}
            lang={LANGUAGE_TAG[LANG[name]]}
            value={form.values[name]}
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
    </EditFrame>
  );
}
