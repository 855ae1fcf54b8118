"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { mergePromiseAction } from "@/lib/rewordings/lineage.actions";
import { LineageForm } from "./LineageForm";

/** This promise goes into another, wordings, comparisons and address: it leads there afterwards. */
export function MergePromise(props: { promiseId: string; isPublic: boolean; promises: ComboboxOption[] }) {
  const t = useTranslations("promises.lineage");
  const [into, setInto] = useState<ComboboxOption | null>(null);
  return (
    <LineageForm
      promiseId={props.promiseId}
      action={mergePromiseAction}
      name="merge"
      isPublic={() => props.isPublic}
    >
      {(error) => (
        <>
          <input type="hidden" name="intoId" value={into?.value ?? ""} />
          <Combobox
            id="merge-into"
            label={t("into")}
            hint={t("intoHint")}
            options={props.promises}
            value={into}
            onValueChange={setInto}
            error={error("intoId")}
          />
        </>
      )}
    </LineageForm>
  );
}
