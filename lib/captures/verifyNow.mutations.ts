import { RECORD_ID } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { transaction } from "@/lib/db";
import { done, type Result } from "@/lib/errors";
import { addJobs, type JobPayload } from "@/lib/jobs";
import type { Store } from "@/lib/store/store";
import { verifyBlobs } from "./verify.mutations";

const QUEUE = { queue: "captures" };

/** Has all kept copies verified now, not only those whose turn it is. */
export function verifyNow(actor: Actor): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "manage_jobs");
    if (no) return no;
    await addJobs(tx, "verify_blobs", [{ since: new Date().toISOString() }], QUEUE);
    const data = { name: "verify_blobs" };
    await append(tx, me.id, { verb: "job.run_again", subjectType: "record", subjectId: RECORD_ID, data });
    return done(null);
  });
}

/** A portion of them; the rest in a job of its own. */
export async function verifyJob(
  store: Store,
  { since }: JobPayload<"verify_blobs">,
  atOnce?: number,
): Promise<void> {
  const hasMore = await verifyBlobs(
    store,
    new Date(),
    atOnce,
    since === undefined ? undefined : new Date(since),
  );
  if (since !== undefined && hasMore)
    await transaction((tx) => addJobs(tx, "verify_blobs", [{ since }], QUEUE));
}
