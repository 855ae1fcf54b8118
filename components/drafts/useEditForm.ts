"use client";

import { useRef, useState } from "react";
import type { Sent } from "@/components/proposals/ProposedNotice";
import { useProposedWords } from "@/components/proposals/useProposedWords";
import type { Outcome } from "@/components/ui/Outcome";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { Action, ActionState } from "@/lib/auth/action";
import { proposeChangeAction } from "@/lib/proposals/actions";
import { sameTyped } from "./sameTyped";
import { type DraftData, useDraft } from "./useDraft";
import { useTooLong } from "./useTooLong";

/** Values as they are stored, and the revision that they are; null while nothing is stored. */
type Stored<T> = { values: T; revision: number | null };

/** What somebody else saved meanwhile; no name where it is not known who. */
export type Conflict<T> = { name: string; theirs: T; revision: number | null };

type Told = { words: string; at: string };

/** What is told when it was saved or proposed. */
type Tells<R> =
  /** The words, and the id of the note that says them above the form (`SavedNote`). */
  | { told: Told; outcome?: undefined }
  /** Where what came of it is seen elsewhere. */
  | { told?: undefined; outcome: (saved: R) => Outcome };

type Options<T, R> = {
  stored: T;
  revision: number | null;
  /** Who saved what is stored. */
  storedBy?: string;
  /** What this person typed before and did not save, and from which revision. */
  kept?: { values: T; baseRevision: number | null } | null;
  /** Under which key unsaved words are kept; a form without one keeps nothing. */
  draftKey?: string;
  /** What is kept of the values, without what only the form needs. */
  toDraft: (values: T) => DraftData;
  /** The values in a refusal's `theirs`; null when it holds none. */
  readTheirs: (theirs: Record<string, unknown>) => T | null;
  action: Action<R>;
  /** Readers see what is stored: what is sent is a proposal, and stays one until somebody decides. */
  proposes?: boolean;
  onSaved?: () => void;
} & Tells<R>;

/**
 * A form that changes something stored. What is typed is kept as a draft and saved over the revision that the form
 * started from. When somebody else saved meanwhile, both are shown and the next save starts from theirs.
 */
export function useEditForm<T extends object, R extends { revision: number }>(options: Options<T, R>) {
  const { stored, revision, kept = null, draftKey = "", toDraft } = options;
  const isSame = (a: T, b: T) => sameTyped(toDraft(a), toDraft(b));
  const isLate = kept !== null && kept.baseRevision !== revision && !isSame(kept.values, stored);
  const [base, setBase] = useState<Stored<T>>({ values: stored, revision });
  const [values, setValues] = useState(kept?.values ?? stored);
  const [conflict, setConflict] = useState<Conflict<T> | null>(
    isLate ? { name: options.storedBy ?? "", theirs: stored, revision } : null,
  );
  const [isRestored, setIsRestored] = useState(kept !== null);
  /** What was given up last, until something is typed. */
  const [discarded, setDiscarded] = useState<{ values: T; conflict: Conflict<T> | null } | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const isChanged = !isSame(values, base.values);
  /** From which revision the words started that a conflict is about: it is shown again until it is decided. */
  const [startedFrom, setStartedFrom] = useState(kept?.baseRevision ?? null);
  const draft = useDraft(
    draftKey,
    draftKey && isChanged ? toDraft(values) : null,
    conflict ? startedFrom : base.revision,
  );
  const tooLong = useTooLong(draft, values);

  const proposedWords = useProposedWords();
  const sent = useRef(values);
  const settle = () => {
    setConflict(null);
    setIsRestored(false);
    setIsSaved(true);
  };
  const onSent = (saved: { revision: number | null }) => {
    // What was typed after it was sent is not saved.
    setBase({ values: sent.current, revision: saved.revision });
    settle();
    options.onSaved?.();
  };
  const [proposals, setProposals] = useState(0);
  const [proposed, setProposed] = useState<Sent | null>(null);
  const saving = useSend(options.action, onSent, options.outcome ?? options.told);
  const proposing = useSend(
    proposeChangeAction,
    (made) => {
      setProposals((before) => before + 1);
      setProposed(made);
      if (made.isPublic) return onSent(made);
      // The proposal has the words now; what is stored stays until somebody decides.
      setValues((now) => (isSame(now, sent.current) ? base.values : now));
      settle();
    },
    (made) => ({ words: proposedWords(made), at: options.told?.at }),
  );
  const { state, send, pending } = options.proposes ? proposing : saving;
  const [seen, setSeen] = useState<ActionState>(state);
  if (seen !== state) {
    setSeen(state);
    const found = conflictIn(state, options.readTheirs);
    if (found) {
      if (!conflict) setStartedFrom(base.revision);
      setConflict(found);
      setBase({ values: found.theirs, revision: found.revision });
    }
  }
  // The page was read again: the same words under a newer revision are no conflict.
  if ((revision ?? 0) > (base.revision ?? 0) && isSame(stored, base.values)) setBase({ ...base, revision });

  const refusal = useRefusal(state);
  const isConflict = state.status === "refused" && state.refusal.reason === "conflict";
  return {
    values,
    change: (part: Partial<T>) => {
      setIsSaved(false);
      setDiscarded(null);
      setValues((before) => ({ ...before, ...part }));
    },
    /** The revision that the next save starts from. */
    revision: base.revision,
    conflict,
    draft,
    isChanged,
    /** Whether the form holds words that were kept from before. */
    isRestored: isRestored && isChanged,
    /** Gives up what was typed for what is stored. */
    discard: () => {
      setDiscarded({ values, conflict });
      setValues(base.values);
      setConflict(null);
      setIsRestored(false);
    },
    /** Puts back what was given up, while the form is as it was left then; null when there is nothing to put back. */
    putBack:
      discarded &&
      (() => {
        setValues(discarded.values);
        setConflict(discarded.conflict);
        setIsRestored(true);
        setDiscarded(null);
      }),
    /** A second save waits until the first is answered: it would start from a revision that is gone. */
    send: (form: FormData) => {
      if (pending) return;
      sent.current = values;
      setIsSaved(false);
      send(form);
    },
    pending,
    /** How often it has proposed something: the next reason begins empty. */
    proposals,
    isSaved: isSaved && !isChanged,
    told: options.told,
    /** What was proposed last, when it proposes. */
    proposed,
    error: (field: string) => refusal.error(field) ?? tooLong(field),
    /** What is wrong with the form as a whole; a conflict is shown by itself. */
    notice: conflict && isConflict ? null : refusal.notice,
  };
}

function conflictIn<T>(state: ActionState, read: Options<T, never>["readTheirs"]): Conflict<T> | null {
  if (state.status !== "refused" || state.refusal.reason !== "conflict") return null;
  const from = state.refusal.theirs ?? {};
  const theirs = read(from);
  if (theirs === null) return null;
  return {
    name: typeof from.name === "string" ? from.name : "",
    theirs,
    revision: typeof from.revision === "number" ? from.revision : null,
  };
}
