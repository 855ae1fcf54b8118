import { type claimInCircle, claimsOfCircle, latestOfCircle } from "@/lib/promises/circle.queries";
import { wordsOnly } from "@/lib/promises/rankCandidates";
import { type FindSimilar, queryText, similarIds } from "@/lib/promises/similarPromises";
import type { Candidate } from "@/lib/rewordings/chooseCandidates";
import { inThread } from "@/lib/threadPool";

type Circle = NonNullable<Awaited<ReturnType<typeof claimInCircle>>>;

/**
 * The latest promises of the circle and, however old, those that the search finds similar; none where comparing them
 * takes too long.
 */
export async function candidatesFor(
  { claim, circle, names }: Circle,
  find: FindSimilar,
): Promise<Candidate[]> {
  const latest = await latestOfCircle(circle);
  const known = new Set(latest.map(({ id }) => id));
  const alike = await similarIds(find, { texts: [queryText(claim)], circle, not: [claim.id] });
  const older = await claimsOfCircle(
    circle,
    alike.filter((id) => !known.has(id)),
  );
  const input = {
    own: wordsOnly(claim),
    latest: latest.map(wordsOnly),
    older: older.map(wordsOnly),
    names: [...names],
  };
  const scored = await inThread("score_wordings", input, "job");
  if (!scored.ok) return [];
  const scores = [...scored.value.latest, ...scored.value.older];
  return [...latest, ...older].map((row, nth) => ({ ...row, similarity: scores[nth] ?? 0 }));
}
