"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { DraftNote } from "@/components/drafts/DraftNote";
import { Button } from "@/components/ui/Button";
import { Kbd } from "@/components/ui/Kbd";
import { useRefusal } from "@/components/ui/useRefusal";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { linkedTo } from "@/lib/promises/linked";
import type { Comparison } from "./comparison";
import { type LinkedText, LinkedWordings } from "./LinkedWordings";
import { fatesOfRows, ProgramSaid, type ProgramView } from "./ProgramSaid";
import review from "./ReviewWordings.module.css";
import styles from "./Rewording.module.css";
import { RewordingConflict } from "./RewordingConflict";
import { RewordingFields } from "./RewordingFields";
import { asStored, cellsOf, newKey, withNew } from "./rows";
import { SelectedWordsBar } from "./SelectedWordsBar";
import { type Target, TermEditor } from "./TermEditor";
import { useRewordingForm } from "./useRewordingForm";
import { useRowLinks } from "./useRowLinks";
import { useSelectedWords } from "./useSelectedWords";

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
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
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
      <Table {...props} comparison={comparison} change={change} error={error} />
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

/** Both wordings and, under them, their table in the making. */
function Table(props: {
  wordings: { earlier: LinkedText; later: LinkedText };
  program: ProgramView | null;
  comparison: Comparison;
  change: (part: Partial<Comparison>) => void;
  error: (field: string) => string | undefined;
}) {
  const { wordings, program, change } = props;
  const { earlier, later } = wordings;
  const rows = props.comparison.changes;
  const locale = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<Target>(null);
  const [current, setCurrent] = useState("");
  const { selected, clear } = useSelectedWords(root, { earlier: earlier.text, later: later.text });
  useRowLinks(root, rows, setTarget);
  const stored = useMemo(() => rows.map(asStored), [rows]);
  const links = useMemo(
    () =>
      linkedTo(
        { earlier: earlier.text, later: later.text },
        stored,
        program?.isOfThese ? program.changes : [],
      ),
    [earlier.text, later.text, stored, program],
  );
  const at = rows.findIndex(({ key }) => key === current);
  return (
    <div ref={root}>
      <LinkedWordings
        locale={locale}
        earlier={earlier}
        later={later}
        changes={links}
        words="spans"
        className={review.review}
        below={
          <SelectedWordsBar
            selected={selected}
            row={rows[at]}
            at={at}
            onUse={(row, cell, words) => {
              change({ changes: rows.map((other) => (other === row ? { ...row, [cell]: words } : other)) });
              setTarget({ key: row.key, cell });
              clear();
            }}
            onNew={(cell, words) => {
              const key = newKey(rows);
              const added = withNew(rows, rows.length, key);
              change({ changes: added.map((row) => (row.key === key ? { ...row, [cell]: words } : row)) });
              setTarget({ key, cell: "term" });
              clear();
            }}
          />
        }
      >
        <TermEditor
          rows={rows}
          onChange={(changes) => change({ changes })}
          error={props.error}
          langs={{ from: tagOf(earlier), to: tagOf(later) }}
          target={target}
          setTarget={setTarget}
          onRow={setCurrent}
          fates={program ? fatesOfRows(program.changes, stored) : undefined}
        />
      </LinkedWordings>
      {program && <ProgramSaid program={program} rows={stored} />}
    </div>
  );
}

const tagOf = ({ lang }: LinkedText) => (lang ? LANGUAGE_TAG[lang] : "");
