import pino from "pino";
import { embeddings } from "@/lib/env";
import type { Embedder } from "./embedder";
import { loadLocal } from "./local";

export const log = pino({ name: "meaning" });

const said = new Set<string>();

/** Whatever goes wrong here is no reason for a search to fail, nor to be told at each search. */
export function sayOnce(what: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  if (said.has(what + reason)) return;
  said.add(what + reason);
  log.warn({ err: error }, `${what}; search goes on by words alone`);
}

type Kept = { loading: Promise<Embedder | null>; ready: Embedder | null };

/** One model for a process, in which Next may load this file more than once. */
const kept = globalThis as typeof globalThis & { stetMeaning?: Kept };

async function load(): Promise<Embedder | null> {
  try {
    const settings = embeddings();
    return settings && (await loadLocal(settings.folder));
  } catch (error) {
    sayOnce("The model named by STET_EMBEDDINGS could not be loaded", error);
    return null;
  }
}

function begin(): Kept {
  if (kept.stetMeaning) return kept.stetMeaning;
  const begun: Kept = { loading: load(), ready: null };
  kept.stetMeaning = begun;
  begun.loading.then((embedder) => {
    begun.ready = embedder;
  });
  return begun;
}

/** The model that is configured, once it is loaded; null when there is none or it cannot be. It is tried once. */
export function embedder(): Promise<Embedder | null> {
  return begin().loading;
}

/** The same without waiting: null while it is being loaded. */
export function embedderNow(): Embedder | null {
  return embeddings() ? begin().ready : null;
}
