import http from "node:http";
import { captureSource } from "@/lib/captures/capture.mutations";
import { jobs } from "@/lib/jobs";
import { filesStore } from "@/lib/store/files";
import { tasks } from "@/lib/worker/tasks";
import { startWorker } from "@/lib/worker/worker";

/**
 * The worker that is killed: as in earnest, but what it copies lies on a server of this machine, which is let through here
 * and nowhere else. Its arguments: the address of the database, and the folder of the store.
 */
const [url = "", folder = ""] = process.argv.slice(2);
const world = { copy: { agentFor: () => new http.Agent() }, store: filesStore(folder) };

startWorker(url, {
  ...tasks,
  capture_source: (payload, { abortSignal }) =>
    captureSource(jobs.capture_source.parse(payload).captureId, abortSignal, world),
});

// As the server does in which the worker runs: also while it waits for its database.
setInterval(() => undefined, 60_000);
