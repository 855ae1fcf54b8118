import { db } from "@/lib/db";

/** The id of the job in the queue that is about something; throws where there is none. */
export async function jobOf(id: string): Promise<string> {
  const [job] = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM graphile_worker._private_jobs WHERE payload::text LIKE ${`%${id}%`}`;
  if (!job) throw new Error(`No job is about ${id}.`);
  return job.id;
}
