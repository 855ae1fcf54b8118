"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { DraftNote } from "@/components/drafts/DraftNote";
import { RestoredNote } from "@/components/drafts/RestoredNote";
import { useEditForm } from "@/components/drafts/useEditForm";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { TextArea } from "@/components/ui/Field";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { Notice } from "@/components/ui/Notice";
import { reachable } from "@/components/ui/reachable";
import { SaveKey } from "@/components/ui/SaveKey";
import { useRefusal } from "@/components/ui/useRefusal";
import type { ActionState } from "@/lib/auth/action";
import type { Rating } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import type { NumberedSource } from "@/lib/sources/numbers";
import { saveVerdictAction, submitVerdictAction } from "@/lib/verdicts/actions";
import { draftKey } from "@/lib/verdicts/draftKey";
import { restsOnMissing } from "@/lib/verdicts/restsOn";
import { DecisiveEvidence, type EvidenceChoice, markedOf } from "./DecisiveEvidence";
import styles from "./Editor.module.css";
import { LanguageFields } from "./LanguageFields";
import { NoSource } from "./NoSource";
import { RatingChoice } from "./RatingChoice";
import { VerdictConflict } from "./VerdictConflict";
import { type PreviewAction, VerdictPreview } from "./VerdictPreview";
import { type Words, wordsOf } from "./verdictWords";

/** Both buttons send one form, so that what is shown is the answer to the last of them. */
const saveOrSubmit: typeof saveVerdictAction = (before, form) =>
  form.get("intent") === "submit" ? submitVerdictAction(before, form) : saveVerdictAction(before, form);

/** Where a verdict is written: everything typed is kept. */
export function VerdictEditor(props: {
  claimId: string;
  title: string;
  ratings: readonly Rating[];
  stored: Words;
  revision: number | null;
  kept: { values: Words; baseRevision: number | null } | null;
  storedBy: string;
  correction: boolean;
  returned: { name: string; comment: string } | null;
  evidence: readonly EvidenceChoice[];
  /** What the numbers in reasons lead to. */
  sources: ReadonlyMap<number, NumberedSource>;
  onePerson: boolean;
  /** Makes the public page of what is written. */
  preview: PreviewAction;
}) {
  const t = useTranslations("verdicts");
  const locale = useLocale();
  const form = useEditForm({
    ...props,
    draftKey: draftKey(props.claimId),
    toDraft: (words: Words) => words,
    readTheirs: wordsOf,
    action: saveOrSubmit,
    outcome: ({ status }) =>
      status === "submitted"
        ? { words: t("told.submitted"), at: "second-review" }
        : { words: t("editor.saved"), isSeen: true },
  });
  const { values: words, change, conflict } = form;
  const [preview, setPreview] = useState<ActionState<Record<Locale, ReactNode>> | null>(null);
  const [answered, setAnswered] = useState<ActionState>({ status: "idle" });
  const unshown = useRefusal(answered);
  /** What the last save or preview found wrong stays beside its field when the preview is closed. */
  const error = (field: string) => form.error(field) ?? unshown.error(field);
  const openPreview = async (element: HTMLFormElement) => {
    const [idle, fields] = [{ status: "idle" } as const, new FormData(element)];
    setPreview(idle);
    const made = await reachable(props.preview)(idle, fields);
    setPreview((now) => now && made);
    setAnswered(made);
  };
  const send = (element: HTMLFormElement, intent: "save" | "submit") => {
    const fields = new FormData(element);
    fields.set("intent", intent);
    setAnswered({ status: "idle" });
    form.send(fields);
  };
  return (
    <form
      className={styles.editor}
      aria-labelledby="verdict-editor"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget, "submit");
      }}
    >
      <h2 id="verdict-editor">{props.title}</h2>
      <HiddenFields values={Object.entries({ claimId: props.claimId, revision: form.revision })} />
      {props.returned && (
        <Notice tone="warn" title={t("editor.returned", { name: props.returned.name })}>
          <p className={styles.comment}>{props.returned.comment}</p>
        </Notice>
      )}
      <RestoredNote form={form} />
      {conflict && (
        <VerdictConflict conflict={conflict} mine={words} onUse={change} evidence={props.evidence} />
      )}
      {props.evidence.length === 0 && <NoSource />}
      <DecisiveEvidence
        evidence={props.evidence}
        value={words.decisive}
        onChange={(decisive) => change({ decisive })}
        error={error("decisive")}
      />
      {(restsOnMissing(props.evidence, markedOf(props.evidence, words.decisive)) || words.quoteReason) && (
        <TextArea
          name="quoteReason"
          rows={2}
          label={t("editor.quoteReason")}
          hint={t("editor.quoteReasonHint")}
          value={words.quoteReason}
          error={error("quoteReason")}
          onChange={(event) => change({ quoteReason: event.target.value })}
        />
      )}
      <RatingChoice
        ratings={props.ratings}
        value={words.rating}
        onChange={(rating) => change({ rating })}
        error={error("rating")}
      />
      <LanguageFields
        locale={locale}
        words={words}
        onChange={(name, value) => change({ [name]: value })}
        error={error}
        numbers={[...props.sources.keys()]}
        correction={props.correction}
      />
      {form.notice}
      <div className="buttons">
        <Button type="submit" data-key="on" isBusy={form.pending}>
          {t("editor.submit")}
        </Button>
        <Button
          look="quiet"
          data-key="save"
          isBusy={form.pending}
          onClick={(event) => event.currentTarget.form && send(event.currentTarget.form, "save")}
        >
          {t("editor.save")}
        </Button>
        <Button
          look="plain"
          onClick={(event) => event.currentTarget.form && openPreview(event.currentTarget.form)}
          aria-haspopup="dialog"
        >
          {t("editor.preview")}
        </Button>
      </div>
      <p className={styles.foot}>
        <span className="small soft">
          {t(props.onePerson ? "editor.submitOnePerson" : "editor.submitHint")}
        </span>
        <span className="small soft">
          <SaveKey /> {t("editor.save")}
        </span>
        {form.isSaved ? <span className="small">{t("editor.saved")}</span> : <DraftNote state={form.draft} />}
      </p>
      <Dialog
        open={preview !== null}
        onOpenChange={() => setPreview(null)}
        title={t("editor.previewTitle")}
        wide
      >
        {preview && <VerdictPreview state={preview} />}
      </Dialog>
    </form>
  );
}
