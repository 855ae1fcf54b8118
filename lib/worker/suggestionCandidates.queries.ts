import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type ComparedClaim,
  type claimInCircle,
  claimsOfCircle,
  latestOfCircle,
} from "@/lib/promises/circle.queries";
import { type ClaimFeatures, claimFeatures, similarityOf } from "@/lib/promises/similarity/similarity";
import { type FindSimilar, queryText, similarIds } from "@/lib/promises/similarPromises";
import type { Candidate } from "@/lib/rewordings/chooseCandidates";
import { rarityIn } from "@/lib/rewordings/rarity";

type Circle = NonNullable<Awaited<ReturnType<typeof claimInCircle>>>;

/**
 * The latest promises of the circle and, however old, those that the search finds similar. Rarity is computed from the
 * latest alone: what the search found shares words with the claim by design.
 */
export async function candidatesFor(
  { claim, circle, names }: Circle,
  find: FindSimilar,
): Promise<Candidate[]> {
  const latest = await latestOfCircle(circle);
  const known = new Set(latest.map(({ id }) => id));
  const alike = await similarIds(find, { texts: [queryText(claim)], circle, not: [claim.id] });
  const ids = alike.filter((id) => !known.has(id));
  const own = claimFeatures(claim, names);
  const recent = await extractAll(latest, names);
  const older = await extractAll(await claimsOfCircle(circle, ids), names);
  const rarity = rarityIn(recent.map(({ features }) => features));
  const candidates: Candidate[] = [];
  for (const batch of batches([...recent, ...older])) {
    for (const { row, features } of batch) {
      candidates.push({ ...row, similarity: similarityOf(own, features, rarity).score });
    }
    await nextTurn();
  }
  return candidates;
}

async function extractAll(
  rows: readonly ComparedClaim[],
  names: readonly string[],
): Promise<{ row: ComparedClaim; features: ClaimFeatures }[]> {
  const all: { row: ComparedClaim; features: ClaimFeatures }[] = [];
  for (const batch of batches(rows)) {
    for (const row of batch) all.push({ row, features: claimFeatures(row, names) });
    await nextTurn();
  }
  return all;
}

/** The worker shares its process with the pages: after so many claims it yields to them. */
const BATCH = 25;

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, n) =>
    rows.slice(n * BATCH, (n + 1) * BATCH),
  );
}
