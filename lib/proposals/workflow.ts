import type { ProposalStatus } from "@/lib/generated/prisma/enums";

/** What can be done to a proposal; each is done once, and ends it. */
export type ProposalStep = "accept" | "refuse" | "withdraw";

const ENDS = { accept: "accepted", refuse: "refused", withdraw: "withdrawn" } as const satisfies Record<
  ProposalStep,
  ProposalStatus
>;

/** The status of a proposal that waits again after all; null when its author has not taken it back. */
export function proposalPutBack(from: ProposalStatus): "proposed" | null {
  return from === ENDS.withdraw ? "proposed" : null;
}

/** The status after a step, or null when the proposal has been decided or withdrawn already. */
export function proposalAfter<S extends ProposalStep>(
  from: ProposalStatus,
  step: S,
): (typeof ENDS)[S] | null {
  return from === "proposed" ? ENDS[step] : null;
}
