import type { Actor, Verb } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { type Result, refuse } from "@/lib/errors";
import type { RewordingStatus } from "@/lib/generated/prisma/client";
import { onePersonMode } from "@/lib/settings/queries";
import { lockRewording } from "./lock.queries";
import { cannotBecomePair, notAPair, type Pair } from "./pair";
import { type RewordingStep, rewordingAfter } from "./workflow";
import { writersOf } from "./writers.queries";

/** A locked rewording with its claims, for somebody who may take the step. */
export type LockedStep = {
  tx: Tx;
  me: Actor;
  rewording: NonNullable<Awaited<ReturnType<typeof lockRewording>>>["rewording"];
  pair: Pair;
  status: RewordingStatus;
  /** Everybody who wrote any of it. */
  authorIds: (string | null)[];
};

export type StepRule = {
  verb: Verb;
  /** The step from the status that the rewording has. */
  step: (status: RewordingStatus) => RewordingStep;
  /** Whether the step gives a comparison that still has to hold: its two claims are wordings of one promise. */
  needsPair?: boolean;
};

/** Locks everything, asks whether `me` may, and only then whether the step exists from here. */
export function takeStep<T>(
  actor: Actor,
  rewordingId: string,
  { verb, step, needsPair }: StepRule,
  work: (held: LockedStep) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(actor, async (tx, me) => {
    const mayAtAll = forbidden(me, verb);
    if (mayAtAll) return mayAtAll;
    const found = await lockRewording(tx, rewordingId);
    if (!found) return refuse("not_found");
    const { rewording, claims } = found;
    const onePerson = await onePersonMode(tx);
    const authorIds = await writersOf(rewording, tx);
    const no = forbidden(me, verb, { authorIds, onePerson });
    if (no) return no;
    const status = rewordingAfter(rewording.status, step(rewording.status));
    if (!status) return refuse("rewording_state");
    const [earlier, later] = [rewording.earlierClaimId, rewording.laterClaimId].map((id) =>
      claims.find((claim) => claim.id === id),
    );
    if (!earlier || !later) return refuse("not_found");
    const broken = rewording.status === "suggested" ? cannotBecomePair : notAPair;
    const refusal = needsPair ? broken(earlier, later) : null;
    return refusal ?? work({ tx, me, rewording, pair: { earlier, later }, status, authorIds });
  });
}
