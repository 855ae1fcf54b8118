"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type SaidBefore, type SaidBeforeQuery, saidBeforeAnswer } from "@/lib/search/saidBefore/schema";

/** How long typing rests before it is looked up again, in milliseconds: a breath between two words. */
const REST = 400;
/** After so many milliseconds without an answer none is waited for. */
const PATIENCE = 15_000;

/** How long after a failure it is tried again by itself, each time longer, in milliseconds; then a person is asked. */
const RETRIES = [2_000, 6_000, 20_000, 60_000];

const ADDRESS = "/api/said-before";

export type Before = {
  state: "looking" | "found" | "failed";
  /** The latest answer: it stays while the next is waited for. */
  found: SaidBefore[];
  again: () => void;
};

/** As the form has it: a date in writing. */
export type Known = Omit<SaidBeforeQuery, "on"> & { on: string | null };

type Answer = { for: string; found: SaidBefore[] };
const NONE: SaidBefore[] = [];

/**
 * Looks up what may have been said before: at once, and again whenever typing rests or it failed. Each look-up ends the one
 * before it, so that no slow answer comes after a newer one.
 */
export function useSaidBefore(known: Known): Before {
  const body = JSON.stringify(known);
  const opened = useRef(body);
  const leave = useRef<() => void>(undefined);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const look = useCallback((query: string, rest: number) => {
    leave.current?.();
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const tryAfter = (wait: number, retries: readonly number[]) => {
      timer = setTimeout(async () => {
        const found = await ask(query, leaving.signal);
        if (leaving.signal.aborted) return;
        setFailed(found ? null : query);
        if (found) return setAnswer({ for: query, found });
        const [next, ...rest] = retries;
        if (next !== undefined) tryAfter(next, rest);
      }, wait);
    };
    tryAfter(rest, RETRIES);
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
    return answer.ok ? saidBeforeAnswer.parse(await answer.json()).found : null;
  } catch {
    return null;
  }
}
