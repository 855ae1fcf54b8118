"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import { ProposedNotice } from "@/components/proposals/ProposedNotice";
import { useProposedWords } from "@/components/proposals/useProposedWords";
import { Button } from "@/components/ui/Button";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { TextField } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { proposeChangeAction } from "@/lib/proposals/actions";
import { createPromiseAction, linkWordingAction } from "@/lib/rewordings/lineage.actions";

/** Links a claim to a promise on record, or begins a promise with it. */
export function LinkClaim(props: LinkProps) {
  return (
    <>
      {props.promises.length > 0 && <LinkForm {...props} />}
      <BeginForm claimId={props.claimId} isPublic={props.isPublic} isOnly={props.promises.length === 0} />
    </>
  );
}

type LinkProps = {
  claimId: string;
  /** Readers see the claim: what is sent is a proposal. */
  isPublic: boolean;
  promises: ComboboxOption[];
};

function LinkForm({ claimId, isPublic, promises }: LinkProps) {
  const t = useTranslations("promises.ofClaim");
  const proposals = useTranslations("proposals.form");
  const words = useProposedWords();
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const linking = useSend(linkWordingAction, undefined, { words: t("linked"), at: "of-promise" });
  const proposing = useSend(proposeChangeAction, undefined, (sent) => ({
    words: words(sent),
    at: "link-proposed",
  }));
  const { state, onSubmit, pending } = isPublic ? proposing : linking;
  const { notice, error } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      <input type="hidden" name={isPublic ? "claimIds[]" : "claimId"} value={claimId} />
      <input type="hidden" name="promiseId" value={chosen?.value ?? ""} />
      <Combobox
        id="same-promise"
        label={t("choose")}
        hint={t("chooseHint")}
        options={promises}
        value={chosen}
        onValueChange={setChosen}
      />
      {isPublic && <ProposalReason what="promise.link" id="link" error={error("reason")} />}
      {notice}
      {isPublic && proposing.state.status === "done" && (
        <ProposedNotice id="link-proposed" proposed={proposing.state.value} />
      )}
      <div className="buttons">
        <Button type="submit" disabled={!chosen} isBusy={pending}>
          {isPublic ? proposals("propose") : t("link")}
        </Button>
      </div>
    </form>
  );
}

function BeginForm({ claimId, isPublic, isOnly }: Omit<LinkProps, "promises"> & { isOnly: boolean }) {
  const t = useTranslations("promises");
  const proposals = useTranslations("proposals.form");
  const words = useProposedWords();
  const locale = useLocale();
  const creating = useSend(createPromiseAction, undefined, { words: t("ofClaim.begun"), at: "of-promise" });
  const proposing = useSend(proposeChangeAction, undefined, (sent) => ({
    words: words(sent),
    at: "begin-proposed",
  }));
  const { state, onSubmit, pending } = isPublic ? proposing : creating;
  const { notice, error } = useRefusal(state);
  const names = locale === "en" ? (["titleEn", "titleZh"] as const) : (["titleZh", "titleEn"] as const);
  return (
    <details open={isOnly}>
      <summary>{t("ofClaim.new")}</summary>
      <form onSubmit={onSubmit}>
        <input type="hidden" name={isPublic ? "claimIds[]" : "claimId"} value={claimId} />
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
        {isPublic && <ProposalReason what="promise.link" id="begin" error={error("reason")} />}
        {notice}
        {isPublic && proposing.state.status === "done" && (
          <ProposedNotice id="begin-proposed" proposed={proposing.state.value} />
        )}
        <div className="buttons">
          <Button type="submit" look="quiet" isBusy={pending}>
            {isPublic ? proposals("propose") : t("ofClaim.create")}
          </Button>
        </div>
      </form>
    </details>
  );
}
