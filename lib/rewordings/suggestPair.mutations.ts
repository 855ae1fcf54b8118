import { append } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db";
import type { ComparerRecord, Rewording, RewordingStatus } from "@/lib/generated/prisma/client";
import { canonicalJson } from "@/lib/hash";
import { newId } from "@/lib/id";
import { lockPromise } from "@/lib/promises/lock.queries";
import { saidDate } from "@/lib/promises/saidDate";
import { putOffers } from "@/lib/renames/offer.mutations";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { orderedPair } from "./chooseCandidates";
import { comparePair } from "./comparePair";
import { recordOf } from "./comparerRecord";
import { cannotBecomePair, type Pair } from "./pair";
import { about } from "./subject";
import { keepRecord, putComparerTable } from "./table.mutations";
import { rewordingAfter } from "./workflow";

/** Suggests two claims as a rewording, or refreshes a suggestion of them. */
export async function suggestPair(tx: Tx, claimId: string, otherId: string): Promise<void> {
  const claims = await lockClaims(tx, [claimId, otherId]);
  const [a, b] = claims.map((row) => ({ ...row, said: saidDate(row) }));
  const pair = a && b ? orderedPair(a, b) : null;
  if (!pair || cannotBecomePair(pair.earlier, pair.later)) return;
  const promiseIds = claims.flatMap(({ promiseId }) => promiseId ?? []);
  for (const id of new Set(promiseIds)) await lockPromise(tx, id);
  const known = await latestOf(tx, pair);
  if (!known) await suggest(tx, pair, null);
  else if (known.rewording.status === "suggested") await refreshSuggestion(tx, pair, known);
  else if (known.record && !isOfTheseWords(known.record, pair))
    await suggest(tx, pair, known.rewording.status);
}

type Known = { rewording: Rewording; record: ComparerRecord | null };

/** The latest version of the pair, in either order, and the comparer's latest record of it. */
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
  const record = await tx.comparerRecord.findFirst({
    where: { rewording: where },
    orderBy: { id: "desc" },
  });
  return { rewording, record };
}

/** Whether the record is of these words, in either order. */
function isOfTheseWords({ earlierText, laterText }: ComparerRecord, { earlier, later }: Pair): boolean {
  return [earlier.quote, later.quote].sort().join("\0") === [earlierText, laterText].sort().join("\0");
}

/** Suggests a pair for the first time or, when other words of it were dismissed, again. */
async function suggest(tx: Tx, pair: Pair, before: RewordingStatus | null): Promise<void> {
  // Of words that take the comparer too long nothing is suggested.
  const compared = await comparePair(tx, pair);
  const status = rewordingAfter(before, "propose");
  if (!compared.ok || !compared.value.said.changed || !status) return;
  const id = newId();
  const claimIds = idsOf(pair);
  const promiseId = pair.earlier.promiseId ?? pair.later.promiseId;
  const version = await nextVersion(tx, claimIds);
  await tx.rewording.create({ data: { id, promiseId, ...claimIds, version, status, byProgram: true } });
  await putComparerTable(tx, id, compared.value);
  const offered = await putOffers(tx, pair, compared.value.offers);
  await append(tx, null, ...offered, { ...about(id), verb: "rewording.suggested", data: claimIds });
}

const idsOf = ({ earlier, later }: Pair) => ({ earlierClaimId: earlier.id, laterClaimId: later.id });

async function nextVersion(tx: Tx, pair: { earlierClaimId: string; laterClaimId: string }): Promise<number> {
  const latest = await tx.rewording.findFirst({ where: pair, orderBy: { version: "desc" } });
  return (latest?.version ?? 0) + 1;
}

/** Compares a suggestion again; changes it only when its words, their dates or the comparer's table changed. */
async function refreshSuggestion(tx: Tx, pair: Pair, { rewording, record }: Known): Promise<void> {
  const compared = await comparePair(tx, pair);
  if (!compared.ok) return;
  const { wordings, said, renames, offers } = compared.value;
  const { id } = rewording;
  const offered = await putOffers(tx, pair, offers);
  const turned = rewording.earlierClaimId !== pair.earlier.id;
  const now = recordOf(wordings.earlier, wordings.later, said, renames);
  if (!turned && record && isSame(record, now)) {
    if (!isReadAlike(record, now)) await keepRecord(tx, id, compared.value);
    await append(tx, null, ...offered);
    return;
  }
  const claimIds = idsOf(pair);
  const version = turned ? await nextVersion(tx, claimIds) : rewording.version;
  await tx.rewording.update({ where: { id }, data: { ...claimIds, version, revision: { increment: 1 } } });
  await putComparerTable(tx, id, compared.value);
  const fields = turned ? ["order", "changes"] : ["changes"];
  await append(tx, null, ...offered, { ...about(id), verb: "rewording.changed", data: { fields } });
}

function isSame(record: ComparerRecord, now: ReturnType<typeof recordOf>): boolean {
  const { earlierText, laterText, changed, disclosure, changes } = record;
  const { likelihood: _likelihood, comparerVersion: _version, renames: _renames, ...said } = now;
  return canonicalJson({ earlierText, laterText, changed, disclosure, changes }) === canonicalJson(said);
}

/** Whether the same comparer said it, with the same names as one. */
const isReadAlike = (record: ComparerRecord, now: ReturnType<typeof recordOf>) =>
  record.comparerVersion === now.comparerVersion &&
  canonicalJson(record.renames) === canonicalJson(now.renames);
