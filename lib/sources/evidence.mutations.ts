import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { Evidence } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import { lockClaim } from "./lockClaims.queries";
import type { ChangedEvidence } from "./schema";

const FIELDS = ["stance", "quote", "quoteLang", "noteEn", "noteZh"] as const;

/** How a source bears on a claim, as a conflict shows what somebody else saved. */
const shown = (row: Evidence) => ({
  stance: row.stance,
  quote: row.quote,
  quoteLang: row.quoteLang,
  noteEn: row.noteEn,
  noteZh: row.noteZh,
  revision: row.revision,
});

/** Changes how a source bears on a claim that readers do not see, and the words relied on. */
export function changeEvidence(actor: Actor, input: ChangedEvidence): Promise<Result<{ revision: number }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "attach_source");
    if (no) return no;
    const found = await tx.evidence.findUnique({ where: { id: input.evidenceId } });
    const claim = found && (await lockClaim(tx, found.claimId));
    const row = claim && (await tx.evidence.findUnique({ where: { id: input.evidenceId } }));
    if (!row) return refuse("not_found");
    if (row.removedAt) return refuse("already_removed");
    if (claim.publicSince) return refuse("evidence_public");
    if (claim.status === "withdrawn") return refuse("claim_withdrawn");
    const wanted = wantedWords(input);
    const fields = FIELDS.filter((name) => row[name] !== wanted[name]);
    if (fields.length === 0) return done({ revision: row.revision });
    if (row.revision !== input.revision) return refuse("conflict", { theirs: shown(row) });
    await tx.evidence.update({ where: { id: row.id }, data: { ...wanted, revision: { increment: 1 } } });
    await addJobs(tx, "check_quotes", [{ sourceId: row.sourceId }]);
    const about = { subjectType: "claim", subjectId: claim.id } as const;
    await append(tx, me.id, { ...about, verb: "evidence.changed", data: { evidenceId: row.id, fields } });
    return done({ revision: row.revision + 1 });
  });
}

function wantedWords({ stance, quote, quoteLang, noteEn, noteZh }: ChangedEvidence) {
  return {
    stance,
    quote: quote || null,
    quoteLang: quote ? (quoteLang ?? null) : null,
    noteEn: noteEn || null,
    noteZh: noteZh || null,
  };
}
