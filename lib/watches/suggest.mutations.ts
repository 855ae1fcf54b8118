import type { AuditEvent } from "@/lib/audit/event";
import { putDraft } from "@/lib/claims/putDraft.mutations";
import type { ComparedPassage } from "@/lib/copiesCompared";
import { startOfDay } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { Claim } from "@/lib/generated/prisma/client";
import { isWorthSuggesting } from "@/lib/rewordings/comparePair";
import { suggestPair } from "@/lib/rewordings/suggestPair.mutations";
import { putEvidence } from "@/lib/sources/mutations";
import { laterWords } from "./laterWords";
import type { Relied } from "./readings.queries";

/** Claims of which one visit tells; of more a person has to look at the page anyway. */
const MOST = 20;
/** Longest words of a claim, in UTF-16 units (lib/claims/schema.ts). */
const LONGEST = 4_000;

type Near = { relied: Relied; passage: number; text: string; words: ComparedPassage };

type Suggestion = {
  earlierClaimId: string;
  laterClaimId: string | null;
  rewordingId: string | null;
  passage: number;
};
export type Suggested = { suggestions: Suggestion[]; events: AuditEvent[] };

/** Of each claim near a passage that says something else the first such passage, words of the claim itself before others. */
export function nearClaims(
  passages: readonly ComparedPassage[],
  words: readonly { text: string; relied: Relied }[],
): Near[] {
  const found = new Map<string, Near>();
  for (const [passage, one] of passages.entries())
    for (const nth of one.near) {
      const { text, relied } = words[nth] ?? {};
      if (text === undefined || !relied) continue;
      const before = found.get(relied.claim.id);
      const isOwn = text === relied.claim.quote;
      if (!before || (isOwn && before.text !== before.relied.claim.quote))
        found.set(relied.claim.id, { relied, passage, text, words: one });
    }
  return [...found.values()].slice(0, MOST);
}

type Drafted = { sourceId: string; ownerId: string; seenOn: string };

/**
 * Suggests each wording whose words changed as a rewording, with a claim of what stands there now: a draft that the program
 * makes, in the name of whoever has the page watched. Where the comparer finds no rewording nothing is drafted.
 */
export async function suggestNear(tx: Tx, near: readonly Near[], drafted: Drafted): Promise<Suggested> {
  const suggestions: Suggestion[] = [];
  const events: AuditEvent[] = [];
  for (const one of near) {
    const made = await suggestOne(tx, one, drafted);
    suggestions.push({
      earlierClaimId: one.relied.claim.id,
      laterClaimId: made?.laterClaimId ?? null,
      rewordingId: made?.rewordingId ?? null,
      passage: one.passage,
    });
    events.push(...(made?.events ?? []));
  }
  return { suggestions, events };
}

async function suggestOne(
  tx: Tx,
  { relied, text, words: passage }: Near,
  { sourceId, ownerId, seenOn }: Drafted,
) {
  const { claim } = relied;
  if (claim.kind !== "promise" || text !== claim.quote || passage.later === null) return null;
  const quote = laterWords(text, passage.earlier ?? "", passage.later).slice(0, LONGEST);
  if (quote === "" || quote === claim.quote) return null;
  const later = { ...claim, promiseId: null, publicSince: null, status: "draft", quote } as const;
  // A wording without a date stands behind all that have one.
  const said = claim.saidOn
    ? ({ saidOn: startOfDay(seenOn), saidPrecision: "day" } as const)
    : { saidOn: null, saidPrecision: null };
  if (!(await isWorthSuggesting(tx, { earlier: claim, later: { ...later, ...said } }))) return null;
  const words = { quote, quoteLang: claim.quoteLang, speakerId: claim.speakerId };
  const known = await knownClaim(tx, sourceId, words);
  const { id: laterClaimId, events } = known ?? (await draftOf(tx, sourceId, ownerId, { ...words, ...said }));
  await suggestPair(tx, claim.id, laterClaimId);
  const rewording = await tx.rewording.findFirst({
    where: { earlierClaimId: claim.id, laterClaimId },
    orderBy: { version: "desc" },
    select: { id: true },
  });
  return rewording && { laterClaimId, rewordingId: rewording.id, events };
}

type Words = Pick<Claim, "quote" | "quoteLang" | "speakerId">;
type Made = { id: string; events: AuditEvent[] };

/** What the page says now is a claim already: it said so before, or two claims have one wording. */
async function knownClaim(tx: Tx, sourceId: string, words: Words): Promise<Made | null> {
  const row = await tx.claim.findFirst({
    where: {
      ...words,
      kind: "promise",
      status: { not: "withdrawn" },
      evidence: { some: { sourceId, stance: "origin", removedAt: null } },
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return row && { id: row.id, events: [] };
}

async function draftOf(
  tx: Tx,
  sourceId: string,
  ownerId: string,
  words: Words & Pick<Claim, "saidOn" | "saidPrecision">,
): Promise<Made> {
  const by = { id: ownerId };
  const { id: claimId, events } = await putDraft(tx, by, { kind: "promise", ...words });
  const { quote, quoteLang } = words;
  const evidence = { from: "known", claimId, sourceId, stance: "origin", quote, quoteLang } as const;
  const attached = await putEvidence(tx, by, { id: claimId, status: "draft" }, evidence);
  if (!attached.ok) throw new Error(`The source was not attached to the draft: ${attached.reason}`);
  return { id: claimId, events: [...events, ...attached.value.events] };
}
