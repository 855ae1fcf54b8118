import type { Author } from "@/lib/auth/can";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Undo } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { UNDO, UNDO_SECONDS, type UndoData, type UndoKind } from "./schema";

type Name = { nameEn: string | null; nameZh: string | null };

/** Part of a write that removes something: offers its actor to take it back. Their older offers end. */
export async function offerUndo<K extends UndoKind>(
  tx: Tx,
  by: Author,
  kind: K,
  data: UndoData<K>,
  { nameEn, nameZh }: Name,
): Promise<void> {
  await tx.undo.deleteMany({ where: { userId: by.id } });
  const row = { id: newId(), kind, userId: by.id, data: UNDO[kind].parse(data), nameEn, nameZh };
  await tx.$executeRaw`INSERT INTO "Undo" (id, kind, "userId", data, "nameEn", "nameZh", "expiresAt")
    VALUES (${row.id}::uuid, ${kind}, ${by.id}::uuid, ${JSON.stringify(row.data)}::jsonb, ${nameEn}, ${nameZh},
      now() + make_interval(secs => ${UNDO_SECONDS}))`;
}

/** Part of a write: an offer that is this person's, unused and in time by the database's clock, held and used up. */
export async function takeUndo(tx: Tx, by: Author, undoId: string): Promise<Result<Undo>> {
  await lockRows(tx, "Undo", [undoId]);
  const row = await tx.undo.findUnique({ where: { id: undoId } });
  // A later act of the same person has ended it.
  if (!row || row.userId !== by.id) return refuse("undo_gone");
  if (row.usedAt) return refuse("undo_used");
  const used =
    await tx.$executeRaw`UPDATE "Undo" SET "usedAt" = now() WHERE id = ${undoId}::uuid AND "expiresAt" > now()`;
  return used === 1 ? done(row) : refuse("undo_late");
}
