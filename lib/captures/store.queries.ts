import { db } from "@/lib/db";
import { settings, storeOf } from "@/lib/env";
import { PAGE_SIZE, type Page, pageOf } from "@/lib/paging";

/** The store of copies as an admin sees it. */
export type StoreState = {
  place: "files" | "postgres" | "s3";
  copies: number;
  bytes: number;
  missing: number;
  altered: number;
  /** What was deleted, whose hash stays. */
  deleted: number;
  quota: number | null;
  /** When a copy was verified last, and when the one whose turn it is next was; null where none was. */
  latest: Date | null;
  longest: Date | null;
  /** Whether somebody asked for all of them to be verified, which is under way. */
  isVerifying: boolean;
};

type Counted = Omit<StoreState, "place" | "quota">;

export async function storeState(): Promise<StoreState> {
  const [row] = await db().$queryRaw<Counted[]>`
    SELECT count(*) FILTER (WHERE state IN ('kept', 'missing', 'altered'))::int AS copies,
      coalesce(sum(size) FILTER (WHERE state <> 'deleted'), 0)::float8 AS bytes,
      count(*) FILTER (WHERE state = 'missing')::int AS missing,
      count(*) FILTER (WHERE state = 'altered')::int AS altered,
      count(*) FILTER (WHERE state = 'deleted')::int AS deleted,
      max("verifiedAt") FILTER (WHERE state <> 'deleted') AS latest,
      min("verifiedAt") FILTER (WHERE state IN ('kept', 'missing', 'altered')) AS longest,
      EXISTS (SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'verify_blobs' AND key LIKE '%"since"%')
        AS "isVerifying"
    FROM "Blob"`;
  if (!row) throw new Error("Nothing was counted.");
  const set = settings();
  return { ...row, place: storeOf(set).place, quota: set.STET_STORE_QUOTA ?? null };
}

export type DamagedBlob = {
  sha256: string;
  state: "missing" | "altered";
  size: number;
  verifiedAt: Date | null;
  /** Each source of which it is a copy; of very many the first. */
  sources: { id: string; title: string }[];
};

/** Copies whose bytes are missing or altered, by their hash, with the sources that they are of. */
export async function damagedBlobs(after?: string): Promise<Page<DamagedBlob>> {
  const rows = await db().$queryRaw<(DamagedBlob & { id: string })[]>`
    SELECT b.sha256, b.sha256 AS id, b.state, b.size, b."verifiedAt", coalesce((
      SELECT json_agg(json_build_object('id', s.id, 'title', s.title)) FROM (
        SELECT DISTINCT s.id, s.title FROM "CaptureBlob" cb JOIN "Capture" c ON c.id = cb."captureId"
        JOIN "Source" s ON s.id = c."sourceId" WHERE cb.sha256 = b.sha256 ORDER BY s.id LIMIT 10) s), '[]') AS sources
    FROM "Blob" b WHERE b.state IN ('missing', 'altered') AND b.sha256 > ${after ?? ""}
    ORDER BY b.sha256 LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(rows);
}
