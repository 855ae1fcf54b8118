import type { Tx } from "@/lib/db";
import type { Followed } from "./schema";

/** From now on the person is told what happens to it; nothing changes where they are already. */
export async function follow(tx: Tx, userId: string, followed: Followed): Promise<void> {
  await tx.follow.createMany({ data: [{ userId, ...followed }], skipDuplicates: true });
}
