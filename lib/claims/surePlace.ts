import type { Anchoring } from "@/lib/generated/prisma/enums";

/** Whether a mention stands where its claim does: readers see it marked then, as `marked` tells the database. */
export function isSurePlace(mention: { anchoring: Anchoring; confirmedAt: Date | null }): boolean {
  const { anchoring, confirmedAt } = mention;
  return anchoring === "to_confirm" ? confirmedAt !== null : anchoring !== "orphan";
}
