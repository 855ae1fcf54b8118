import { setImmediate as breathe } from "node:timers/promises";
import {
  type ComparedClaim,
  type claimInCircle,
  claimsOfCircle,
  latestOfCircle,
} from "@/lib/promises/circle.queries";
import { type ClaimFeatures, claimFeatures, similarityOf } from "@/lib/promises/similarity/similarity";
import { type FindSimilar, queryText, similarIds } from "@/lib/promises/similarPromises";
import type { Candidate } from "./chooseCandidates";
import { rarityIn } from "./rarity";

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
  const usual = await readAll(latest, names);
  const older = await readAll(await claimsOfCircle(circle, ids), names);
  const rarity = rarityIn(usual.map(({ read }) => read));
  const candidates: Candidate[] = [];
  for (const part of parts([...usual, ...older])) {
    for (const { row, read } of part) {
      candidates.push({ ...row, similarity: similarityOf(own, read, rarity).score });
    }
    await breathe();
  }
  return candidates;
}

async function readAll(
  rows: readonly ComparedClaim[],
  names: readonly string[],
): Promise<{ row: ComparedClaim; read: ClaimFeatures }[]> {
  const all: { row: ComparedClaim; read: ClaimFeatures }[] = [];
  for (const part of parts(rows)) {
    for (const row of part) all.push({ row, read: claimFeatures(row, names) });
    await breathe();
  }
  return all;
}

/** The worker shares its process with the pages: after so many claims it yields to them. */
const PART = 25;

function parts<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_, n) =>
    rows.slice(n * PART, (n + 1) * PART),
  );
}
