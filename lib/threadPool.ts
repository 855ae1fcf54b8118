import { availableParallelism } from "node:os";
import { MessageChannel } from "node:worker_threads";
import pino from "pino";
import { Piscina } from "piscina";
import { atStop } from "@/lib/atStop";
import { done, type Result, refuse } from "@/lib/errors";
import { type Caller, ThreadQueue } from "./threadQueue";
import { type ThreadInput, type ThreadName, type ThreadOutput, threads } from "./threads";

/** One core is left to the pages. */
const THREADS = Math.max(1, availableParallelism() - 1);
/** What the largest article needs is a third of it. */
const MEMORY_MB = 512;
/** For a job nobody waits: it may take so many times longer, as it does on a machine that is busy. */
const PATIENCE_OF_JOBS = 3;
/** A cold thread reads some hundred files before it begins. */
const START_SECONDS = 60;
const log = pino({ name: "threads" });

type Pool = { piscina: Piscina; queue: ThreadQueue };
/** One pool a process, however many bundles hold this file. */
const kept = globalThis as typeof globalThis & { stetThreads?: Pool };

function pool(): Pool {
  kept.stetThreads ??= { piscina: startPiscina(), queue: new ThreadQueue(THREADS) };
  return kept.stetThreads;
}

function startPiscina(): Piscina {
  const piscina = new Piscina({
    // Threads read the sources, not the bundle of a page: this file may stand in several.
    filename: [process.cwd(), "lib/worker/thread.ts"].join("/"),
    execArgv: ["--import", "tsx"],
    minThreads: 1,
    maxThreads: THREADS,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  // What ends a thread between two runs is nobody's answer, and the pool starts another; one that is stopped while it
  // starts fails in odd ways.
  piscina.on("error", (error) => log.debug({ err: error }, "a thread ended"));
  return piscina;
}

/** Starts the thread that is kept, so that whoever asks first need not wait for it; the server stops it with itself. */
export function warmThreads(): void {
  pool();
  atStop(stopThreads);
}

/** Ends the threads, whatever runs in them. */
export async function stopThreads(): Promise<void> {
  await kept.stetThreads?.piscina.destroy();
  delete kept.stetThreads;
}

/**
 * Runs a function of lib/threads.ts in a thread, within its time and memory. Refuses with `took_too_long` what does not
 * end within them, and with `busy` when too many wait; the next request is served in any case.
 */
export async function inThread<N extends ThreadName>(
  name: N,
  input: ThreadInput<N>,
  caller: Caller,
): Promise<Result<ThreadOutput<N>>> {
  try {
    return await pool().queue.run(caller, () => run(name, input, caller === "job" ? PATIENCE_OF_JOBS : 1));
  } catch (error) {
    if (error instanceof Error && error.name === "Busy") return refuse("busy");
    throw error;
  }
}

async function run<N extends ThreadName>(
  name: N,
  input: ThreadInput<N>,
  patience: number,
): Promise<Result<ThreadOutput<N>>> {
  const { seconds } = threads[name];
  const ended = new AbortController();
  const end = () => ended.abort();
  let timer = setTimeout(end, START_SECONDS * 1000);
  // Its time begins when the thread does: the one before may have been ended and another be starting.
  const { port1, port2 } = new MessageChannel();
  port1.once("message", () => {
    clearTimeout(timer);
    timer = setTimeout(end, seconds * patience * 1000);
  });
  try {
    const task = { name, input, begun: port2 };
    const how = { signal: ended.signal, transferList: [port2] };
    // Parsed in the thread (lib/worker/thread.ts).
    const answer: ThreadOutput<N> = await pool().piscina.run(task, how);
    return done(answer);
  } catch (error) {
    if (!ended.signal.aborted && !isOutOfMemory(error)) throw error;
    log.warn({ task: name }, "a thread was ended: out of time or memory");
    return refuse("took_too_long");
  } finally {
    clearTimeout(timer);
    port1.close();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
