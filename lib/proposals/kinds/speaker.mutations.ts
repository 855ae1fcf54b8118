import type { Tx } from "@/lib/db";
import { done, refuse } from "@/lib/errors";
import {
  isPublicSpeaker,
  lockSpeaker,
  putSpeaker,
  speakerWords,
  wantedWords,
} from "@/lib/speakers/mutations";
import { changedSpeaker } from "@/lib/speakers/schema";
import { defineKind } from "../kind";
import type { Words } from "../words";

async function shown(tx: Tx, named: ReturnType<typeof speakerWords>): Promise<Words> {
  const { nameEn, nameZh, descriptionEn, descriptionZh, affiliationId, aliases } = named;
  const at = affiliationId && (await tx.speaker.findUnique({ where: { id: affiliationId } }));
  const affiliation = at ? [at.nameEn, at.nameZh].filter(Boolean).join(" · ") : null;
  return { nameEn, nameZh, descriptionEn, descriptionZh, affiliation, aliases: aliases.join("\n") || null };
}

export const speakerKind = defineKind({
  verb: "annotate",
  schema: changedSpeaker,
  lock: (tx, { speakerId }) => lockSpeaker(tx, speakerId),
  read: async (tx, { speakerId, ...input }) => {
    const row = await tx.speaker.findUnique({ where: { id: speakerId }, include: { aliases: true } });
    if (!row) return refuse("not_found");
    const present = speakerWords(row);
    return done({
      subject: { type: "speaker", id: row.id },
      isPublic: await isPublicSpeaker(tx, row.id),
      revision: row.revision,
      before: await shown(tx, present),
      after: await shown(tx, wantedWords(input)),
      theirs: { ...present, revision: row.revision },
    });
  },
  apply: async (tx, input) => {
    const row = await lockSpeaker(tx, input.speakerId);
    if (!row) return refuse("not_found");
    const put = await putSpeaker(tx, row, input);
    return put.ok ? done([put.value]) : put;
  },
});
