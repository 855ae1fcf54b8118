"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { LinkedText } from "@/components/comparison/LinkedWordings";
import { DraftNote } from "@/components/drafts/DraftNote";
import { Button } from "@/components/ui/Button";
import { Kbd } from "@/components/ui/Kbd";
import { useRefusal } from "@/components/ui/useRefusal";
import type { ProgramView } from "./ComparerTable";
import type { Comparison } from "./comparison";
import styles from "./Rewording.module.css";
import { RewordingConflict } from "./RewordingConflict";
import { RewordingFields } from "./RewordingFields";
import { cellsOf } from "./rows";
import { TermsForm } from "./TermsForm";
import { useRewordingForm } from "./useRewordingForm";

function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** Where a reviewer says, term by term, how a promise was reworded; everything typed is kept. */
export function RewordingEditor(props: {
  rewordingId: string;
  wordings: { earlier: LinkedText; later: LinkedText };
  program: ProgramView | null;
  stored: Comparison;
  revision: number;
  storedBy: string;
  kept: { data: Comparison; baseRevision: number | null } | null;
  /** Whether it was flagged before: then the button saves. */
  flagged: boolean;
  onClose?: () => void;
}) {
  const t = useTranslations("promises.rewording");
  const form = useRewordingForm({ ...props, onSaved: () => props.onClose?.() });
  const { notice, error } = useRefusal(form.state);
  const { comparison, change } = form;
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        form.send(new FormData(event.currentTarget));
      }}
      onKeyDown={submitByKey}
    >
      <input type="hidden" name="rewordingId" value={props.rewordingId} />
      <input type="hidden" name="revision" value={form.revision} />
      <input type="hidden" name="changes" value={JSON.stringify(cellsOf(comparison.changes))} />
      {props.kept && form.isChanged && (
        <p className={styles.restored}>
          <span className="small soft">{t("restored")}</span>
          <Button look="plain" onClick={form.discard}>
            {t("discard")}
          </Button>
        </p>
      )}
      {form.conflict && <RewordingConflict conflict={form.conflict} mine={comparison} onUse={change} />}
      <TermsForm
        wordings={props.wordings}
        program={props.program}
        rows={comparison.changes}
        onChange={(changes) => change({ changes })}
        error={error}
      />
      <RewordingFields comparison={comparison} change={change} error={error} />
      {!form.conflict && notice}
      <div className="buttons">
        <Button type="submit" disabled={form.pending}>
          {t(props.flagged ? "save" : "flag")}
        </Button>
        {props.onClose && (
          <Button look="plain" onClick={props.onClose}>
            {t("stopEditing")}
          </Button>
        )}
        <span className="small soft">
          <Kbd>⌘ ↵</Kbd> {t(props.flagged ? "save" : "flag")}
        </span>
        <DraftNote state={form.draft} />
      </div>
      <p className="small soft">{t("flagHint")}</p>
    </form>
  );
}
