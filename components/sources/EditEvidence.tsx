"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { Notice } from "@/components/ui/Notice";
import { Quoted } from "@/components/ui/Quoted";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { changeEvidenceAction } from "@/lib/sources/actions";
import type { EvidenceRow } from "@/lib/sources/queries";
import { savedEvidence } from "@/lib/sources/schema";
import { BearingFields } from "./BearingFields";
import styles from "./EvidenceSection.module.css";

type Row = Pick<EvidenceRow, "id" | "revision" | "stance" | "quote" | "quoteLang" | "noteEn" | "noteZh">;

/** Changes how a source bears on a claim that readers do not see. The focus goes into the form, and back when it closes. */
export function EditEvidence({ row, title }: { row: Row; title: string }) {
  const t = useTranslations("sources");
  const [open, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (saved: boolean) => {
    setOpen(false);
    setSaved(saved);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <>
      <Button
        ref={opener}
        look="plain"
        aria-label={t("editName", { title })}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t("edit")}
      </Button>
      {isSaved && !open && <span className="small soft">{t("editSaved")}</span>}
      {open && <EditForm row={row} onSaved={() => close(true)} onClose={() => close(false)} />}
    </>
  );
}

function EditForm({ row, onSaved, onClose }: { row: Row; onSaved: () => void; onClose: () => void }) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  const { state, onSubmit, pending } = useSend(changeEvidenceAction, onSaved, {
    words: t("editSaved"),
    isSeen: true,
  });
  const { notice, error } = useRefusal(state);
  const refusal = state.status === "refused" ? state.refusal : null;
  const theirs = refusal?.reason === "conflict" ? savedEvidence.safeParse(refusal.theirs).data : undefined;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit}>
      <HiddenFields
        values={[
          ["evidenceId", row.id],
          ["revision", theirs?.revision ?? row.revision],
        ]}
      />
      {notice}
      {theirs && <Theirs theirs={theirs} />}
      <BearingFields error={error} row={row} />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("editSave")}
        </Button>
        <Button look="plain" onClick={onClose}>
          {ui("close")}
        </Button>
      </div>
    </form>
  );
}

/** What somebody else saved meanwhile; the next save goes over it. */
function Theirs({ theirs }: { theirs: ReturnType<typeof savedEvidence.parse> }) {
  const t = useTranslations("sources");
  const record = useTranslations("record");
  return (
    <Notice tone="warn" title={t("theirs")}>
      <p>{record(`stance.${theirs.stance}`)}</p>
      {theirs.quote && (
        <p>
          <Quoted
            lang={theirs.quoteLang ? writingOf(theirs.quote, theirs.quoteLang) : undefined}
            text={theirs.quote}
          />
        </p>
      )}
      {theirs.noteEn && <p lang={LANGUAGE_TAG.en}>{theirs.noteEn}</p>}
      {theirs.noteZh && <p lang={LANGUAGE_TAG.zh}>{theirs.noteZh}</p>}
    </Notice>
  );
}
