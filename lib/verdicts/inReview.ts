import { type Actor, can } from "@/lib/auth/can";
import { type Refusal, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";

/** Why a verdict cannot be written on a claim in this state; null when it can. */
export function notInReview(claim: Pick<Claim, "status">): Refusal | null {
  if (claim.status === "withdrawn") return refuse("claim_withdrawn");
  return claim.status === "draft" ? refuse("claim_not_open") : null;
}

/** Whether this person may give the review of a claim to somebody or set it free: nobody else has it, or an admin acts. */
export function mayGiveAway(actor: Actor, holderId: string | null): boolean {
  if (!can(actor, "assign_review")) return false;
  return holderId === null || holderId === actor.id || actor.role === "admin";
}
