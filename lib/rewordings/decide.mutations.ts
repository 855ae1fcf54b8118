import { whoDid } from "@/lib/audit/queries";
import type { Actor, Verb } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { type Result, refuse } from "@/lib/errors";
import type { RewordingStatus } from "@/lib/generated/prisma/client";
import { onePersonMode } from "@/lib/settings/queries";
import { cannotBecomePair, notAPair, type Pair } from "./pair";
import { holdRewording } from "./queries";
import { type RewordingStep, rewordingAfter } from "./workflow";

/** A rewording with its claims, held, for somebody who may take the step. */
export type Held = {
  tx: Tx;
  me: Actor;
  rewording: NonNullable<Awaited<ReturnType<typeof holdRewording>>>["rewording"];
  pair: Pair;
  status: RewordingStatus;
  /** Everybody who wrote any of it. */
  authorIds: (string | null)[];
};

export type Decision = {
  verb: Verb;
  /** The step from the status that the rewording has. */
  step: (status: RewordingStatus) => RewordingStep;
  /** Whether the step gives a comparison that still has to hold: its two claims are wordings of one promise. */
  needsPair?: boolean;
};

/** Everybody who wrote any of a version: whoever wrote last answers for it as its flagger, the others wrote it too. */
async function writersOf(tx: Tx, { id, flaggedById }: Held["rewording"]): Promise<(string | null)[]> {
  const wrote = await whoDid(tx, id, ["rewording.flagged", "rewording.changed", "rewording.reopened"]);
  return flaggedById ? [flaggedById, ...wrote] : wrote;
}

/** Holds everything, asks whether `me` may, and only then whether the step exists from here. */
export function decide<T>(
  actor: Actor,
  rewordingId: string,
  { verb, step, needsPair }: Decision,
  work: (held: Held) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(actor, async (tx, me) => {
    const mayAtAll = forbidden(me, verb);
    if (mayAtAll) return mayAtAll;
    const found = await holdRewording(tx, rewordingId);
    if (!found) return refuse("not_found");
    const { rewording, claims } = found;
    const onePerson = await onePersonMode(tx);
    const authorIds = await writersOf(tx, rewording);
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
