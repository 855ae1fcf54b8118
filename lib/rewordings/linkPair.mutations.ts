import type { AuditEvent } from "@/lib/audit/event";
import type { Tx } from "@/lib/db";
import { LINE } from "@/lib/fields";
import { beginPromise, joinPromise } from "@/lib/promises/joinPromise.mutations";
import type { Pair } from "./pair";

type Linked = { promiseId: string; events: AuditEvent[] };

/**
 * Makes both claims wordings of one promise, by the reviewer's flag: the one that is linked says of which, and
 * when neither is, the earlier one begins a promise under its own statement. The caller has locked both claims and
 * asked whether readers would see it (`showsLink`).
 */
export async function linkPair(tx: Tx, { earlier, later }: Pair): Promise<Linked> {
  const known = earlier.promiseId ?? later.promiseId;
  const loose = [earlier, later].filter(({ promiseId }) => !promiseId);
  if (loose.length === 0 && known) return { promiseId: known, events: [] };
  const begun = known ? null : await beginWith(tx, earlier);
  const promise = begun?.promise ?? (await tx.promise.findUniqueOrThrow({ where: { id: known ?? "" } }));
  const events = begun ? [begun.event] : [];
  for (const claim of loose) events.push(await joinPromise(tx, promise, claim));
  return { promiseId: promise.id, events };
}

/** Whether readers would see that these two were made wordings of one promise. */
export const showsLink = ({ earlier, later }: Pair): boolean =>
  [earlier, later].some(({ promiseId, publicSince }) => !promiseId && publicSince !== null);

async function beginWith(tx: Tx, claim: Pair["earlier"]) {
  const { statementEn, statementZh } = await tx.claim.findUniqueOrThrow({ where: { id: claim.id } });
  const title = (statement: string | null) => statement?.slice(0, LINE) ?? null;
  return beginPromise(tx, { titleEn: title(statementEn), titleZh: title(statementZh) }, claim);
}
