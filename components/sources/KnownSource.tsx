"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { useLookUp } from "@/components/ui/useLookUp";
import { offerSources } from "@/lib/sources/actions";

/** A source on record, found by typing. */
export function KnownSource({ error, name = "sourceId" }: { error?: string | undefined; name?: string }) {
  const t = useTranslations("sources");
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const [typed, setTyped] = useState("");
  const { found } = useLookUp(typed, offerSources);
  const options = found.map(({ id, title, publisher }) => ({ value: id, label: title, detail: publisher }));
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
