import type { AuditEvent } from "@/lib/audit/event";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import { numbersOf } from "./grounds.queries";
import { asTyped, namedSources, renumbered } from "./reasons/plain";

type Held = Pick<Claim, "id" | "publicSince">;
type Numbers = ReadonlyMap<string, number>;

/**
 * Part of a write that holds the claims: what it does to their evidence must leave every source that the reasons of a
 * verdict in work name, and those go on to name the same sources, by the numbers that they have then.
 */
export async function keepCitations(
  tx: Tx,
  claims: readonly Held[],
  work: () => Promise<Result<AuditEvent[]>>,
): Promise<Result<AuditEvent[]>> {
  const before: Numbers[] = [];
  for (const claim of claims) before.push(await numbersOf(tx, claim));
  const worked = await work();
  if (!worked.ok) return worked;
  const events = [...worked.value];
  for (const [at, claim] of claims.entries()) {
    const kept = await renumber(tx, claim, before[at] ?? new Map(), await numbersOf(tx, claim));
    if (!kept.ok) return kept;
    events.push(...kept.value);
  }
  return done(events);
}

/** Rewrites the numbers in reasons that readers have not seen; one that names what is gone is refused. */
async function renumber(
  tx: Tx,
  { id: claimId }: Held,
  before: Numbers,
  now: Numbers,
): Promise<Result<AuditEvent[]>> {
  const gone = [...before].filter(([id]) => !now.has(id)).map(([, number]) => number);
  const others = new Map([...before].map(([id, number]) => [number, now.get(id) ?? number]));
  const verdicts = await tx.verdict.findMany({
    where: { claimId, status: { in: ["draft", "submitted", "returned"] }, format: "markdown" },
  });
  const events: AuditEvent[] = [];
  for (const { id: verdictId, rationaleEn, rationaleZh } of verdicts) {
    const named = [rationaleEn, rationaleZh].flatMap((text) => namedSources(text ?? ""));
    const lost = gone.filter((number) => named.includes(number));
    if (lost.length > 0) return refuse("evidence_cited", { values: { numbers: asTyped(lost) } });
    const data = {
      rationaleEn: rationaleEn && renumbered(rationaleEn, others),
      rationaleZh: rationaleZh && renumbered(rationaleZh, others),
    };
    if (data.rationaleEn === rationaleEn && data.rationaleZh === rationaleZh) continue;
    await tx.verdict.update({ where: { id: verdictId }, data: { ...data, revision: { increment: 1 } } });
    events.push({
      subjectType: "claim",
      subjectId: claimId,
      verb: "verdict.renumbered",
      data: { verdictId },
    });
  }
  return done(events);
}
