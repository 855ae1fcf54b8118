"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { createPromiseAction, linkWordingAction } from "@/lib/rewordings/lineage.actions";

/** Links a claim to a promise on record, or begins a promise with it. */
export function LinkClaim({ claimId, promises }: { claimId: string; promises: ComboboxOption[] }) {
  return (
    <>
      {promises.length > 0 && <LinkForm claimId={claimId} promises={promises} />}
      <BeginForm claimId={claimId} isOnly={promises.length === 0} />
    </>
  );
}

function LinkForm({ claimId, promises }: { claimId: string; promises: ComboboxOption[] }) {
  const t = useTranslations("promises.ofClaim");
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const { state, onSubmit, pending } = useSend(linkWordingAction);
  const { notice } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="promiseId" value={chosen?.value ?? ""} />
      <Combobox
        id="same-promise"
        label={t("choose")}
        hint={t("chooseHint")}
        options={promises}
        value={chosen}
        onValueChange={setChosen}
      />
      {notice}
      <div className="buttons">
        <Button type="submit" disabled={pending || !chosen}>
          {t("link")}
        </Button>
      </div>
    </form>
  );
}

function BeginForm({ claimId, isOnly }: { claimId: string; isOnly: boolean }) {
  const t = useTranslations("promises");
  const locale = useLocale();
  const { state, onSubmit, pending } = useSend(createPromiseAction);
  const { notice, error } = useRefusal(state);
  const names = locale === "en" ? (["titleEn", "titleZh"] as const) : (["titleZh", "titleEn"] as const);
  return (
    <details open={isOnly}>
      <summary>{t("ofClaim.new")}</summary>
      <form onSubmit={onSubmit}>
        <input type="hidden" name="claimId" value={claimId} />
        {names.map((name, n) => (
          <TextField
            key={name}
            name={name}
            id={`promise-${name}`}
            lang={LANGUAGE_TAG[name === "titleEn" ? "en" : "zh"]}
            label={t(`page.${name}`)}
            hint={n === 0 ? t("ofClaim.titleHint") : undefined}
            error={error(name)}
          />
        ))}
        {notice}
        <div className="buttons">
          <Button type="submit" look="quiet" disabled={pending}>
            {t("ofClaim.create")}
          </Button>
        </div>
      </form>
    </details>
  );
}
