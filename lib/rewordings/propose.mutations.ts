import { appendLines } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import { lockPromise } from "@/lib/promises/lock.queries";
import { putOffers } from "@/lib/renames/offer.mutations";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { withThreadAnswers } from "@/lib/threadAnswers";
import { comparePair } from "./comparePair";
import { notAPair } from "./pair";
import type { ProposedRewording } from "./schema";
import { about } from "./subject";
import { putComparerTable } from "./table.mutations";
import { rewordingAfter } from "./workflow";

/** Puts two wordings of one promise up, compared by the program; `id` is the one that exists when they were before. */
export function proposeRewording(
  actor: Actor,
  { earlierClaimId, laterClaimId }: ProposedRewording,
): Promise<Result<{ rewordingId: string }>> {
  return withThreadAnswers({ address: actor.id }, () => propose(actor, { earlierClaimId, laterClaimId }));
}

function propose(
  actor: Actor,
  { earlierClaimId, laterClaimId }: ProposedRewording,
): Promise<Result<{ rewordingId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_rewording");
    if (no) return no;
    if (earlierClaimId === laterClaimId) return refuse("same_wording");
    const claims = await lockClaims(tx, [earlierClaimId, laterClaimId]);
    const earlier = claims.find(({ id }) => id === earlierClaimId);
    const later = claims.find(({ id }) => id === laterClaimId);
    if (!earlier || !later) return refuse("not_found");
    const refusal = notAPair(earlier, later);
    const promise = refusal ? null : await lockPromise(tx, earlier.promiseId ?? "");
    if (refusal || !promise) return refusal ?? refuse("not_found");
    const known = await tx.rewording.findFirst({
      where: { earlierClaimId, laterClaimId },
      orderBy: { version: "desc" },
      select: { id: true },
    });
    if (known) return done({ rewordingId: known.id });
    const id = newId();
    const status = rewordingAfter(null, "propose");
    if (!status) return refuse("rewording_state");
    await tx.rewording.create({ data: { id, promiseId: promise.id, earlierClaimId, laterClaimId, status } });
    const compared = await comparePair(tx, { earlier, later });
    if (!compared.ok) return compared;
    await putComparerTable(tx, id, compared.value);
    const offered = await putOffers(tx, { earlier, later }, compared.value.offers);
    const data = { earlierClaimId, laterClaimId };
    const suggested = { ...about(id), verb: "rewording.suggested", data } as const;
    await appendLines(tx, [
      ...offered.map((event) => ({ actorId: null, event })),
      { actorId: me.id, event: suggested },
    ]);
    return done({ rewordingId: id });
  });
}
