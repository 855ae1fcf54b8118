import type { Comparison } from "@/lib/compare/types";

/** Whether anything was found in both wordings: without it nobody can say that they promise the same. */
export const hasCommonGround = ({ alignment, changes }: Pick<Comparison, "alignment" | "changes">) =>
  alignment.length > 0 || changes.length > 0;
