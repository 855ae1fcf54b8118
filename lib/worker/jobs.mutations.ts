import { RECORD_ID } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { NamedJob } from "./schema";

/** Runs a job again at once, as if it had not failed yet. */
export function runJobAgain(actor: Actor, input: NamedJob): Promise<Result<null>> {
  return changeJob(
    actor,
    input,
    "job.run_again",
    (tx, id) => tx.$queryRaw<unknown[]>`
    SELECT id FROM graphile_worker.reschedule_jobs(ARRAY[${id}::bigint], run_at => now(), attempts => 0)`,
  );
}

/** Takes a job out of the queue: what it would have done is not done. */
export function dropJob(actor: Actor, input: NamedJob): Promise<Result<null>> {
  return changeJob(
    actor,
    input,
    "job.dropped",
    (tx, id) => tx.$queryRaw<unknown[]>`
    SELECT id FROM graphile_worker.complete_jobs(ARRAY[${id}::bigint])`,
  );
}

function changeJob(
  actor: Actor,
  { jobId }: NamedJob,
  verb: "job.run_again" | "job.dropped",
  change: (tx: Tx, id: string) => Promise<unknown[]>,
): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "manage_jobs");
    if (no) return no;
    const [job] = await tx.$queryRaw<{ name: string }[]>`
      SELECT task_identifier AS name FROM graphile_worker.jobs WHERE id = ${jobId}::bigint`;
    if (!job) return refuse("job_gone");
    // The queue leaves one alone that runs.
    if ((await change(tx, jobId)).length === 0) return refuse("job_running");
    await append(tx, me.id, { verb, subjectType: "record", subjectId: RECORD_ID, data: { name: job.name } });
    return done(null);
  });
}
