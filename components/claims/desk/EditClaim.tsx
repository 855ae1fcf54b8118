"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import { ConflictTable } from "@/components/drafts/ConflictTable";
import { DraftNote } from "@/components/drafts/DraftNote";
import { RestoredNote } from "@/components/drafts/RestoredNote";
import { SavedNote } from "@/components/drafts/SavedNote";
import { useEditForm } from "@/components/drafts/useEditForm";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import { Button } from "@/components/ui/Button";
import { SaveKey } from "@/components/ui/SaveKey";
import { changeClaimAction } from "@/lib/claims/actions";
import { type ClaimValues, editKey, savedWords } from "@/lib/claims/draft";
import { ClaimFields } from "../ClaimFields";
import { formOf, valuesOf } from "../claimForm";
import { SHOWN_FIELDS, useShownField } from "./useShownField";

type Props = {
  claimId: string;
  revision: number;
  /** The claim as it is stored. */
  stored: ClaimValues;
  isPublic: boolean;
  kept: { values: ClaimValues; baseRevision: number | null } | null;
};

/** The form that changes a claim's words. */
export function EditClaim({ claimId, revision, stored, isPublic, kept }: Props) {
  const t = useTranslations("claims");
  const proposals = useTranslations("proposals.form");
  const panel = useRef<HTMLFormElement>(null);
  const locale = useLocale();
  const shown = useShownField();
  const form = useEditForm({
    stored,
    revision,
    kept,
    draftKey: editKey(claimId),
    toDraft: (values: ClaimValues) => values,
    readTheirs: (theirs) => {
      const words = savedWords.safeParse(theirs).data;
      return words ? valuesOf(locale, words) : null;
    },
    action: changeClaimAction,
    proposes: isPublic,
    told: { words: t("desk.saved"), at: "claim-saved" },
  });
  const { values, change, conflict, error } = form;
  const save = () => {
    const data = formOf(values, { claimId, revision: form.revision, draft: editKey(claimId) });
    if (isPublic && panel.current) {
      for (const [name, value] of new FormData(panel.current)) {
        if (name === "what" || name === "reason") data.set(name, value);
      }
    }
    form.send(data);
  };
  return (
    <form
      ref={panel}
      noValidate
      aria-label={t("desk.edit")}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {isPublic && <p className="small soft">{t("desk.editHint")}</p>}
      <RestoredNote form={form} />
      {conflict && (
        <ConflictTable
          conflict={conflict}
          mine={values}
          names={SHOWN_FIELDS}
          label={shown.label}
          shown={shown.words}
          onUse={change}
        />
      )}
      {form.notice}
      <SavedNote form={form} />
      <ClaimFields
        values={values}
        onChange={change}
        error={error}
        prefix="edit-"
        locked={(field) => isPublic && isLocked(stored, field)}
      />
      {isPublic && (
        <ProposalReason key={form.proposals} what="claim.words" id="edit" error={error("reason")} />
      )}
      <div className="buttons">
        <Button type="submit" disabled={!form.isChanged} isBusy={form.pending}>
          {isPublic ? proposals("propose") : t("desk.saveChanges")} <SaveKey />
        </Button>
        <DraftNote state={form.draft} />
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
