import type { AuditEvent } from "@/lib/audit/event";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import type { ClaimStatus } from "@/lib/generated/prisma/enums";

/** Every way a claim moves, and from where. `check` and `reopen` follow from its verdicts. */
const MOVES = {
  /** Its editor holds it ready for review. */
  open: { from: ["draft"], to: "open" },
  /** A verdict on it was published: its first, or a correction. */
  check: { from: ["open", "checked"], to: "checked" },
  /** Its only verdict in force was retracted. */
  reopen: { from: ["checked"], to: "open" },
  withdraw: { from: ["draft", "open", "checked"], to: "withdrawn" },
  /** It was never more than a draft, or says what another says; readers never saw it. It goes without a reason. */
  remove: { from: ["draft", "open"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly ClaimStatus[]; to: ClaimStatus }>;

export type ClaimMove = keyof typeof MOVES;

export function canMove(status: ClaimStatus, move: ClaimMove): boolean {
  return MOVES[move].from.some((from) => from === status);
}

/** The columns to write, and the line for the log; null where the verdict's own line tells it. */
export type Moved = {
  data: { status: ClaimStatus; withdrawnReason?: string };
  event: AuditEvent | null;
};

/** The next state of a claim. The only place where a claim's status comes from. */
export function moveClaim(
  claim: { id: string; status: ClaimStatus },
  move: Exclude<ClaimMove, "withdraw" | "remove"> | { withdraw: string },
): Result<Moved> {
  const name = typeof move === "string" ? move : "withdraw";
  if (!canMove(claim.status, name)) {
    return refuse(claim.status === "withdrawn" ? "claim_withdrawn" : "claim_state");
  }
  const status = MOVES[name].to;
  const about = { subjectType: "claim", subjectId: claim.id } as const;
  if (typeof move !== "string") {
    const reason = move.withdraw.trim();
    if (reason === "") return refuse("invalid", { fields: { reason: "required" } });
    const event = { ...about, verb: "claim.withdrawn", data: { reason } } as const;
    return done({ data: { status, withdrawnReason: reason }, event });
  }
  return done({
    data: { status },
    event: move === "open" ? { ...about, verb: "claim.opened", data: {} } : null,
  });
}

/** The status of a claim that is removed before readers saw it; null where it is in none that can be. */
export function removedStatus(status: ClaimStatus): ClaimStatus | null {
  return canMove(status, "remove") ? MOVES.remove.to : null;
}

/**
 * Whether readers see a verdict in force on a claim. One whose verdict was retracted is listed with its notice, and what
 * was said stays where it was: first made, compared, on its clocks. Only the verdict counts nowhere, and it marks no text.
 * A duplicate is withdrawn, and neither listed nor standing.
 */
export function doesStand({ publicSince, status }: Pick<Claim, "publicSince" | "status">): boolean {
  return publicSince !== null && status === "checked";
}
