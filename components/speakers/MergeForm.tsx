"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import { Button } from "@/components/ui/Button";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { href } from "@/lib/i18n/address";
import { proposeChangeAction } from "@/lib/proposals/actions";
import { mergeSpeakersAction } from "@/lib/speakers/actions";

type One = { id: string; revision: number; name: string; claims: number };

/** Says which of two speakers stays, and merges them, or proposes it where readers see either. */
export function MergeForm({ both, isPublic }: { both: readonly [One, One]; isPublic: boolean }) {
  const t = useTranslations("speakers.merge");
  const locale = useLocale();
  const [first, second] = both;
  const [staysId, setStays] = useState(second.claims > first.claims ? second.id : first.id);
  const [from, into] = staysId === first.id ? [second, first] : [first, second];
  const [isProposed, setProposed] = useState(false);
  const merging = useSend(mergeSpeakersAction, ({ slug }) =>
    // The whole page is read anew: its frame offers to take this back.
    window.location.assign(href(locale, `/desk/speakers/${slug}`)),
  );
  const proposing = useSend(proposeChangeAction, () => setProposed(true));
  const { state, onSubmit, pending } = isPublic ? proposing : merging;
  const { notice, error } = useRefusal(state);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isProposed) told.current?.focus();
  }, [isProposed]);
  if (isProposed)
    return (
      <div ref={told} tabIndex={-1}>
        <Notice tone="good" live="status">
          <p>{t("proposed")}</p>
        </Notice>
      </div>
    );
  return (
    <form onSubmit={onSubmit}>
      <HiddenFields
        values={[
          ["fromId", from.id],
          ["fromRevision", from.revision],
          ["intoId", into.id],
          ["revision", into.revision],
        ]}
      />
      <fieldset className="field">
        <legend>{t("which")}</legend>
        {both.map(({ id, name }) => (
          <p key={id}>
            <label>
              <input type="radio" name="stays" checked={staysId === id} onChange={() => setStays(id)} />{" "}
              {t("stays", { name })}
            </label>
          </p>
        ))}
      </fieldset>
      {isPublic && <ProposalReason what="speaker.merge" id="merge" error={error("reason")} />}
      {notice}
      <div className="buttons">
        <Button type="submit" disabled={pending}>
          {t(isPublic ? "propose" : "button")}
        </Button>
      </div>
    </form>
  );
}
