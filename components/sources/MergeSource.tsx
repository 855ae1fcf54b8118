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
import { mergeSourcesAction } from "@/lib/sources/actions";

type One = { id: string; revision: number; title: string };

/** Says which of two sources stays, and merges them, or proposes it where readers see either. */
export function MergeSource({ own, other, isPublic }: { own: One; other: One; isPublic: boolean }) {
  const t = useTranslations("sources.merge");
  const locale = useLocale();
  const [stays, setStays] = useState<"this" | "other">("this");
  const [isProposed, setProposed] = useState(false);
  const [from, into] = stays === "this" ? [other, own] : [own, other];
  // The whole page is read anew: its frame offers to take this back.
  const merging = useSend(mergeSourcesAction, ({ id }) =>
    window.location.assign(href(locale, `/desk/sources/${id}`)),
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
        {(["this", "other"] as const).map((which) => (
          <p key={which}>
            <label>
              <input type="radio" name="stays" checked={stays === which} onChange={() => setStays(which)} />{" "}
              {t(which, { title: which === "this" ? own.title : other.title })}
            </label>
          </p>
        ))}
      </fieldset>
      {isPublic && <ProposalReason what="source.merge" id="merge" error={error("reason")} />}
      {notice}
      <div className="buttons">
        <Button type="submit" disabled={pending}>
          {t(isPublic ? "propose" : "button")}
        </Button>
      </div>
    </form>
  );
}
