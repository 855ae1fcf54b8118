import type { Tx } from "@/lib/db";

/**
 * Whether readers find the speaker by name: with something said, as the one whom it is about, or beside the name of
 * somebody who belongs to it.
 */
export async function isPublicSpeaker(tx: Tx, id: string): Promise<boolean> {
  const isPublic = { some: { publicSince: { not: null } } };
  const isShown = { OR: [{ claims: isPublic }, { claimsAbout: isPublic }, { promises: isPublic }] };
  return (
    (await tx.speaker.count({
      where: {
        OR: [
          { id, ...isShown },
          { affiliationId: id, ...isShown },
        ],
      },
    })) > 0
  );
}
