"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { useLookUp } from "@/components/ui/useLookUp";
import { offerSources } from "@/lib/sources/actions";
import { asOption } from "./asOption";

type Props = {
  error?: string | undefined;
  name?: string;
  /** The one that is not offered: a source is not merged with itself. */
  not?: string;
  /** What was chosen before. */
  initial?: ComboboxOption | null;
};

/** A source on record, found by typing. */
export function KnownSource({ error, name = "sourceId", not, initial = null }: Props) {
  const t = useTranslations("sources");
  const [chosen, setChosen] = useState(initial);
  const [typed, setTyped] = useState(initial?.label ?? "");
  const { found } = useLookUp(typed, offerSources);
  const options = found.filter(({ id }) => id !== not).map(asOption);
  return (
    <>
      <input type="hidden" name={name} value={chosen?.value ?? ""} />
      <Combobox
        id="known-source"
        label={t("known")}
        hint={t("knownHint")}
        error={error}
        options={options}
        value={chosen}
        onValueChange={setChosen}
        inputValue={typed}
        onInputValueChange={setTyped}
        serverFiltered
      />
    </>
  );
}
