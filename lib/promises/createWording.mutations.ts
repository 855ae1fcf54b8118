import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { insertClaim, type MadeClaim } from "@/lib/claims/mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { LINE } from "@/lib/fields";
import type { Claim, Promise as PromiseRow } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { beginPromise, joinPromise } from "./joinPromise.mutations";
import { lockPromise } from "./lock.queries";
import { notAWording } from "./notAWording";
import type { NewWording } from "./schema";

/**
 * Makes a claim and links it to the promise of which `wordingOf` is a wording; begins that promise when there is
 * none yet, unless readers see that claim. In one transaction: a link that is refused makes no claim.
 */
export function createWording(actor: Actor, { wordingOf, ...input }: NewWording): Promise<Result<MadeClaim>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    if (input.kind !== "promise") return refuse("not_a_promise");
    const made = await insertClaim(tx, me, input);
    if (!made.ok) return made;
    const { claim, events } = made.value;
    const found = await promiseOf(tx, wordingOf);
    if (!found.ok) return found;
    const linked = await joinPromise(tx, found.value.promise, { id: claim.id, publicSince: null });
    await append(tx, me.id, ...events, ...found.value.events, linked);
    return done(claim);
  });
}

type Found = { promise: PromiseRow; events: AuditEvent[] };

/** Part of a write: the promise of a claim on record, held; begun with that claim when it had none. */
export async function promiseOf(tx: Tx, claimId: string): Promise<Result<Found>> {
  const [row] = await lockClaims(tx, [claimId]);
  if (!row) return refuse("not_found");
  const refusal = notAWording(row);
  if (refusal) return refusal;
  if (row.promiseId) {
    const promise = await lockPromise(tx, row.promiseId);
    if (!promise) return refuse("not_found");
    return promise.mergedIntoId ? refuse("promise_merged") : done({ promise, events: [] });
  }
  if (row.publicSince) return refuse("wording_needs_proposal");
  const begun = await beginPromise(tx, titlesOf(row), row);
  const linked = await joinPromise(tx, begun.promise, row);
  await addJobs(tx, "suggest_rewordings", [{ claimId }]);
  return done({ promise: begun.promise, events: [begun.event, linked] });
}

/** A promise is called after its first wording until somebody gives it a shorter title. */
function titlesOf({ statementEn, statementZh }: Pick<Claim, "statementEn" | "statementZh">) {
  const short = (text: string | null) =>
    text && text.length > LINE ? `${text.slice(0, LINE - 1).toWellFormed()}…` : text;
  return { titleEn: short(statementEn), titleZh: short(statementZh) };
}
