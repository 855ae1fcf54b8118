"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from "react";
import { holdFocus } from "./holdFocus";
import { type OutcomeNote, outcomeNote } from "./outcomeNote";

/**
 * What came of an act: the words for it, and the id of the element that shows it. Where `isSeen` that element says as much
 * by itself, and the words are only said aloud.
 */
export type Outcome = { words: string; at?: string | undefined; isSeen?: boolean };

/** The same where it depends on what the act answered. */
export type Came<T> = Outcome | ((value: T) => Outcome);

/** `from` is the element on which the person acted. Without an outcome the focus is only kept from being lost. */
type Tell = (outcome: Outcome | null, from?: Element | null) => void;

const Telling = createContext<Tell>(() => undefined);

/**
 * Around the pages on which people act: what came of an act stands beside the place that shows it, and is said aloud. Its region is there before anything is said in it, and stays while pages change:
 * only so do screen readers say what comes into it.
 */
export function OutcomeRegion({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<{ words: string; nth: number } | null>(null);
  const release = useRef<() => void>(undefined);
  const note = useRef<OutcomeNote>(undefined);
  const tell = useCallback<Tell>((outcome, from) => {
    if (outcome) setTold((before) => ({ words: outcome.words, nth: (before?.nth ?? 0) + 1 }));
    release.current?.();
    note.current?.remove();
    const seen = outcomeNote();
    note.current = seen;
    release.current = holdFocus(outcome?.at, from, (place) => {
      if (outcome && !outcome.isSeen) seen.show(outcome.words, place);
    });
  }, []);
  useEffect(
    () => () => {
      release.current?.();
      note.current?.remove();
    },
    [],
  );
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

/** Tells what came of an act as soon as the place that shows it is there. */
export function useTellOnce({ words, at }: Outcome): void {
  const tell = useTell();
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    tell({ words, at });
  }, [tell, words, at]);
}
