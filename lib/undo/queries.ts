import { z } from "zod";
import type { Author } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { undoKind } from "./schema";

const offer = z.object({
  id: z.uuid(),
  kind: undoKind,
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  /** How much longer it holds, by the database's clock. */
  seconds: z.number(),
});
export type UndoOffer = z.infer<typeof offer>;

/** What this person may still take back, if anything. */
export async function undoOfferedTo({ id }: Author): Promise<UndoOffer | null> {
  const rows = await db().$queryRaw`
    SELECT id, kind, "nameEn", "nameZh", extract(epoch FROM "expiresAt" - now())::float8 AS seconds
    FROM "Undo" WHERE "userId" = ${id}::uuid AND "usedAt" IS NULL AND "expiresAt" > now()
    ORDER BY "expiresAt" DESC LIMIT 1`;
  return z.array(offer).parse(rows)[0] ?? null;
}
