import { EventEmitter } from "node:events";
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import pino from "pino";
import { atStop } from "@/lib/atStop";
import { embeddings, reader } from "@/lib/env";
import { LivenessLock } from "./mutations";
import { tasks } from "./tasks";

/** Milliseconds between looks for jobs of dead workers, and at most before a worker that ended starts again. */
const LOOK_EVERY = 30_000;
/** Milliseconds until the liveness lock is taken again when it was lost, and until a worker that ended first starts again. */
const LOOK_AGAIN = 2_000;
/**
 * Jobs at once. They share a process with the pages, and one editor saves one claim at a time. Beside them two that wait
 * for servers elsewhere: captures, and looks at watched pages, have queues of their own, so that one which stalls holds up
 * no other job.
 */
const AT_ONCE = 3;
/**
 * Milliseconds in which ends of jobs are gathered. Without it the queue does not look whether an end could be written: of a
 * database that died meanwhile nobody heard, and the job, with its whole queue, stayed with a worker that had forgotten it.
 */
const BATCHES = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };
/** For the jobs and for hearing of new ones. */
const CONNECTIONS = 4;

/**
 * What nobody asked for is done as well: claims that changed are indexed also when nobody searches, and articles get their
 * keys, suggestions their comparison, promises their deadlines, and quotations their look into copies, that came with a backup
 * or an earlier version of Stet.
 * Deadlines are told of each day, and at the start after a day on which nobody did.
 */
const EVERY_MINUTE = `* * * * * index_claims ?max=1&jobKey=index_claims
* * * * * sketch_articles ?max=1&jobKey=sketch_articles
* * * * * look_at_watches ?max=1&jobKey=look_at_watches&queue=watches
17 * * * * sweep_blobs ?max=1&jobKey=sweep_blobs&queue=captures
37 * * * * verify_blobs ?max=1&jobKey=verify_blobs&queue=captures
2,32 * * * * mail_digests ?max=1&jobKey=mail_digests
47 3 * * * prune_notices ?max=1&jobKey=prune_notices
52 3 * * * prune_reports ?max=1&jobKey=prune_reports
*/10 * * * * compare_anew ?max=1&jobKey=compare_anew
*/10 * * * * check_quotes_anew ?max=1&jobKey=check_quotes_anew
*/10 * * * * read_deadlines ?max=1&jobKey=read_deadlines
5 0 * * * report_deadlines ?max=1&jobKey=report_deadlines&fill=1d`;
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

/** Does jobs from now on, also after the database was away, until `stop`, which lets the job that runs finish. Tests give other tasks. */
export function startWorker(url: string, taskList: TaskList = tasks): Worker {
  let running: Running | null = null;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;
  let pause = LOOK_AGAIN;
  const begin = async () => {
    try {
      running = await work(url, taskList);
      pause = LOOK_AGAIN;
      if (stopped) await running.stop();
      await running.ended;
    } catch (error) {
      log.error({ err: error }, "the worker ended; it begins again in a moment");
    }
    // A database that was away is back in seconds; for one that stays away it looks less and less often.
    if (!stopped) again = setTimeout(begin, pause).unref();
    pause = Math.min(2 * pause, LOOK_EVERY);
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

async function work(connectionString: string, taskList: TaskList): Promise<Running> {
  const events: WorkerEvents = new EventEmitter();
  let isStopping = false;
  // It refuses to stop twice.
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await Promise.resolve(runner.stop()).catch(() => undefined);
  };
  // The database may have given a job in the answer that was lost. Nobody would do it while the worker lives that it was
  // given to, and it holds up its whole queue: so this worker ends, and the next one frees it.
  events.on("worker:getJob:error", stop);
  const created = new Promise<string>((resolve) => {
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    connectionString,
    events,
    logger,
    taskList,
    crontab: crontab(),
    concurrency: reader() ? AT_ONCE + 1 : AT_ONCE,
    maxPoolSize: CONNECTIONS,
    // The process that it runs in decides when to end.
    noHandleSignals: true,
    preset: { worker: BATCHES },
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
    stop,
  };
}
