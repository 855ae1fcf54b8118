import { changedFields, type EditableFields, lockedFields } from "@/lib/claims/editableFields";
import { putWords, wordsOf, wordsShown } from "@/lib/claims/mutations";
import { changedClaim } from "@/lib/claims/schema";
import { partialDateInput, storedDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { done, refuse } from "@/lib/errors";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { defineKind } from "../kind";
import type { Words } from "../words";

/** Of a public claim: what may still be added or changed. The rest is locked (lib/claims/editableFields.ts). */
async function shownWords(tx: Tx, row: EditableFields): Promise<Words> {
  const { statementEn, statementZh, quoteTranslation, givenBy, venueEn, venueZh } = row;
  const date = storedDate(row.saidOn, row.saidPrecision);
  const about = row.subjectId && (await tx.speaker.findUnique({ where: { id: row.subjectId } }));
  const subject = about ? [about.nameEn, about.nameZh].filter(Boolean).join(" · ") : null;
  return {
    statementEn,
    statementZh,
    quoteTranslation,
    subject,
    givenBy,
    saidOn: date && partialDateInput(date),
    venueEn,
    venueZh,
  };
}

export const claimKind = defineKind({
  verb: "annotate",
  schema: changedClaim,
  draft: ({ draft }) => draft,
  lock: (tx, { claimId }) => lockClaim(tx, claimId),
  read: async (tx, input) => {
    const row = await tx.claim.findUnique({ where: { id: input.claimId } });
    if (!row) return refuse("not_found");
    if (row.status === "withdrawn") return refuse("claim_withdrawn");
    // Whoever said it is locked: a new speaker would only be made to be refused.
    if (!input.speakerId) return refuse("claim_words_locked", { fields: { speakerId: "locked" } });
    const said = await wordsOf(tx, input);
    if (!said.ok) return said;
    const locked = lockedFields(row, changedFields(row, said.value.words));
    if (row.publicSince && locked.length > 0 && row.revision === input.revision) {
      return refuse("claim_words_locked", {
        fields: Object.fromEntries(locked.map((name) => [name, "locked" as const])),
      });
    }
    return done({
      subject: { type: "claim", id: row.id },
      isPublic: row.publicSince !== null,
      revision: row.revision,
      before: await shownWords(tx, row),
      after: await shownWords(tx, said.value.words),
      theirs: await wordsShown(tx, row),
    });
  },
  apply: async (tx, input) => {
    const row = await tx.claim.findUniqueOrThrow({ where: { id: input.claimId } });
    const said = await wordsOf(tx, input);
    if (!said.ok) return said;
    return done([...said.value.events, await putWords(tx, row, said.value.words)]);
  },
});
