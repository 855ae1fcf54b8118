import type { AuditEvent } from "@/lib/audit/event";
import type { NamePair } from "@/lib/compare/renames/types";
import type { Tx } from "@/lib/db";
import type { Claim, Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { langOf } from "./langOf";
import { isOneName, namesKey } from "./names";
import { knownNames, type Owned } from "./queries";
import { lockNames, ownerOf } from "./row";

type Said = Owned & Pick<Claim, "saidOn" | "saidPrecision">;

/**
 * In whose words both names stand: one speaker's, or a promise's where two people speak; null where a person has not said
 * yet that both belong together.
 */
function scopeOf(earlier: Said, later: Said) {
  const promiseId = earlier.promiseId ?? later.promiseId;
  if (earlier.speakerId === later.speakerId) return { speakerId: earlier.speakerId, promiseId: null };
  return promiseId ? { speakerId: null, promiseId } : null;
}

/**
 * Part of a write that has compared two wordings: asks people whether these are names of one thing. What somebody was
 * asked about before, whatever they said, is not asked again.
 */
export async function putOffers(
  tx: Tx,
  { earlier, later }: { earlier: Said; later: Said },
  found: readonly NamePair[],
): Promise<AuditEvent[]> {
  const scope = scopeOf(earlier, later);
  const pairs = found.filter((pair) => !isOneName(pair));
  if (!scope || pairs.length === 0) return [];
  await lockNames(tx, pairs.map(namesKey));
  const known = await knownNames(tx, [earlier, later], pairs.map(namesKey));
  const rows = pairs
    .filter((pair) => !known.has(namesKey(pair)))
    .map(({ from, to }): Prisma.RenameCreateManyInput & { id: string } => ({
      ...{ id: newId(), ...scope, from, to, names: namesKey({ from, to }), lang: langOf(to) },
      ...{ since: later.saidOn, sincePrecision: later.saidPrecision },
    }));
  if (rows.length > 0) await tx.rename.createMany({ data: rows });
  return rows.map(({ id }) => ({
    ...{ verb: "rename.offered", subjectType: "rename", subjectId: id },
    data: { of: ownerOf(scope) },
  }));
}
