"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { LinkedText } from "@/components/comparison/LinkedWordings";
import { DraftNote } from "@/components/drafts/DraftNote";
import { RestoredNote } from "@/components/drafts/RestoredNote";
import { useEditForm } from "@/components/drafts/useEditForm";
import { Button } from "@/components/ui/Button";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { SaveKey } from "@/components/ui/SaveKey";
import { flagRewordingAction } from "@/lib/rewordings/actions";
import { draftKey } from "@/lib/rewordings/draftKey";
import type { ComparerView } from "./ComparerTable";
import { type Comparison, comparisonOf, plain } from "./comparison";
import styles from "./Rewording.module.css";
import { RewordingConflict } from "./RewordingConflict";
import { RewordingFields } from "./RewordingFields";
import { TermsForm } from "./TermsForm";
import { cellsOf } from "./termRows";

/** Where a reviewer says, term by term, how a promise was reworded; everything typed is kept. */
export function RewordingEditor(props: {
  rewordingId: string;
  wordings: { earlier: LinkedText; later: LinkedText };
  comparer: ComparerView | null;
  /** What a second reader said. */
  second: ReactNode;
  stored: Comparison;
  revision: number;
  storedBy: string;
  kept: { values: Comparison; baseRevision: number | null } | null;
  /** Whether it was flagged before: then the button saves. */
  flagged: boolean;
  onClose?: () => void;
}) {
  const t = useTranslations("promises.rewording");
  const form = useEditForm({
    ...props,
    draftKey: draftKey(props.rewordingId),
    toDraft: plain,
    readTheirs: comparisonOf,
    action: flagRewordingAction,
    outcome: () => ({ words: t("told.flagged"), at: "to-decide" }),
    onSaved: props.onClose,
  });
  const { values: comparison, change, conflict, error } = form;
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        form.send(new FormData(event.currentTarget));
      }}
    >
      <HiddenFields
        values={Object.entries({
          rewordingId: props.rewordingId,
          revision: form.revision,
          changes: JSON.stringify(cellsOf(comparison.changes)),
        })}
      />
      <RestoredNote form={form} />
      {conflict && <RewordingConflict conflict={conflict} mine={comparison} onUse={change} />}
      <TermsForm
        wordings={props.wordings}
        comparer={props.comparer}
        second={props.second}
        rows={comparison.changes}
        onChange={(changes) => change({ changes })}
        error={error}
      />
      <RewordingFields comparison={comparison} change={change} error={error} />
      {form.notice}
      <div className="buttons">
        <Button type="submit" isBusy={form.pending}>
          {t(props.flagged ? "save" : "flag")}
        </Button>
        {props.onClose && (
          <Button look="plain" onClick={props.onClose}>
            {t("stopEditing")}
          </Button>
        )}
        <span className="small soft">
          <SaveKey /> {t(props.flagged ? "save" : "flag")}
        </span>
        <DraftNote state={form.draft} />
      </div>
      <p className="small soft">{t("flagHint")}</p>
    </form>
  );
}
