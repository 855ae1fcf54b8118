"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { useLookUp } from "@/components/ui/useLookUp";
import { findClaims } from "@/lib/claims/actions";
import type { OfferedClaim } from "@/lib/claims/queries";
import { localized } from "@/lib/i18n/localized";

/** Another claim, found by what is typed; those that `fits` says are offered. */
export function ClaimPicker(props: {
  id: string;
  label: string;
  hint: string;
  value: OfferedClaim | null;
  error: string | undefined;
  fits: (claim: OfferedClaim) => boolean;
  onChange: (claim: OfferedClaim | null) => void;
}) {
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const { found } = useLookUp(typed, findClaims);
  const fitting = found.filter(props.fits);
  const optionOf = (row: OfferedClaim): ComboboxOption => ({
    value: row.id,
    label: localized(locale, row, "statement").text,
    detail: localized(locale, row.speaker, "name").text,
  });
  return (
    <Combobox
      id={props.id}
      label={props.label}
      hint={props.hint}
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
