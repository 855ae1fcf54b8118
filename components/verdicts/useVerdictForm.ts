"use client";

import { useState } from "react";
import { type DraftState, useDraft } from "@/components/drafts/useDraft";
import { useSend } from "@/components/ui/useSend";
import type { ActionState } from "@/lib/auth/action";
import { saveVerdictAction, submitVerdictAction } from "@/lib/verdicts/actions";
import { draftKey } from "@/lib/verdicts/draftKey";
import { differing, type Words, wordsOf } from "./words";

export type Conflict = { name: string; theirs: Words; wasPublished: boolean };

export type VerdictForm = {
  words: Words;
  change: (name: keyof Words, value: string) => void;
  /** The revision that the next save starts from; null when there is no draft yet. */
  revision: number | null;
  conflict: Conflict | null;
  draft: DraftState;
  isChanged: boolean;
  save: (form: FormData) => void;
  submit: (form: FormData) => void;
  discard: () => void;
  pending: boolean;
  state: ActionState;
  saved: boolean;
};

function conflictIn(state: ActionState): (Conflict & { revision: number | null }) | null {
  if (state.status !== "refused" || state.refusal.reason !== "conflict") return null;
  const theirs = state.refusal.theirs ?? {};
  return {
    name: typeof theirs.name === "string" ? theirs.name : "",
    theirs: wordsOf(theirs),
    wasPublished: theirs.revision === null,
    revision: typeof theirs.revision === "number" ? theirs.revision : null,
  };
}

/** A kept draft that began before somebody else's save is in conflict with it from the start. */
function leftBehind(props: Parameters<typeof useVerdictForm>[0]): Conflict | null {
  const { kept, revision, stored, storedBy } = props;
  if (!kept || kept.baseRevision === revision || differing(kept.words, stored).length === 0) return null;
  return { name: storedBy, theirs: stored, wasPublished: revision === null };
}

/**
 * What is typed about a claim's verdict: kept while it is typed, saved on request. After a conflict the next
 * save starts from the other's revision, since both are then on the screen.
 */
export function useVerdictForm(props: {
  claimId: string;
  /** The draft on record, or the version that is being corrected; empty words when there is neither. */
  stored: Words;
  revision: number | null;
  kept: { words: Words; baseRevision: number | null } | null;
  /** Who saved what is stored. */
  storedBy: string;
}): VerdictForm {
  const [base, setBase] = useState({ words: props.stored, revision: props.revision });
  const [words, setWords] = useState(props.kept?.words ?? props.stored);
  const [conflict, setConflict] = useState(() => leftBehind(props));
  const [last, setLast] = useState<"save" | "submit">("save");
  const [saved, setSaved] = useState(false);
  const isChanged = differing(words, base.words).length > 0;
  const draft = useDraft(draftKey(props.claimId), isChanged ? words : null, base.revision);

  const onDone = ({ revision }: { revision: number }) => {
    setBase({ words, revision });
    setConflict(null);
    setSaved(true);
  };
  const saving = useSend(saveVerdictAction, onDone);
  const submitting = useSend(submitVerdictAction, onDone);
  const state: ActionState = last === "save" ? saving.state : submitting.state;

  const [seen, setSeen] = useState<ActionState>(state);
  if (seen !== state) {
    setSeen(state);
    const found = conflictIn(state);
    if (found) {
      setConflict(found);
      setBase({ words: found.theirs, revision: found.revision });
    }
  }
  const send = (which: "save" | "submit") => (form: FormData) => {
    setLast(which);
    setSaved(false);
    (which === "save" ? saving : submitting).send(form);
  };
  return {
    words,
    change: (name, value) => {
      setSaved(false);
      setWords((before) => ({ ...before, [name]: value }));
    },
    revision: base.revision,
    conflict,
    draft,
    isChanged,
    save: send("save"),
    submit: send("submit"),
    discard: () => setWords(base.words),
    pending: saving.pending || submitting.pending,
    state,
    saved,
  };
}
