import type { Proof, Provable } from "@/lib/audit/proof";
import { proofOf } from "@/lib/audit/proof.queries";
import { db } from "@/lib/db";
import { publicCopy } from "./copy.queries";
import { publicRewording } from "./rewording.queries";
import { isPublic, seenByReaders } from "./select";

/** What is proved, where it is shown, and the proof; null for what is not public. */
export type ShownProof = { path: string; version: number; proof: Proof | null };

const SHOWN = { verdict: shownVerdict, rewording: shownRewording, capture: shownCopy };

export async function publicProof(kind: Provable, id: string): Promise<ShownProof | null> {
  const shown = await SHOWN[kind](id);
  return shown && { ...shown, proof: await proofOf(kind, id) };
}

async function shownVerdict(id: string) {
  const row = await db().verdict.findFirst({
    where: { id, ...seenByReaders, claim: isPublic },
    select: { version: true, claim: { select: { slug: true } } },
  });
  return row && { path: `/claims/${row.claim.slug}/versions/${row.version}`, version: row.version };
}

async function shownRewording(id: string) {
  const row = await publicRewording(id);
  return row && { path: `/rewordings/${id}`, version: row.version };
}

/** An attempt is written down once. */
async function shownCopy(id: string) {
  return (await publicCopy(id)) && { path: `/copies/${id}`, version: 1 };
}
