import { readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { tell } from "@/lib/audit/findings";
import { verifyRecord } from "@/lib/audit/verify.queries";
import { auditBlobs } from "@/lib/captures/blobAudit.queries";
import { sweepPending } from "@/lib/captures/blobs.mutations";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { filesStore } from "@/lib/store/files";

/** What became of all that was asked for. Each but `sweptPending` and `sweptFiles` is to be nought. */
export type Judged = {
  /** Asked for and not finished, or without its copy. */
  lost: number;
  /** Finished more than once: two attempts, two copies, two readings, or two lines of the log. */
  twice: number;
  /** Blobs that are missing or are other bytes than their hash. */
  broken: number;
  /** Files in the store that no row names, after the sweep. */
  orphans: number;
  /** Jobs that are left. */
  jobs: number;
  /** What the audit found. */
  findings: string[];
  /** What a kill had left, and the sweep took. */
  sweptPending: number;
  sweptFiles: number;
};

/** Older than anything that is still at work, in milliseconds. */
const LATER = 2 * 60 * 60 * 1000;

export async function judge(asked: number, folder: string): Promise<Judged> {
  const store = filesStore(folder);
  const sweptPending = await sweepPending(store, new Date(Date.now() + LATER));
  const sweptFiles = await sweepWriting(folder);
  const findings: string[] = [];
  await verifyRecord((finding) => findings.push(tell(finding)));
  let broken = 0;
  await auditBlobs(store, () => broken++);
  return {
    ...(await countSources(asked)),
    broken,
    orphans: await orphansIn(folder),
    jobs: await jobsLeft(),
    findings,
    sweptPending,
    sweptFiles,
  };
}

type Counted = { attempts: number; copies: number; readings: number; lines: number };

async function countSources(asked: number): Promise<Pick<Judged, "lost" | "twice">> {
  const rows = await db().$queryRaw<Counted[]>`
    SELECT
      (SELECT count(*)::int FROM "Capture" a WHERE a."sourceId" = s.id) AS attempts,
      (SELECT count(*)::int FROM "CaptureBlob" b JOIN "Capture" a ON a.id = b."captureId" AND a.outcome = 'page'
        JOIN "Blob" o ON o.sha256 = b.sha256 AND o.state = 'kept' WHERE a."sourceId" = s.id) AS copies,
      (SELECT count(*)::int FROM "Reading" r JOIN "Capture" a ON a.id = r."captureId" WHERE a."sourceId" = s.id) AS readings,
      (SELECT count(*)::int FROM "Event" e WHERE e."subjectId" = s.id AND e.verb = 'capture.finished') AS lines
    FROM "Source" s WHERE s.url IS NOT NULL`;
  const counts = rows.map(({ attempts, copies, readings, lines }) => [attempts, copies, readings, lines]);
  return {
    lost: asked - rows.length + counts.filter((all) => all.some((count) => count === 0)).length,
    twice: counts.filter((all) => all.some((count) => count > 1)).length,
  };
}

const WRITING = ".writing";
const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** As if hours had passed: whoever stores next takes away what nobody finished. */
async function sweepWriting(folder: string): Promise<number> {
  const writing = join(folder, WRITING);
  const left = filesIn(writing);
  const before = new Date(Date.now() - LATER);
  for (const name of left) utimesSync(join(writing, name), before, before);
  const bytes = new TextEncoder().encode("whoever stores next");
  const store = filesStore(folder);
  await store.put(sha256(bytes), bytes);
  await store.remove(sha256(bytes));
  return left.length - filesIn(writing).length;
}

async function orphansIn(folder: string): Promise<number> {
  const names = filesIn(folder).flatMap((part) =>
    statSync(join(folder, part)).isDirectory() ? filesIn(join(folder, part)) : [part],
  );
  const rows = await db().blob.findMany({ where: { state: { not: "deleted" } }, select: { sha256: true } });
  const known = new Set(rows.map((row) => row.sha256));
  return names.filter((name) => !known.has(name)).length;
}

/** Copies that are to be made, or whose quotations are to be looked for. */
export async function jobsLeft(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier IN ('capture_source', 'check_quotes')`;
  return row?.count ?? 0;
}
