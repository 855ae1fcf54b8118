import { partialDateInput, storedDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { done, refuse } from "@/lib/errors";
import type { Claim, Evidence, Source } from "@/lib/generated/prisma/client";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { putEvidence, sourceOnRecord, takeOffEvidence } from "@/lib/sources/mutations";
import { movedEvidence, type NewEvidence, newEvidence, removedEvidence } from "@/lib/sources/schema";
import { lockMove, readMove, takeOver } from "@/lib/verdicts/evidence.mutations";
import { defineKind } from "../kind";
import type { Words } from "../words";

type SourceWords = Pick<Source, "title" | "publisher" | "kind"> & {
  url: string | null;
  published: string | null;
};
type Bearing = Pick<Evidence, "stance"> & Partial<Record<"quote" | "noteEn" | "noteZh", string | null>>;

const wordsOf = (source: SourceWords, { stance, quote, noteEn, noteZh }: Bearing): Words => ({
  title: source.title,
  publisher: source.publisher,
  publishedOn: source.published,
  url: source.url,
  stance,
  sourceKind: source.kind,
  quote: quote || null,
  noteEn: noteEn || null,
  noteZh: noteZh || null,
});

function sourceWords({ title, publisher, kind, url, publishedOn, publishedPrecision }: Source): SourceWords {
  const date = storedDate(publishedOn, publishedPrecision);
  return { title, publisher, kind, url, published: date && partialDateInput(date) };
}

/** The source as it will stand there: one that is on record keeps its own words. */
async function sourceOf(tx: Tx, input: NewEvidence): Promise<SourceWords | null> {
  const id = input.from === "known" ? input.sourceId : await sourceOnRecord(tx, input);
  const row = id ? await tx.source.findUnique({ where: { id } }) : null;
  if (row) return sourceWords(row);
  if (input.from === "known") return null;
  const { title, publisher, kind, url, publishedOn } = input;
  const published = publishedOn ? partialDateInput(publishedOn) : null;
  return { title, publisher, kind, url: url ?? null, published };
}

export const attachKind = defineKind({
  verb: "attach_source",
  schema: newEvidence,
  lock: (tx, { claimId }) => lockClaim(tx, claimId),
  read: async (tx, input) => {
    const claim = await tx.claim.findUnique({ where: { id: input.claimId } });
    const source = claim && (await sourceOf(tx, input));
    if (!source) return refuse("not_found");
    if (claim.status === "withdrawn") return refuse("claim_withdrawn");
    return done({
      subject: { type: "claim", id: claim.id },
      isPublic: claim.publicSince !== null,
      revision: null,
      before: {},
      after: wordsOf(source, input),
    });
  },
  apply: async (tx, input, { author }) => {
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: input.claimId } });
    const put = await putEvidence(tx, author, claim, input);
    return put.ok ? done(put.value.events) : put;
  },
});

async function claimOf(tx: Tx, evidenceId: string) {
  return tx.evidence.findUnique({
    where: { id: evidenceId },
    include: { source: true, claim: { select: { publicSince: true } } },
  });
}

export const removeKind = defineKind({
  verb: "attach_source",
  takesAway: true,
  schema: removedEvidence,
  lock: async (tx, { evidenceId }) => lockClaim(tx, (await claimOf(tx, evidenceId))?.claimId ?? evidenceId),
  read: async (tx, { evidenceId }) => {
    const row = await claimOf(tx, evidenceId);
    if (!row) return refuse("not_found");
    if (row.removedAt) return refuse("already_removed");
    return done({
      subject: { type: "claim", id: row.claimId },
      isPublic: row.claim.publicSince !== null,
      revision: null,
      before: wordsOf(sourceWords(row.source), row),
      after: {},
    });
  },
  apply: async (tx, input) => {
    const { claimId } = await tx.evidence.findUniqueOrThrow({ where: { id: input.evidenceId } });
    const taken = await takeOffEvidence(tx, claimId, input);
    return taken.ok ? done([taken.value]) : taken;
  },
});

/** On which claim it stands: what readers do not see is named for the desk alone. */
function standsOn({ statementEn, statementZh, quote, publicSince }: Claim): Words {
  const statement = statementEn ?? statementZh ?? quote;
  return publicSince ? { claim: statement } : { unpublished: statement };
}

export const moveKind = defineKind({
  verb: "attach_source",
  schema: movedEvidence.extend({ reason: removedEvidence.shape.reason }),
  lock: (tx, input) => lockMove(tx, input),
  read: async (tx, input) => {
    const move = await readMove(tx, input);
    if (!move.ok) return move;
    const { row, from, to } = move.value;
    const source = await tx.source.findUniqueOrThrow({ where: { id: row.sourceId } });
    const stands = wordsOf(sourceWords(source), row);
    return done({
      subject: { type: "claim", id: from.publicSince ? from.id : to.id },
      isPublic: from.publicSince !== null || to.publicSince !== null,
      revision: null,
      before: { ...stands, ...standsOn(from) },
      after: { ...stands, ...standsOn(to) },
    });
  },
  apply: async (tx, input, { author }) => {
    const held = await lockMove(tx, input);
    return held.ok ? takeOver(tx, author, held.value, input.reason) : held;
  },
});
