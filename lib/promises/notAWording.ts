import { type Refusal, refuse } from "@/lib/errors";
import type { WordingRow } from "./lock.queries";

/** Why this claim cannot become a wording; null when it can. */
export function notAWording(claim: WordingRow): Refusal | null {
  if (claim.kind !== "promise") return refuse("not_a_promise");
  if (claim.status === "withdrawn") return refuse("claim_withdrawn");
  return null;
}
