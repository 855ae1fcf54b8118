import type { Finding } from "@/lib/audit/findings";
import { db } from "@/lib/db";
import { type Store, stateOf } from "@/lib/store/store";

const PAGE = 500;

/** Reads all bytes that are kept, and tells which are missing or altered; gives how many there are. */
export async function auditBlobs(store: Store, tell: (finding: Finding) => void): Promise<number> {
  let [count, after] = [0, ""];
  for (;;) {
    const rows = await db().blob.findMany({
      where: { sha256: { gt: after }, state: { in: ["kept", "missing", "altered"] } },
      orderBy: { sha256: "asc" },
      take: PAGE,
      select: { sha256: true },
    });
    for (const { sha256 } of rows) {
      const state = await stateOf(store, sha256);
      if (state !== "kept") tell({ what: "blob", sha256, state });
    }
    count += rows.length;
    after = rows.at(-1)?.sha256 ?? after;
    if (rows.length < PAGE) return count;
  }
}
