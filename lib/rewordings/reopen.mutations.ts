import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { done, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Written } from "./flag.mutations";
import { cellsOf, reviewOf } from "./review";
import type { Reopening } from "./schema";
import { about } from "./subject";
import { putTable } from "./table.mutations";
import { type StepRule, takeStep } from "./takeStep.mutations";
import { isDecided } from "./workflow";

/** Begins the next version from a decided one, which stays in force until the new one is decided. */
export function reopenRewording(actor: Actor, input: Reopening): Promise<Result<Written>> {
  const rule: StepRule = { verb: "flag_rewording", step: () => "reopen", needsPair: true };
  return takeStep(actor, input.rewordingId, rule, async ({ tx, me, rewording, status }) => {
    const { promiseId, earlierClaimId, laterClaimId } = rewording;
    const latest = await tx.rewording.findFirstOrThrow({
      where: { earlierClaimId, laterClaimId },
      orderBy: { version: "desc" },
    });
    if (latest.id !== rewording.id || !isDecided(latest.status)) return refuse("rewording_state");
    const version = rewording.version + 1;
    const id = newId();
    const pair = { promiseId, earlierClaimId, laterClaimId };
    const words = reviewOf(rewording);
    await tx.rewording.create({ data: { id, ...pair, ...words, version, status, flaggedById: me.id } });
    await putTable(tx, id, rewording.changes.map(cellsOf));
    await append(tx, me.id, {
      ...about(id),
      verb: "rewording.reopened",
      data: { fromId: rewording.id, version, reason: input.reason },
    });
    return done({ rewordingId: id, revision: 1, version });
  });
}
