import { db } from "@/lib/db";
import { asOwner } from "./freshDatabase";
import { makeVerdict } from "./publicFactories";

/** A verdict that was published on a day; the one before it is superseded. For tests of what is due. */
export async function putVerdictOn(claimId: string, day: string) {
  const at = new Date(`${day}T12:00:00Z`);
  const before = await db().verdict.findMany({ where: { claimId }, select: { version: true } });
  await asOwner((client) =>
    client.query(
      `UPDATE "Verdict" SET status = 'superseded', "endedAt" = $2 WHERE "claimId" = $1 AND status = 'published'`,
      [claimId, at],
    ),
  );
  return makeVerdict(claimId, {
    version: before.length + 1,
    rating: "stalled",
    submittedAt: at,
    publishedAt: at,
  });
}
