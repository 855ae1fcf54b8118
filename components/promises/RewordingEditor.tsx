"use client";

import { useLocale, useTranslations } from "next-intl";
import { DraftNote } from "@/components/drafts/DraftNote";
import { Button } from "@/components/ui/Button";
import { Select, TextArea } from "@/components/ui/Field";
import { Kbd } from "@/components/ui/Kbd";
import { useRefusal } from "@/components/ui/useRefusal";
import { ConflictNotice } from "@/components/verdicts/ConflictNotice";
import { Disclosure } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import type { Comparison } from "./comparison";
import styles from "./Rewording.module.css";
import { cellsOf } from "./rows";
import { TermEditor } from "./TermEditor";
import { type RewordingConflict, useRewordingForm } from "./useRewordingForm";

/** Where a reviewer says, term by term, how a promise was reworded; everything typed is kept. */
export function RewordingEditor(props: {
  rewordingId: string;
  stored: Comparison;
  revision: number;
  storedBy: string;
  kept: { data: Comparison; baseRevision: number | null } | null;
  /** Whether it was flagged before: then the button saves. */
  flagged: boolean;
  langs: { from: string; to: string };
  onClose?: () => void;
}) {
  const t = useTranslations("promises.rewording");
  const record = useTranslations("record");
  const locale = useLocale();
  const form = useRewordingForm({ ...props, onSaved: () => props.onClose?.() });
  const { comparison, change } = form;
  const { notice, error } = useRefusal(form.state);
  const sides = locale === "en" ? (["En", "Zh"] as const) : (["Zh", "En"] as const);
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
      {form.conflict && <Conflict conflict={form.conflict} mine={comparison} onUse={change} />}
      <TermEditor
        rows={comparison.changes}
        onChange={(changes) => change({ changes })}
        error={error}
        langs={props.langs}
      />
      <Select
        name="disclosure"
        label={t("disclosure")}
        value={comparison.disclosure}
        error={error("disclosure")}
        onChange={(event) => change({ disclosure: event.target.value as Disclosure | "" })}
      >
        <option value="">{t("choose")}</option>
        {Object.values(Disclosure).map((value) => (
          <option key={value} value={value}>
            {record(`disclosure.${value}`)}
          </option>
        ))}
      </Select>
      <div className={styles.languages}>
        {sides.map((side) => (
          <TextArea
            key={side}
            name={`rationale${side}`}
            className="serif"
            rows={4}
            lang={LANGUAGE_TAG[side === "En" ? "en" : "zh"]}
            label={t(`rationale${side}`)}
            value={comparison[`rationale${side}`]}
            error={error(`rationale${side}`)}
            onChange={(event) => change({ [`rationale${side}`]: event.target.value })}
          />
        ))}
      </div>
      <p className="small soft">{t("whyHint")}</p>
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

function Conflict(props: {
  conflict: RewordingConflict;
  mine: Comparison;
  onUse: (part: Partial<Comparison>) => void;
}) {
  const { theirs, name } = props.conflict;
  const t = useTranslations("promises");
  const record = useTranslations("record");
  const text = (side: Comparison, part: keyof Comparison) => {
    if (part === "disclosure") return side.disclosure && record(`disclosure.${side.disclosure}`);
    if (part !== "changes") return side[part];
    const lines = side.changes.map(
      ({ term, from, to, effect }) =>
        `${term && record(`term.${term}`)}: ${from || t("terms.none")} → ${to || t("terms.none")} (${effect && record(`effect.${effect}`)})`,
    );
    return lines.join("\n");
  };
  const labels = {
    changes: t("terms.title"),
    disclosure: t("rewording.disclosure"),
    rationaleEn: t("rewording.rationaleEn"),
    rationaleZh: t("rewording.rationaleZh"),
  };
  const parts = (Object.keys(labels) as (keyof Comparison)[]).filter(
    (part) => text(theirs, part) !== text(props.mine, part),
  );
  return (
    <ConflictNotice
      name={name}
      fields={parts.map((part) => ({
        name: part,
        label: labels[part],
        theirs: text(theirs, part),
        mine: text(props.mine, part),
      }))}
      onUse={(part) => props.onUse({ [part]: theirs[part as keyof Comparison] })}
    />
  );
}
