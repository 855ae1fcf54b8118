import { Piscina } from "piscina";
import { type Alias, SpeakerNames } from "../../names";
import type { Document } from "../document";
import { type AnalyzedPortion, analyzePortion } from "./portion";

/** What a thread may hold, in megabytes: some portions, and the tables of languages. */
const MEMORY_MB = 384;
/** A thread that waits so long for a portion, in milliseconds, ends. To begin anew it would read the tables of languages again. */
const IDLE_MS = 60_000;

/** Those who read portions of documents. */
export type Analysts = {
  /** How many portions are read at the same time. */
  atOnce: number;
  analyze: (documents: Document[]) => Promise<AnalyzedPortion>;
  stop: () => Promise<void>;
};

/**
 * So many threads, which know the names of all speakers, which begin when they are first needed; without any, everything is read here. They are not those of
 * lib/threadPool.ts: who waits for a page waits for nothing that is indexed.
 */
export function startAnalysts(threads: number, aliases: readonly Alias[]): Analysts {
  if (threads === 0) {
    const names = new SpeakerNames(aliases);
    return {
      atOnce: 1,
      analyze: (documents) => analyzePortion(documents, names),
      stop: async () => undefined,
    };
  }
  const piscina = new Piscina({
    // Threads read the sources, not the bundle of a page.
    filename: [process.cwd(), "lib/search/index/build/thread.ts"].join("/"),
    execArgv: ["--import", "tsx"],
    workerData: aliases,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return {
    atOnce: threads,
    analyze: (documents) => piscina.run(documents),
    stop: () => piscina.destroy(),
  };
}
