"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { leaveWithUndo } from "@/components/desk/undoSeen";
import { Button } from "@/components/ui/Button";
import { Choice, Choices } from "@/components/ui/Choices";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { Action } from "@/lib/auth/action";
import { proposeChangeAction } from "@/lib/proposals/actions";
import type { What } from "@/lib/proposals/schema";
import { MergeTable } from "./MergeTable";
import type { MergeField } from "./mergeFields";
import { ProposalReason } from "./ProposalReason";
import { ProposedNotice } from "./ProposedNotice";

/** One of two records: `stays` are the words for keeping it, `address` is where it stands on the desk. */
type One = {
  id: string;
  revision: number;
  stays: string;
  /** What goes to the other when it is not the one that stays. */
  moves: string;
  address: string;
};

/**
 * Says which of two records stays, shows what then stands and what goes, and merges them, or proposes it where readers see
 * either. The first is the one whose page this is.
 */
export function MergeForm<T>(props: {
  both: readonly [One, One];
  fields: readonly MergeField[];
  /** The id of the one that stays unless somebody chooses otherwise. */
  stays: string;
  action: Action<T>;
  what: What;
  isPublic: boolean;
}) {
  const { both, isPublic } = props;
  const t = useTranslations("proposals.merge");
  const [first, second] = both;
  const [staysId, setStays] = useState(props.stays);
  const [from, into] = staysId === first.id ? [second, first] : [first, second];
  const merging = useSend(props.action, () => leaveWithUndo(into.address), { words: t("merged") });
  const proposing = useSend(
    proposeChangeAction,
    // In one-person mode it is done, and the one that went leads on.
    (sent) => sent.isPublic && window.location.assign(into.address),
    (sent) => ({ words: t(sent.isPublic ? "merged" : "proposed"), at: "merge-proposed" }),
  );
  const { state, onSubmit, pending } = isPublic ? proposing : merging;
  const { notice, error } = useRefusal(state);
  if (isPublic && proposing.state.status === "done") {
    const sent = proposing.state.value;
    return (
      <ProposedNotice id="merge-proposed" proposed={sent} words={t(sent.isPublic ? "merged" : "proposed")} />
    );
  }
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
      <Choices id="merge-stays" legend={t("which")}>
        {both.map(({ id, stays }) => (
          <Choice key={id} type="radio" name="stays" checked={staysId === id} onChange={() => setStays(id)}>
            {stays}
          </Choice>
        ))}
      </Choices>
      <MergeTable
        names={[t("thisOne"), t("otherOne")]}
        stays={into.id === first.id ? 0 : 1}
        fields={props.fields}
      />
      <p className="small soft after-table">{from.moves}</p>
      {isPublic && <ProposalReason what={props.what} id="merge" error={error("reason")} />}
      {notice}
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t(isPublic ? "propose" : "button")}
        </Button>
      </div>
    </form>
  );
}
