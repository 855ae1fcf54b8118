import type { Tx } from "@/lib/db";

/** What an event about a rename is about. */
export const about = (subjectId: string) => ({ subjectType: "rename", subjectId }) as const;

/** The id of whose words they are. */
export const ownerOf = ({ speakerId, promiseId }: { speakerId: string | null; promiseId: string | null }) =>
  speakerId ?? promiseId ?? "";

/** Held to the end of the transaction: two writes that ask about the same names wait for each other here. */
export async function lockNames(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const key of [...keys].sort())
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`rename ${key}`}, 0))`;
}
