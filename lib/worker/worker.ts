import { EventEmitter } from "node:events";
import { Logger, run, type WorkerEvents } from "graphile-worker";
import pino from "pino";
import { atStop } from "@/lib/atStop";
import { embeddings, reader } from "@/lib/env";
import { LivenessLock } from "./mutations";
import { tasks } from "./tasks";

/** Milliseconds between looks for jobs of dead workers, and before a worker that ended starts again. */
const LOOK_EVERY = 30_000;
/** Milliseconds until the liveness lock is taken again when it was lost: a database that was away comes back in seconds. */
const LOOK_AGAIN = 2_000;
/**
 * Jobs at once. They share a process with the pages, and one editor saves one claim at a time. Beside them one that waits
 * for servers elsewhere: captures have a queue of their own, so that one which stalls holds up no other job.
 */
const AT_ONCE = 2;
/** For the jobs and for hearing of new ones. */
const CONNECTIONS = 4;

/**
 * What nobody asked for is done as well: claims that changed are indexed also when nobody searches, and articles get their
 * keys, and suggestions their comparison, that came with a backup or an earlier version of Stet.
 */
const EVERY_MINUTE = `* * * * * index_claims ?max=1&jobKey=index_claims
* * * * * sketch_articles ?max=1&jobKey=sketch_articles
17 * * * * sweep_blobs ?max=1&jobKey=sweep_blobs&queue=captures
37 * * * * verify_blobs ?max=1&jobKey=verify_blobs&queue=captures
2,32 * * * * mail_digests ?max=1&jobKey=mail_digests
47 3 * * * prune_notices ?max=1&jobKey=prune_notices
*/10 * * * * compare_anew ?max=1&jobKey=compare_anew`;
/** Where a model for search by meaning is configured. */
const EMBED_EVERY_MINUTE = "* * * * * embed_claims ?max=1&jobKey=embed_claims";
/** Where a second reader is: one after another, by the queue. Its job mostly waits, and others go on beside it. */
const READ_EVERY_MINUTE = "* * * * * read_suggestions ?max=1&jobKey=read_suggestions&queue=second_reader";

const crontab = () =>
  [EVERY_MINUTE, embeddings() && EMBED_EVERY_MINUTE, reader() && READ_EVERY_MINUTE]
    .filter(Boolean)
    .join("\n");

const log = pino({ name: "worker" });
const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
/** The queue tells of each job at "info", which is no news. */
const logger = new Logger(
  ({ jobId, taskIdentifier }) =>
    (level, message) =>
      log[LEVELS[level]]({ job: jobId, task: taskIdentifier }, message),
);

export type Worker = { stop: () => Promise<void> };
type Running = Worker & { ended: Promise<void> };

/** Does jobs from now on, also after the database was away, until `stop`, which lets the job that runs finish. */
export function startWorker(url: string): Worker {
  let running: Running | null = null;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;
  const begin = async () => {
    try {
      running = await work(url);
      if (stopped) await running.stop();
      await running.ended;
    } catch (error) {
      log.error({ err: error }, "the worker ended; it begins again in a moment");
    }
    if (!stopped) again = setTimeout(begin, LOOK_EVERY).unref();
  };
  const begun = begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(again);
      await running?.stop();
      await begun;
    },
  };
}

/** Starts a worker that stops with the server, after its last request. */
export function workUntilStopped(url: string): void {
  atStop(startWorker(url).stop);
}

async function work(connectionString: string): Promise<Running> {
  const events: WorkerEvents = new EventEmitter();
  const created = new Promise<string>((resolve) => {
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    connectionString,
    events,
    logger,
    taskList: tasks,
    crontab: crontab(),
    concurrency: reader() ? AT_ONCE + 1 : AT_ONCE,
    maxPoolSize: CONNECTIONS,
    // The process that it runs in decides when to end.
    noHandleSignals: true,
  });
  let soon: NodeJS.Timeout | undefined;
  const lookSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(look, LOOK_AGAIN).unref();
  };
  const lock = new LivenessLock(connectionString, await created, lookSoon);
  const look = () =>
    lock.renew().catch((error: unknown) => {
      log.warn({ err: error }, "the liveness lock was not renewed");
      lookSoon();
    });
  await look();
  const timer = setInterval(look, LOOK_EVERY);
  const end = async () => {
    clearInterval(timer);
    clearTimeout(soon);
    await lock.end();
  };
  return {
    ended: runner.promise.finally(end),
    // It refuses to stop twice.
    stop: () => Promise.resolve(runner.stop()).catch(() => undefined),
  };
}
