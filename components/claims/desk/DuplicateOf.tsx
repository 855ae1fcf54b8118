"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { leaveWithUndo } from "@/components/desk/undoSeen";
import { Button } from "@/components/ui/Button";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { TextArea } from "@/components/ui/Field";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { useLookUp } from "@/components/ui/useLookUp";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { findClaims, mergeClaimsAction, withdrawDuplicateAction } from "@/lib/claims/actions";
import type { OfferedClaim } from "@/lib/claims/queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";

type Props = { claim: { id: string; revision: number }; isPublic: boolean };

/** For two claims that say the same: merges what readers have not seen, withdraws what they have. */
export function DuplicateOf({ claim, isPublic }: Props) {
  const t = useTranslations("claims.duplicate");
  const locale = useLocale();
  const [chosen, setChosen] = useState<OfferedClaim | null>(null);
  const merging = useSend(
    mergeClaimsAction,
    ({ slug }) => leaveWithUndo(href(locale, `/desk/claims/${slug}`)),
    { words: t("merged") },
  );
  const withdrawing = useSend(withdrawDuplicateAction, undefined, {
    words: t("withdrawn"),
    at: "claim-withdrawn",
  });
  const { state, onSubmit, pending } = isPublic ? withdrawing : merging;
  const { notice, error } = useRefusal(state);
  return (
    <details>
      <summary>{t("title")}</summary>
      <p className="by">{t(isPublic ? "leadPublic" : "lead")}</p>
      <form onSubmit={onSubmit}>
        {isPublic ? (
          <HiddenFields
            values={[
              ["claimId", claim.id],
              ["duplicateOfId", chosen?.id ?? null],
            ]}
          />
        ) : (
          <HiddenFields
            values={[
              ["fromId", claim.id],
              ["fromRevision", claim.revision],
              ["intoId", chosen?.id ?? null],
              ["revision", chosen?.revision ?? 1],
            ]}
          />
        )}
        <ClaimPicker
          selfId={claim.id}
          isPublic={isPublic}
          value={chosen}
          error={error("intoId") ?? error("duplicateOfId")}
          onChange={setChosen}
        />
        {isPublic && (
          <TextArea
            name="reason"
            id="duplicate-reason"
            rows={2}
            label={t("reason")}
            error={error("reason")}
          />
        )}
        {notice}
        <div className="buttons">
          <Button type="submit" look={isPublic ? "danger" : "quiet"} disabled={pending}>
            {t(isPublic ? "withdraw" : "merge")}
          </Button>
        </div>
      </form>
    </details>
  );
}

function ClaimPicker(props: {
  selfId: string;
  isPublic: boolean;
  value: OfferedClaim | null;
  error: string | undefined;
  onChange: (claim: OfferedClaim | null) => void;
}) {
  const t = useTranslations("claims.duplicate");
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const { found } = useLookUp(typed, findClaims);
  const fitting = found.filter((row) => row.id !== props.selfId && row.isPublic === props.isPublic);
  const optionOf = (row: OfferedClaim): ComboboxOption => ({
    value: row.id,
    label: localized(locale, row, "statement").text,
    detail: localized(locale, row.speaker, "name").text,
  });
  return (
    <Combobox
      id="duplicate-of"
      label={t("which")}
      hint={t("hint")}
      error={props.error}
      options={fitting.map(optionOf)}
      value={props.value && optionOf(props.value)}
      serverFiltered
      inputValue={typed}
      onInputValueChange={setTyped}
      onValueChange={(option) => props.onChange(fitting.find(({ id }) => id === option?.value) ?? null)}
    />
  );
}
