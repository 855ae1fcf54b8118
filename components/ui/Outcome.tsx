"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from "react";
import type { ActionState } from "@/lib/auth/action";
import { holdFocus } from "./holdFocus";

/** What came of an act: the words for it, and the id of the element that shows it. */
export type Outcome = { words: string; at?: string | undefined };

type Tell = (outcome: Outcome) => void;

const Telling = createContext<Tell>(() => undefined);

/**
 * Around the pages on which people act. Its region is there before anything is said in it, and stays while pages change:
 * only so do screen readers say what comes into it.
 */
export function OutcomeRegion({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<{ words: string; nth: number } | null>(null);
  const release = useRef<() => void>(undefined);
  const tell = useCallback<Tell>(({ words, at }) => {
    setTold((before) => ({ words, nth: (before?.nth ?? 0) + 1 }));
    release.current?.();
    release.current = holdFocus(at);
  }, []);
  useEffect(() => () => release.current?.(), []);
  return (
    <Telling value={tell}>
      {children}
      <div role="status" className="visually-hidden" data-outcome="">
        {told && <p key={told.nth}>{told.words}</p>}
      </div>
    </Telling>
  );
}

/** Tells what came of an act, and takes the focus there. */
export function useTell(): Tell {
  return use(Telling);
}

/** The same for a form with an action of its own: once for each time that it was done. */
export function useOutcome<T>(state: ActionState<T>, outcome: (value: T) => Outcome): void {
  const tell = useTell();
  const seen = useRef(state);
  const words = useRef(outcome);
  words.current = outcome;
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    if (state.status === "done") tell(words.current(state.value));
  }, [state, tell]);
}
