import type { Actor } from "@/lib/auth/can";
import { type Result, refuse } from "@/lib/errors";
import { changeSetting } from "@/lib/settings/mutations";
import { chosenLead } from "@/lib/settings/queries";
import type { LeadInput } from "@/lib/settings/schema";
import { IN_FORCE } from "./inForce.queries";

/** Which rewording the home page leads with: one that is in force, or always the newest. */
export function setLead(actor: Actor, { lead }: LeadInput): Promise<Result<LeadInput["lead"]>> {
  return changeSetting(
    actor,
    "lead_rewording",
    lead,
    async (tx) => (await chosenLead(tx)) ?? "newest",
    async (tx) => {
      if (lead === "newest") return null;
      const found = await tx.$queryRaw<{ id: string }[]>`
        SELECT r.id FROM ${IN_FORCE} AND r.id = ${lead}::uuid`;
      return found.length > 0 ? null : refuse("rewording_state");
    },
  );
}
