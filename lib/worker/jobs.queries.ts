import { db } from "@/lib/db";
import { PAGE_SIZE, type Page, pageOf } from "@/lib/paging";
import type { JobFilter } from "./schema";

/** A job as the queue has it. What it is about is not told: it may be secret. */
export type JobLine = {
  id: string;
  name: string;
  attempts: number;
  tries: number;
  lastError: string | null;
  runAt: Date;
  createdAt: Date;
  isRunning: boolean;
};

/** How much of an error is shown, in characters. */
const ERROR_SHOWN = 500;

/** Jobs that wait, run or failed, the newest first. */
export async function jobsPage({ show, after }: JobFilter): Promise<Page<JobLine>> {
  const rows = await db().$queryRaw<JobLine[]>`
    SELECT id::text, task_identifier AS name, attempts::int, max_attempts::int AS tries,
      left(last_error, ${ERROR_SHOWN}) AS "lastError", run_at AS "runAt", created_at AS "createdAt",
      locked_at IS NOT NULL AS "isRunning"
    FROM graphile_worker.jobs
    WHERE (${after ?? null}::bigint IS NULL OR id < ${after ?? null}::bigint)
      AND (${show === undefined} OR last_error IS NOT NULL)
    ORDER BY jobs.id DESC LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(rows);
}
