import { z } from "zod";
import type { ProposalStatus } from "@/lib/generated/prisma/enums";
import type { What } from "./schema";

/** What a proposal is about, of what it was sent with. */
const named = z.object({
  evidenceId: z.string().optional(),
  mentionId: z.string().optional(),
  claimId: z.string().optional(),
  claimIds: z.union([z.string(), z.array(z.string())]).optional(),
});

/** The rows that what was proposed names: a piece of evidence, a mark, one or more wordings. */
export function namedIn(input: unknown): string[] {
  const { evidenceId, mentionId, claimId, claimIds = [] } = named.safeParse(input).data ?? {};
  return [evidenceId, mentionId, claimId, claimIds].flat().filter((id) => id !== undefined);
}

type Listed = { status: ProposalStatus; what: What; names: readonly string[] };

/** The proposal that waits, of these kinds and, where `id` is given, about that row. */
export function waitingFor<P extends Listed>(
  proposals: readonly P[],
  whats: readonly What[],
  id?: string,
): P | undefined {
  return proposals.find(
    ({ status, what, names }) =>
      status === "proposed" && whats.includes(what) && (id === undefined || names.includes(id)),
  );
}
