"use client";

import { useState } from "react";
import { useDraft } from "@/components/drafts/useDraft";
import { useSend } from "@/components/ui/useSend";
import type { ActionState } from "@/lib/auth/action";
import { flagRewordingAction } from "@/lib/rewordings/actions";
import { draftKey } from "@/lib/rewordings/draftKey";
import { type Comparison, comparisonOf, isSame, plain } from "./comparison";

export type RewordingConflict = { name: string; theirs: Comparison };

/** What is typed about a rewording: kept while it is typed; after a conflict both sides are on the screen. */
export function useRewordingForm(props: {
  rewordingId: string;
  stored: Comparison;
  revision: number;
  storedBy: string;
  kept: { data: Comparison; baseRevision: number | null } | null;
  onSaved: () => void;
}) {
  const { kept, stored, storedBy } = props;
  const isLate = kept !== null && kept.baseRevision !== props.revision && !isSame(kept.data, stored);
  const [base, setBase] = useState({ comparison: stored, revision: props.revision });
  const [comparison, setComparison] = useState(kept?.data ?? stored);
  const [conflict, setConflict] = useState<RewordingConflict | null>(
    isLate ? { name: storedBy, theirs: stored } : null,
  );
  const isChanged = !isSame(comparison, base.comparison);
  const draft = useDraft(draftKey(props.rewordingId), isChanged ? plain(comparison) : null, base.revision);
  const { state, send, pending } = useSend(flagRewordingAction, ({ revision }) => {
    setBase({ comparison, revision });
    setConflict(null);
    props.onSaved();
  });
  const [seen, setSeen] = useState<ActionState>(state);
  if (seen !== state) {
    setSeen(state);
    const theirs = state.status === "refused" && state.refusal.reason === "conflict" && state.refusal.theirs;
    if (theirs) {
      const found = {
        name: typeof theirs.name === "string" ? theirs.name : "",
        theirs: comparisonOf(theirs),
      };
      setConflict(found);
      setBase({ comparison: found.theirs, revision: Number(theirs.revision) });
    }
  }
  return {
    comparison,
    change: (part: Partial<Comparison>) => setComparison((before) => ({ ...before, ...part })),
    revision: base.revision,
    conflict,
    draft,
    isChanged,
    discard: () => setComparison(base.comparison),
    state,
    send,
    pending,
  };
}
