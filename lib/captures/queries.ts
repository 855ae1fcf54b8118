import { db } from "@/lib/db";
import type { Base } from "./warc";

/** What the last copy of a source says, for telling another document at its address; null where there is none. */
export async function earlierText(sourceId: string): Promise<string | null> {
  const row = await db().reading.findFirst({
    where: { kind: { in: ["page", "text"] }, capture: { sourceId, outcome: "page" } },
    orderBy: { createdAt: "desc" },
    select: { text: true },
  });
  return row?.text ?? null;
}

/** An attempt of the source whose body is the same, byte for byte, and is kept and not hidden. */
export async function sameBody(sourceId: string, wireSha256: string): Promise<Base | null> {
  const row = await db().capture.findFirst({
    where: {
      sourceId,
      wireSha256,
      revisitOfId: null,
      blobs: { some: { role: "warc", blob: { state: "kept", hiddenAt: null } } },
    },
    orderBy: { finishedAt: "asc" },
    select: { id: true, finalUrl: true, finishedAt: true, wireSha256: true },
  });
  if (!row?.finalUrl || !row.finishedAt || !row.wireSha256) return null;
  return { id: row.id, url: row.finalUrl, at: row.finishedAt, payloadSha256: row.wireSha256 };
}
