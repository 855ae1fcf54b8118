"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type AskedBefore, foundBefore, type SaidBefore } from "@/lib/search/saidBefore/schema";

/** How long typing rests before it is looked up again, in milliseconds: a breath between two words. */
const REST = 400;
/** After so many milliseconds without an answer none is waited for. */
const PATIENCE = 15_000;

const ADDRESS = "/api/said-before";

export type Before = {
  state: "looking" | "found" | "failed";
  /** The latest answer: it stays while the next is waited for. */
  found: SaidBefore[];
  again: () => void;
};

/** As the form has it: a date in writing. */
export type Known = Omit<AskedBefore, "on"> & { on: string | null };

type Answer = { for: string; found: SaidBefore[] };
const NONE: SaidBefore[] = [];

/**
 * Looks up what may have been said before: at once, and again whenever typing rests. Each look-up ends the one before
 * it, so that no slow answer comes after a newer one.
 */
export function useSaidBefore(known: Known): Before {
  const body = JSON.stringify(known);
  const opened = useRef(body);
  const leave = useRef<() => void>(undefined);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const look = useCallback((asked: string, rest: number) => {
    leave.current?.();
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const found = await ask(asked, leaving.signal);
      if (leaving.signal.aborted) return;
      setFailed(found ? null : asked);
      if (found) setAnswer({ for: asked, found });
    }, rest);
    leave.current = () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, []);
  useEffect(() => {
    look(body, body === opened.current ? 0 : REST);
    return () => leave.current?.();
  }, [body, look]);

  const again = useCallback(() => {
    setFailed(null);
    look(body, 0);
  }, [body, look]);
  const state = failed === body ? "failed" : answer?.for === body ? "found" : "looking";
  return { state, found: answer?.found ?? NONE, again };
}

async function ask(body: string, left: AbortSignal): Promise<SaidBefore[] | null> {
  try {
    const signal = AbortSignal.any([left, AbortSignal.timeout(PATIENCE)]);
    const headers = { "content-type": "application/json" };
    const answer = await fetch(ADDRESS, { method: "POST", headers, body, signal });
    return answer.ok ? foundBefore.parse(await answer.json()).found : null;
  } catch {
    return null;
  }
}
