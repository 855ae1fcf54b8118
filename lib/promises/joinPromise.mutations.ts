import type { AuditEvent } from "@/lib/audit/event";
import type { Tx } from "@/lib/db";
import type { Promise as PromiseRow } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { reserveSlug } from "@/lib/slugs/mutations";
import type { WordingRow } from "./lock.queries";

/** Parts of writes: each changes rows that the caller holds and gives the events for the end of its transaction. */

type Titles = { titleEn: string | null; titleZh: string | null };

/** A promise that has no wording yet; `claim` is its first, whose speaker is the promisor. */
export async function beginPromise(
  tx: Tx,
  { titleEn, titleZh }: Titles,
  claim: Pick<WordingRow, "speakerId" | "publicSince">,
  fromId?: string,
): Promise<{ promise: PromiseRow; event: AuditEvent }> {
  const id = newId();
  const slug = await reserveSlug(tx, "promise", titleEn ?? titleZh ?? "", id);
  const { speakerId: promisorId, publicSince } = claim;
  const promise = await tx.promise.create({
    data: { id, slug, promisorId, titleEn, titleZh, publicSince },
  });
  const data = fromId ? { slug, fromId } : { slug };
  return { promise, event: { verb: "promise.created", subjectType: "promise", subjectId: id, data } };
}

/** Makes a claim a wording of a promise, which becomes public with its first public wording. */
export async function joinPromise(
  tx: Tx,
  promise: Pick<PromiseRow, "id" | "publicSince">,
  claim: Pick<WordingRow, "id" | "publicSince">,
): Promise<AuditEvent> {
  await tx.claim.update({ where: { id: claim.id }, data: { promiseId: promise.id } });
  if (claim.publicSince && !promise.publicSince) {
    await tx.promise.updateMany({
      where: { id: promise.id, publicSince: null },
      data: { publicSince: new Date() },
    });
  }
  const data = { claimId: claim.id };
  return { verb: "promise.linked", subjectType: "promise", subjectId: promise.id, data };
}
