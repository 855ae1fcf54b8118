import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { lockPromise } from "./lock.queries";
import type { ChangedPromise } from "./schema";

/** Changes a promise's titles; from an older revision it is a conflict. */
export function changePromise(
  actor: Actor,
  input: ChangedPromise,
): Promise<Result<{ revision: number; isPublic: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const row = await lockPromise(tx, input.promiseId);
    if (!row) return refuse("not_found");
    if (row.mergedIntoId) return refuse("promise_merged");
    const fields = (["titleEn", "titleZh"] as const).filter((name) => row[name] !== input[name]);
    const isPublic = row.publicSince !== null;
    if (fields.length === 0) return done({ revision: row.revision, isPublic });
    if (row.revision !== input.revision) {
      const { titleEn, titleZh, revision } = row;
      return refuse("conflict", { theirs: { titleEn, titleZh, revision } });
    }
    const { titleEn, titleZh } = input;
    const revision = row.revision + 1;
    await tx.promise.update({ where: { id: row.id }, data: { titleEn, titleZh, revision } });
    await append(tx, me.id, {
      verb: "promise.changed",
      subjectType: "promise",
      subjectId: row.id,
      data: { fields },
    });
    return done({ revision, isPublic });
  });
}
