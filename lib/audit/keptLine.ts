import type { Event } from "@/lib/generated/prisma/client";
import type { HashedLine } from "./chain";

/** A line as it is kept: hashed, and with what it entered the tree as. */
export type KeptLine = HashedLine & { commitment: string; salt: Uint8Array | null; leaf: string };

/** A row of the table as a line. */
export function keptLine({ rowCount, rowRoot, ...event }: Event): KeptLine {
  return {
    ...event,
    rows: rowCount === null || rowRoot === null ? null : { count: rowCount, root: rowRoot },
  };
}
