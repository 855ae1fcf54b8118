import type { Finding } from "@/lib/audit/findings";
import { db } from "@/lib/db";
import { type Store, stateOf } from "@/lib/store/store";

const PAGE = 500;

/** Reads all bytes that are kept, and tells which are missing or altered, and which were deleted and lie there; gives how many there are. */
export async function auditBlobs(store: Store, tell: (finding: Finding) => void): Promise<number> {
  let [count, after] = [0, ""];
  for (;;) {
    const rows = await db().blob.findMany({
      where: { sha256: { gt: after }, state: { not: "pending" } },
      orderBy: { sha256: "asc" },
      take: PAGE,
      select: { sha256: true, state: true },
    });
    for (const { sha256, state: known } of rows) {
      const isDeleted = known === "deleted";
      const state = isDeleted ? await remnant(store, sha256) : await stateOf(store, sha256);
      if (state !== "kept") tell({ what: "blob", sha256, state });
      if (!isDeleted) count++;
    }
    after = rows.at(-1)?.sha256 ?? after;
    if (rows.length < PAGE) return count;
  }
}

/** Of bytes that were deleted: whether something lies under their hash. */
const remnant = async (store: Store, sha256: string): Promise<"deleted" | "kept"> =>
  (await store.has(sha256)) ? "deleted" : "kept";
