import { type Actor, can } from "@/lib/auth/can";
import type { Reason } from "@/lib/errors";
import type { RewordingStatus } from "@/lib/generated/prisma/enums";
import { notAPair, type PairedClaim } from "./pair";

type Waiting = {
  status: RewordingStatus;
  /** Everybody who wrote any of it. */
  writerIds: readonly (string | null)[];
  /** Dismissing it withdraws what two people had confirmed. */
  withdraws: boolean;
  earlierClaim: PairedClaim;
  laterClaim: PairedClaim;
};

/** Whether this person may dismiss a comparison: where that withdraws what was confirmed, not one who wrote it. */
export function mayDismiss(
  actor: Actor,
  { writerIds, withdraws }: Pick<Waiting, "writerIds" | "withdraws">,
  onePerson: boolean,
): boolean {
  if (!can(actor, "dismiss_rewording")) return false;
  return !withdraws || can(actor, "confirm_rewording", { authorIds: writerIds, onePerson });
}

/** What this person may decide now: the pages offer it and the write allows it by the same judgement. */
export function mayDecide(
  actor: Actor,
  waiting: Waiting,
  onePerson: boolean,
): { confirm: boolean; dismiss: boolean; broken: Reason | null } {
  const isFlagged = waiting.status === "flagged";
  const broken = isFlagged ? (notAPair(waiting.earlierClaim, waiting.laterClaim)?.reason ?? null) : null;
  const isSecond = can(actor, "confirm_rewording", { authorIds: waiting.writerIds, onePerson });
  return {
    confirm: isFlagged && !broken && isSecond,
    dismiss: mayDismiss(actor, waiting, onePerson),
    broken,
  };
}
