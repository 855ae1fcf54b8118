import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { NewDraft } from "./schema";

/** Drafts that one person may have: more than anybody works on at once. */
const MOST_DRAFTS = 200;

/** Saves a draft. Drafts are private to their writer: no event is logged. */
export async function saveDraft(actor: Actor, draft: NewDraft): Promise<Result<{ savedAt: Date }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "read_desk");
    if (no) return no;
    const { key, data, baseRevision } = draft;
    const id = { userId: me.id, key };
    const others = await tx.draft.count({ where: { userId: me.id, key: { not: key } } });
    if (others >= MOST_DRAFTS) return refuse("too_many_drafts");
    const { updatedAt } = await tx.draft.upsert({
      where: { userId_key: id },
      create: { ...id, data, baseRevision },
      update: { data, baseRevision },
    });
    return done({ savedAt: updatedAt });
  });
}

/** Deletes a draft in the transaction that saves its content. */
export async function discardDraft(tx: Tx, me: Actor, key: string): Promise<void> {
  await tx.draft.deleteMany({ where: { userId: me.id, key } });
}

/** Discards a draft on request. Needs no role: a draft is its writer's own. */
export async function dropDraft(actor: Actor, key: string): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    await discardDraft(tx, me, key);
    return done(null);
  });
}
