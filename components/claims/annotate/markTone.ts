import type { DeskLine } from "@/lib/claims/queries";

/** How a mention is drawn under its words, as on public pages: reworded, checked, or waiting for a verdict. */
export function markTone(claim: Pick<DeskLine, "status" | "laterIn">): "reworded" | "true" | "open" {
  if (claim.laterIn.length > 0) return "reworded";
  return claim.status === "checked" ? "true" : "open";
}
