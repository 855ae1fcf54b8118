"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { DraftNote } from "@/components/drafts/DraftNote";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Kbd } from "@/components/ui/Kbd";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import type { Rating } from "@/lib/generated/prisma/enums";
import styles from "./Editor.module.css";
import { LanguageFields } from "./LanguageFields";
import { RatingChoice } from "./RatingChoice";
import { useVerdictForm } from "./useVerdictForm";
import { VerdictConflict } from "./VerdictConflict";
import { VerdictPreview } from "./VerdictPreview";
import type { Words } from "./words";

/** Where a verdict is written: everything typed is kept; ⌘ or Ctrl with Enter saves. */
export function VerdictEditor(props: {
  claimId: string;
  title: string;
  ratings: readonly Rating[];
  stored: Words;
  revision: number | null;
  kept: { words: Words; baseRevision: number | null } | null;
  storedBy: string;
  correction: boolean;
  returned: { name: string; comment: string } | null;
  hasSource: boolean;
  onePerson: boolean;
}) {
  const t = useTranslations("verdicts");
  const locale = useLocale();
  const form = useVerdictForm(props);
  const { notice, error } = useRefusal(form.state);
  const [preview, setPreview] = useState(false);
  const saveByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    form.save(new FormData(event.currentTarget));
  };
  return (
    <form
      className={styles.editor}
      aria-labelledby="verdict-editor"
      onKeyDown={saveByKey}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(new FormData(event.currentTarget));
      }}
    >
      <h2 id="verdict-editor">{props.title}</h2>
      <input type="hidden" name="claimId" value={props.claimId} />
      {form.revision !== null && <input type="hidden" name="revision" value={form.revision} />}
      {props.returned && (
        <Notice tone="warn" title={t("editor.returned", { name: props.returned.name })}>
          <p className={styles.comment}>{props.returned.comment}</p>
        </Notice>
      )}
      {props.kept && form.isChanged && (
        <p className={styles.restored}>
          <span className="small soft">{t("editor.restored")}</span>
          <Button look="plain" onClick={form.discard}>
            {t("editor.discard")}
          </Button>
        </p>
      )}
      {form.conflict && <VerdictConflict conflict={form.conflict} mine={form.words} onUse={form.change} />}
      <RatingChoice
        ratings={props.ratings}
        value={form.words.rating}
        onChange={(rating) => form.change("rating", rating)}
        error={error("rating")}
      />
      <LanguageFields
        locale={locale}
        words={form.words}
        onChange={form.change}
        error={error}
        correction={props.correction}
      />
      {!props.hasSource && <Notice tone="warn">{<p>{t("editor.noSource")}</p>}</Notice>}
      {!form.conflict && notice}
      <div className="buttons">
        <Button type="submit" disabled={form.pending}>
          {t("editor.submit")}
        </Button>
        <Button
          look="quiet"
          disabled={form.pending}
          onClick={(event) => event.currentTarget.form && form.save(new FormData(event.currentTarget.form))}
        >
          {t("editor.save")}
        </Button>
        <Button look="plain" onClick={() => setPreview(true)} aria-haspopup="dialog">
          {t("editor.preview")}
        </Button>
      </div>
      <p className={styles.foot}>
        <span className="small soft">
          {t(props.onePerson ? "editor.submitOnePerson" : "editor.submitHint")}
        </span>
        <span className="small soft">
          <Kbd>⌘ ↵</Kbd> {t("editor.save")}
        </span>
        {form.saved ? (
          <span role="status" className="small">
            {t("editor.saved")}
          </span>
        ) : (
          <DraftNote state={form.draft} />
        )}
      </p>
      <Dialog open={preview} onOpenChange={setPreview} title={t("editor.previewTitle")} wide>
        <VerdictPreview words={form.words} />
      </Dialog>
    </form>
  );
}
