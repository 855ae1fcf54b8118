import { db } from "@/lib/db";
import { type RenameRow, renamesOfPair } from "@/lib/renames/queries";

/** What readers are told of two names: nothing of the desk. */
export type PublicRename = Pick<
  RenameRow,
  | "id"
  | "from"
  | "to"
  | "status"
  | "onePerson"
  | "decidedAt"
  | "decidedBy"
  | "withdrawnAt"
  | "withdrawnBy"
  | "withdrawnReason"
>;

/** The names that are read as one in these two claims, or were. */
export async function publicRenames(earlierId: string, laterId: string): Promise<PublicRename[]> {
  const claims = await db().claim.findMany({
    where: { id: { in: [earlierId, laterId] } },
    select: { id: true, speakerId: true, promiseId: true, quote: true },
  });
  const [earlier, later] = [earlierId, laterId].map((id) => claims.find((claim) => claim.id === id));
  return earlier && later ? renamesOfPair(earlier, later, ["confirmed", "withdrawn"]) : [];
}
