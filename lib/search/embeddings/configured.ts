import pino from "pino";
import { embeddings } from "@/lib/env";
import type { Embedder } from "./embedder";
import { loadLocalEmbedder } from "./localEmbedder";

export const log = pino({ name: "meaning" });

const warned = new Set<string>();

/** Logs each failure once. Embeddings are optional: no search fails for want of them. */
export function warnOnce(what: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  if (warned.has(what + reason)) return;
  warned.add(what + reason);
  log.warn({ err: error }, `${what}; search goes on by words alone`);
}

type LoadedModel = { loading: Promise<Embedder | null>; ready: Embedder | null };

/** Global, since Next may load this file more than once in a process. */
const shared = globalThis as typeof globalThis & { stetEmbedder?: LoadedModel };

async function load(): Promise<Embedder | null> {
  try {
    const settings = embeddings();
    return settings && (await loadLocalEmbedder(settings.folder));
  } catch (error) {
    warnOnce("The model named by STET_EMBEDDINGS could not be loaded", error);
    return null;
  }
}

function loadOnce(): LoadedModel {
  if (shared.stetEmbedder) return shared.stetEmbedder;
  const model: LoadedModel = { loading: load(), ready: null };
  shared.stetEmbedder = model;
  model.loading.then((embedder) => {
    model.ready = embedder;
  });
  return model;
}

/** The configured model, once it is loaded; null when there is none or loading failed. Loading is tried once. */
export function embedder(): Promise<Embedder | null> {
  return loadOnce().loading;
}

/** The same without waiting: null while it is loaded. */
export function embedderNow(): Embedder | null {
  return embeddings() ? loadOnce().ready : null;
}
