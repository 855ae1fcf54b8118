import { setImmediate as breathe } from "node:timers/promises";
import { append } from "@/lib/audit/mutations";
import { compare } from "@/lib/compare/compare";
import { type Tx, transaction } from "@/lib/db";
import type { ProgramComparison, Rewording, RewordingStatus } from "@/lib/generated/prisma/client";
import { canonicalJson } from "@/lib/hash";
import { newId } from "@/lib/id";
import { claimInCircle, type Kin, latestIn, ofCircle, suggestedWith } from "@/lib/promises/circle.queries";
import { holdPromise, saidDate } from "@/lib/promises/queries";
import { kinshipOf, LIKELY, type Read, readClaim } from "@/lib/promises/similarity/similarity";
import { type FindPromises, idsAlike, textOf } from "@/lib/promises/similarPromises";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { type Candidate, chosen, inOrder } from "./chooseCandidates";
import { recordOf } from "./comparerRecord";
import { cannotBecomePair, type Pair } from "./pair";
import { rarityIn } from "./rarity";
import { putProgram, wordingOf } from "./table.mutations";
import { rewordingAfter } from "./workflow";

/**
 * Compares a claim with what the same speaker or organization promised and puts up what looks like a rewording. It
 * may run again at any time, after a crash or beside itself: what is there stays as it is.
 */
export async function suggestRewordings(claimId: string, find: FindPromises): Promise<void> {
  const found = await claimInCircle(claimId);
  if (!found) return;
  const candidates = await candidatesFor(found, find);
  const likely = chosen(found.claim, candidates, LIKELY).map(({ id }) => id);
  for (const otherId of new Set([...likely, ...(await suggestedWith(claimId))])) {
    await transaction((tx) => suggestPair(tx, claimId, otherId));
    await breathe();
  }
}

type Circle = NonNullable<Awaited<ReturnType<typeof claimInCircle>>>;

/**
 * The latest promises of the circle and, however old, those whose words are found to be alike. What is rare is told
 * from the latest alone: what was found was found for the words that it shares.
 */
async function candidatesFor({ claim, circle, names }: Circle, find: FindPromises): Promise<Candidate[]> {
  const latest = await latestIn(circle);
  const known = new Set(latest.map(({ id }) => id));
  const alike = await idsAlike(find, { texts: [textOf(claim)], circle, not: [claim.id] });
  const ids = alike.filter((id) => !known.has(id));
  const own = readClaim(claim, names);
  const usual = await readAll(latest, names);
  const older = await readAll(await ofCircle(circle, ids), names);
  const rarity = rarityIn(usual.map(({ read }) => read));
  const candidates: Candidate[] = [];
  for (const part of parts([...usual, ...older])) {
    for (const { row, read } of part) {
      candidates.push({ ...row, likeness: kinshipOf(own, read, rarity).likeness });
    }
    await breathe();
  }
  return candidates;
}

async function readAll(rows: readonly Kin[], names: readonly string[]): Promise<{ row: Kin; read: Read }[]> {
  const all: { row: Kin; read: Read }[] = [];
  for (const part of parts(rows)) {
    for (const row of part) all.push({ row, read: readClaim(row, names) });
    await breathe();
  }
  return all;
}

/** The worker shares its process with the pages: some milliseconds of work, then others get their turn. */
const PART = 25;

function parts<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_, n) =>
    rows.slice(n * PART, (n + 1) * PART),
  );
}

/** Puts two claims up as a rewording, or brings what stands suggested up to their words of now. */
async function suggestPair(tx: Tx, claimId: string, otherId: string): Promise<void> {
  const claims = await lockClaims(tx, [claimId, otherId]);
  const [a, b] = claims.map((row) => ({ ...row, said: saidDate(row) }));
  const pair = a && b ? inOrder(a, b) : null;
  if (!pair || cannotBecomePair(pair.earlier, pair.later)) return;
  const promiseIds = claims.flatMap(({ promiseId }) => promiseId ?? []);
  for (const id of [...new Set(promiseIds)].sort()) await holdPromise(tx, id);
  const known = await latestOf(tx, pair);
  if (!known) await putUp(tx, pair, null);
  else if (known.rewording.status === "suggested") await bringUp(tx, pair, known);
  else if (known.record && !isOfWords(known.record, pair)) await putUp(tx, pair, known.rewording.status);
}

type Known = { rewording: Rewording; record: ProgramComparison | null };

/** The latest version of the pair, whichever of the two was held to be the earlier, and what was said of it. */
async function latestOf(tx: Tx, { earlier, later }: Pair): Promise<Known | null> {
  const [one, other] = [earlier.id, later.id];
  const where = {
    OR: [
      { earlierClaimId: one, laterClaimId: other },
      { earlierClaimId: other, laterClaimId: one },
    ],
  };
  const rewording = await tx.rewording.findFirst({ where, orderBy: { id: "desc" } });
  if (!rewording) return null;
  const record = await tx.programComparison.findFirst({
    where: { rewording: where },
    orderBy: { id: "desc" },
  });
  return { rewording, record };
}

/** Whether the program has compared just these words, in either order. */
function isOfWords({ earlierText, laterText }: ProgramComparison, { earlier, later }: Pair): boolean {
  return [earlier.quote, later.quote].sort().join("\0") === [earlierText, laterText].sort().join("\0");
}

/** Suggests a pair for the first time or, where the workflow lets it, again: when other words were dismissed. */
async function putUp(tx: Tx, pair: Pair, before: RewordingStatus | null): Promise<void> {
  const [earlier, later] = [wordingOf(pair.earlier), wordingOf(pair.later)];
  const said = compare(earlier, later);
  const status = rewordingAfter(before, "propose");
  if (!said.changed || !status) return;
  const id = newId();
  const claimIds = idsOf(pair);
  const promiseId = pair.earlier.promiseId ?? pair.later.promiseId;
  const version = await nextVersion(tx, claimIds);
  await tx.rewording.create({ data: { id, promiseId, ...claimIds, version, status, byProgram: true } });
  await putProgram(tx, id, earlier, later, said);
  const about = { subjectType: "rewording", subjectId: id } as const;
  await append(tx, null, { ...about, verb: "rewording.suggested", data: claimIds });
}

const idsOf = ({ earlier, later }: Pair) => ({ earlierClaimId: earlier.id, laterClaimId: later.id });

async function nextVersion(tx: Tx, pair: { earlierClaimId: string; laterClaimId: string }): Promise<number> {
  const latest = await tx.rewording.findFirst({ where: pair, orderBy: { version: "desc" } });
  return (latest?.version ?? 0) + 1;
}

/** Compares a suggestion anew when its words, their dates or the comparer changed what there is to say. */
async function bringUp(tx: Tx, pair: Pair, { rewording, record }: Known): Promise<void> {
  const [earlier, later] = [wordingOf(pair.earlier), wordingOf(pair.later)];
  const said = compare(earlier, later);
  const turned = rewording.earlierClaimId !== pair.earlier.id;
  if (!turned && record && isSame(record, recordOf(earlier, later, said))) return;
  const claimIds = idsOf(pair);
  const version = turned ? await nextVersion(tx, claimIds) : rewording.version;
  const { id } = rewording;
  await tx.rewording.update({ where: { id }, data: { ...claimIds, version, revision: { increment: 1 } } });
  await putProgram(tx, id, earlier, later, said);
  const fields = turned ? ["order", "changes"] : ["changes"];
  const about = { subjectType: "rewording", subjectId: id } as const;
  await append(tx, null, { ...about, verb: "rewording.changed", data: { fields } });
}

function isSame(record: ProgramComparison, now: ReturnType<typeof recordOf>): boolean {
  const { earlierText, laterText, changed, disclosure, changes } = record;
  const { likelihood: _likelihood, comparerVersion: _version, ...said } = now;
  return canonicalJson({ earlierText, laterText, changed, disclosure, changes }) === canonicalJson(said);
}
