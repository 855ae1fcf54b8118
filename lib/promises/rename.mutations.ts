import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Promise as PromiseRow } from "@/lib/generated/prisma/client";
import { correctedSlug } from "@/lib/slugs/mutations";
import { lockPromise } from "./lock.queries";
import type { ChangedPromise } from "./schema";

/** Changes a promise's titles; from an older revision it is a conflict. */
export function changePromise(actor: Actor, input: ChangedPromise): Promise<Result<{ revision: number }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const row = await lockPromise(tx, input.promiseId);
    if (!row) return refuse("not_found");
    if (row.mergedIntoId) return refuse("promise_merged");
    if (changedTitles(row, input).length === 0) return done({ revision: row.revision });
    if (row.revision !== input.revision) return refuse("conflict", { theirs: titlesShown(row) });
    if (row.publicSince) return refuse("needs_proposal");
    await append(tx, me.id, await putTitles(tx, row, input));
    return done({ revision: row.revision + 1 });
  });
}

/** A promise's titles as a form has them, with the revision that a change starts from. */
export const titlesShown = ({ titleEn, titleZh, revision }: PromiseRow) => ({ titleEn, titleZh, revision });

const changedTitles = (row: PromiseRow, input: ChangedPromise) =>
  (["titleEn", "titleZh"] as const).filter((name) => row[name] !== input[name]);

/** Part of a write that holds the promise. */
export async function putTitles(tx: Tx, row: PromiseRow, input: ChangedPromise): Promise<AuditEvent> {
  const { titleEn, titleZh } = input;
  const slug = row.publicSince ? row.slug : await correctedSlug(tx, "promise", titleEn ?? titleZh ?? "", row);
  await tx.promise.update({
    where: { id: row.id },
    data: { titleEn, titleZh, slug, revision: { increment: 1 } },
  });
  const about = { subjectType: "promise", subjectId: row.id } as const;
  return { ...about, verb: "promise.changed", data: { fields: changedTitles(row, input) } };
}
