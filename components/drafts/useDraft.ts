"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { MAX_DRAFT } from "@/lib/drafts/schema";

/** How long typing must pause before it is kept, in milliseconds. */
const REST = 700;
/** How long after a failure it is tried again, in milliseconds. */
const RETRY = 5_000;

/** Where drafts are kept: a plain request, so that it still goes out while a page is being left. */
const ADDRESS = "/api/drafts";

export type DraftState = { status: "idle" | "saving" | "kept" | "failed" | "tooLong"; at: Date | null };

export type DraftData = { [key: string]: Json };
type Json = string | number | boolean | null | Json[] | DraftData;

/**
 * Keeps what is typed: soon after each change, and when the page is hidden or left. `data` null means that
 * there is nothing to keep (any more), and discards what was kept. Unchanged data is not sent, nor what is too long to be
 * kept: whoever leaves the page then is asked first.
 */
export function useDraft(
  key: string,
  data: DraftData | null,
  baseRevision: number | null = null,
): DraftState {
  const [state, setState] = useState<DraftState>({ status: "idle", at: null });
  const [keptBody, setKeptBody] = useState("");
  const isTooLong = data !== null && JSON.stringify(data).length > MAX_DRAFT;
  const body = JSON.stringify(data === null ? { key, discard: true } : { key, data, baseRevision });
  const latest = useRef(body);
  const sent = useRef(body);

  const send = useCallback(async () => {
    const sending = latest.current;
    if (sent.current === sending) return;
    sent.current = sending;
    setState((before) => ({ ...before, status: "saving" }));
    const kept = await post(sending);
    if (!kept && sent.current === sending) sent.current = "";
    if (kept) setKeptBody(sending);
    setState((before) => (kept ? { status: "kept", at: new Date() } : { ...before, status: "failed" }));
  }, []);

  useEffect(() => {
    if (isTooLong) return;
    latest.current = body;
    const timer = setTimeout(send, REST);
    return () => clearTimeout(timer);
  }, [body, send, isTooLong]);

  useEffect(() => {
    if (!isTooLong) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isTooLong]);

  useEffect(() => {
    if (state.status !== "failed") return;
    const timer = setTimeout(send, RETRY);
    return () => clearTimeout(timer);
  }, [state, send]);

  useEffect(() => {
    const flush = () => {
      if (sent.current === latest.current) return;
      sent.current = latest.current;
      navigator.sendBeacon(ADDRESS, new Blob([latest.current], { type: "application/json" }));
    };
    const onHide = () => document.visibilityState === "hidden" && flush();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", onHide);
      flush();
    };
  }, []);

  if (isTooLong) return { ...state, status: "tooLong" };
  // What was discarded is nobody's draft any more.
  if (data === null && state.status !== "failed") return { ...state, status: "idle" };
  // Words that were typed since the last save are not kept yet.
  return state.status === "kept" && keptBody !== body ? { ...state, status: "saving" } : state;
}

async function post(body: string): Promise<boolean> {
  try {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(ADDRESS, { method: "POST", headers, body });
    return answer.ok;
  } catch {
    return false;
  }
}
