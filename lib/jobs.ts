import { z } from "zod";
import type { Tx } from "@/lib/db";

/** RFC 5321's longest address. */
const LONGEST_EMAIL = 254;
const LONGEST_TOKEN = 200;

/** Work that is done after the write that asks for it, by whichever process has a worker (lib/worker). */
export const jobs = {
  /** Which promises of the same speaker or organization this claim may be a wording of. */
  suggest_rewordings: z.object({ claimId: z.uuid() }),
  /**
   * Suggested rewordings that are to be compared again: those on which a rename bears, or without one those of which an
   * earlier version of the comparer spoke. In portions: `after` is the last one that was.
   */
  compare_anew: z.object({ renameId: z.uuid().optional(), after: z.uuid().optional() }),
  /** The days that a promise's words name; without a claim those of all that nobody read, or an earlier version, in portions. */
  read_deadlines: z.object({ claimId: z.uuid().optional() }),
  /** Tells of deadlines that are near or reached. */
  report_deadlines: z.object({}),
  /** How much each sentence of a version looks like a claim, kept for whoever marks claims in it. */
  rate_sentences: z.object({ articleVersionId: z.uuid() }),
  /** Keys of the latest text of each article that has none yet, or others: by them its edited copies are found. */
  sketch_articles: z.object({}),
  /** The index of claims as they are now; built anew where words were read in another way when it was made. */
  index_claims: z.object({}),
  /** A link for a new password to the person with this address, if there is one. The job makes the link itself. */
  mail_reset: z.object({ email: z.email().max(LONGEST_EMAIL), locale: z.enum(["en", "zh"]) }),
  /** The link that confirms an account's next address, to that address; `token` is encrypted. */
  mail_email_link: z.object({
    changeId: z.uuid(),
    token: z.string().max(LONGEST_TOKEN),
    locale: z.enum(["en", "zh"]),
  }),
  /** To an account's former address, that it has another now. */
  mail_email_changed: z.object({
    email: z.email().max(LONGEST_EMAIL),
    name: z.string(),
    locale: z.enum(["en", "zh"]),
  }),
  /** An invitation's link to the address that it names; `token` is encrypted (lib/secretBox.ts). */
  mail_invitation: z.object({ invitationId: z.uuid(), token: z.string().max(LONGEST_TOKEN) }),
  /** The signed checkpoint of the log, written outside the database (lib/audit). */
  write_checkpoint: z.object({}),
  /** Vectors for claims that lack one; only where a model for search by meaning is configured. */
  embed_claims: z.object({}),
  /** An attempt to copy a source, from the web into the store (lib/captures). */
  capture_source: z.object({ captureId: z.uuid() }),
  /** Whether what is quoted of a source stands in its copies: after a copy, or words that rely on it, came to be. */
  check_quotes: z.object({ sourceId: z.uuid() }),
  /** Sources in whose copies nobody looked for their quotations as this version of Stet looks. */
  check_quotes_anew: z.object({}),
  /** Watched pages whose time has come (lib/watches). */
  look_at_watches: z.object({}),
  /** Bytes that were stored and that nobody came to keep. */
  sweep_blobs: z.object({}),
  /** Kept bytes, read again and compared with their hashes, the longest not verified first; with `since` all that were not since then, in portions. */
  verify_blobs: z.object({ since: z.iso.datetime().optional() }),
  /** Whose digest is due: a mail for each. */
  mail_digests: z.object({}),
  /** What a person was told, in one mail (lib/notices). */
  mail_digest: z.object({ userId: z.uuid() }),
  /** A notice on its way to somebody else's program, once more where it was not taken. */
  deliver_webhook: z.object({ deliveryId: z.uuid() }),
  /** People's copies of old notices, and what is left of old deliveries. */
  prune_notices: z.object({}),
  /** The answer to a reader's report, to the address that they gave for it. */
  mail_report_answer: z.object({ reportId: z.uuid() }),
  /** What was set aside as abuse, and addresses for mail that are needed no more. */
  prune_reports: z.object({}),
  /** Suggested pairs that the second reader has not read; only where one is configured. */
  read_suggestions: z.object({}),
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]>;

/** Tries of a job that fails before it is left for somebody to look at: with the pauses between them two days. */
const TRIES = 16;

/** `queue`: jobs of one queue are done one after another. `runAt`: not before then. */
type JobOptions = { queue?: string | null; runAt?: Date | null };

/**
 * Adds jobs in the transaction that makes them needed: they are there when it commits and only then. The same job
 * asked for twice before it begins is done once.
 */
export async function addJobs<N extends JobName>(
  tx: Tx,
  name: N,
  payloads: readonly JobPayload<N>[],
  { queue = null, runAt = null }: JobOptions = {},
): Promise<void> {
  if (payloads.length === 0) return;
  const rows = payloads.map((payload) => jobs[name].parse(payload));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, p, queue_name => ${queue}, run_at => ${runAt}::timestamptz,
      job_key => ${name} || ' ' || p::text, max_attempts => ${TRIES})
    FROM json_array_elements(${JSON.stringify(rows)}::json) p`;
}
