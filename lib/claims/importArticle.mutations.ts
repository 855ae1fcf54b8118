import { type SavedImport, saveImport } from "@/lib/articles/mutations";
import type { OpenedImport } from "@/lib/articles/schema";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { Anchoring } from "@/lib/generated/prisma/enums";
import { withThreadAnswers } from "@/lib/threadAnswers";
import { carryMentions } from "./mentions.mutations";

export type ImportedArticle = Omit<SavedImport, "versions" | "events"> & {
  /** How many mentions the new version kept in each way; null when no version was added. */
  carried: Record<Anchoring, number> | null;
};

/** Saves what was read as an article or as its next version, and its mentions with it, in one transaction. */
export function importArticle(actor: Actor, input: OpenedImport): Promise<Result<ImportedArticle>> {
  return withThreadAnswers({ address: actor.id }, () => imported(actor, input));
}

function imported(actor: Actor, input: OpenedImport): Promise<Result<ImportedArticle>> {
  return write(actor, async (tx, me) => {
    const saved = await saveImport(tx, me, input);
    if (!saved.ok) return saved;
    const { versions, events, ...article } = saved.value;
    // Readers would see another text: the refusal undoes what was saved.
    if (article.isPublic && versions) return refuse("needs_proposal");
    // Finding mentions again takes a while, and whoever writes to the log keeps all others waiting.
    const carried = versions && (await carryMentions(tx, me, versions.from, versions.to));
    if (carried && !carried.ok) return carried;
    await append(tx, me.id, ...events);
    return done({ ...article, carried: carried?.value ?? null });
  });
}
