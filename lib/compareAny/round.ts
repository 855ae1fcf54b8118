import { z } from "zod";

const sent = z.object({ round: z.int().min(0).max(1_000_000_000) }).catch({ round: 0 });

/** How often a form was sent with this time. Whoever calls an action without our page may send any state before. */
export const nextRound = (before: unknown): number => sent.parse(before).round + 1;
