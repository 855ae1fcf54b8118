"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { offerSources } from "@/lib/sources/actions";

/** How long typing must rest before the server is asked, in milliseconds: shorter than a pause, longer than a stroke. */
const REST = 200;

/** A source on record, found by typing. */
export function KnownSource({ error }: { error?: string }) {
  const t = useTranslations("sources");
  const [options, setOptions] = useState<ComboboxOption[]>([]);
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const [typed, setTyped] = useState("");
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const found = await offerSources(typed);
      if (!isCurrent) return;
      setOptions(found.map(({ id, title, publisher }) => ({ value: id, label: title, detail: publisher })));
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return (
    <>
      <input type="hidden" name="sourceId" value={chosen?.value ?? ""} />
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
