"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { DraftNote } from "@/components/drafts/DraftNote";
import { useDraft } from "@/components/drafts/useDraft";
import { Button } from "@/components/ui/Button";
import { Kbd } from "@/components/ui/Kbd";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { changeClaimAction } from "@/lib/claims/actions";
import { type ClaimValues, editKey, savedWords } from "@/lib/claims/draft";
import { useSaveKey } from "../annotate/useSaveKey";
import { ClaimFields } from "../ClaimFields";
import { formOf, valuesOf } from "../values";
import { ConflictTable } from "./ConflictTable";

type Props = {
  claimId: string;
  revision: number;
  /** The claim as it is stored. */
  stored: ClaimValues;
  isPublic: boolean;
  /** What this person typed before and had not saved, and from which revision. */
  kept: { values: ClaimValues; baseRevision: number | null } | null;
};

const differs = (a: ClaimValues, b: ClaimValues) => JSON.stringify(a) !== JSON.stringify(b);

/**
 * The form that changes a claim's words. It saves over the revision that it was opened on; when somebody else
 * saved meanwhile both stand side by side, and the next save starts from the other's.
 */
export function EditClaim({ claimId, revision, stored, isPublic, kept }: Props) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const [base, setBase] = useState({ revision, values: stored });
  const [values, setValues] = useState(kept?.values ?? stored);
  const [theirs, setTheirs] = useState<ClaimValues | null>(
    kept && kept.baseRevision !== revision && differs(kept.values, stored) ? stored : null,
  );
  const [saved, setSaved] = useState(false);
  const [isRestored, setIsRestored] = useState(kept !== null);
  const isTyped = differs(values, base.values);
  const draft = useDraft(editKey(claimId), isTyped ? values : null, base.revision);
  const { state, send, pending } = useSend(changeClaimAction, (done) => {
    setBase({ revision: done.revision, values });
    setTheirs(null);
    setSaved(true);
    setIsRestored(false);
  });
  const [seen, setSeen] = useState(state);
  if (seen !== state) {
    setSeen(state);
    const other = state.status === "refused" ? savedWords.safeParse(state.refusal.theirs).data : undefined;
    if (other) {
      const words = valuesOf(locale, other);
      setTheirs(words);
      setBase({ revision: other.revision, values: words });
    }
  }
  const { notice, error } = useRefusal(state);
  const change = (more: Partial<ClaimValues>) => {
    setSaved(false);
    setValues((before) => ({ ...before, ...more }));
  };
  const save = () => send(formOf(values, { claimId, revision: base.revision, draft: editKey(claimId) }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <form
      noValidate
      aria-label={t("desk.edit")}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {isPublic && <p className="small soft">{t("desk.editHint")}</p>}
      {isRestored && (
        <Notice>
          <p>
            {t("desk.draftRestored")}{" "}
            <Button
              look="plain"
              onClick={() => {
                setValues(base.values);
                setTheirs(null);
                setIsRestored(false);
              }}
            >
              {t("desk.draftDiscard")}
            </Button>
          </p>
        </Notice>
      )}
      {theirs ? <ConflictTable mine={values} theirs={theirs} onTake={change} /> : notice}
      {saved && !isTyped && (
        <Notice tone="good" live="status">
          <p>{t("desk.saved")}</p>
        </Notice>
      )}
      <ClaimFields
        values={values}
        onChange={change}
        error={error}
        prefix="edit-"
        locked={(field) => isPublic && isLocked(stored, field)}
      />
      <div className="buttons">
        <Button type="submit" disabled={pending || !isTyped}>
          {t("desk.saveChanges")} <Kbd>{useSaveKey()} ↵</Kbd>
        </Button>
        <DraftNote state={draft} />
      </div>
    </form>
  );
}

const ALWAYS: readonly (keyof ClaimValues)[] = ["kind", "quote", "quoteLang", "speaker"];
const ONCE_SET: readonly (keyof ClaimValues)[] = ["statementEn", "statementZh", "saidOn"];

/** The same as lib/claims/editableFields says of the columns: what readers saw stays, what was missing may be added. */
function isLocked(stored: ClaimValues, field: keyof ClaimValues): boolean {
  return ALWAYS.includes(field) || (ONCE_SET.includes(field) && stored[field] !== "");
}
