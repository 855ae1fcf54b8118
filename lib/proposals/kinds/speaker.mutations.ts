import type { Tx } from "@/lib/db";
import { done, refuse } from "@/lib/errors";
import { bothSpeakers, lockSpeakers, putTogether } from "@/lib/speakers/merge.mutations";
import { lockSpeaker, putSpeaker, shownSpeaker, speakerWords, wantedWords } from "@/lib/speakers/mutations";
import { isPublicSpeaker } from "@/lib/speakers/public.queries";
import { changedSpeaker, mergedSpeakers } from "@/lib/speakers/schema";
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
    if (row.mergedIntoId) return refuse("speaker_merged");
    const present = speakerWords(row);
    return done({
      subject: { type: "speaker", id: row.id },
      isPublic: await isPublicSpeaker(tx, row.id),
      revision: row.revision,
      before: await shown(tx, present),
      after: await shown(tx, wantedWords(input)),
      theirs: await shownSpeaker(tx, row),
    });
  },
  apply: async (tx, input) => {
    const row = await lockSpeaker(tx, input.speakerId);
    if (!row) return refuse("not_found");
    const put = await putSpeaker(tx, row, input);
    return put.ok ? done([put.value]) : put;
  },
});

/** It shows on the pages of the one that stays, to whom the other's address then leads. */
export const mergeSpeakersKind = defineKind({
  verb: "annotate",
  schema: mergedSpeakers,
  lock: (tx, input) => lockSpeakers(tx, input),
  read: async (tx, input) => {
    const both = await bothSpeakers(tx, input);
    if (!both.ok) return both;
    const { from, into } = both.value;
    const [gone, stays] = [speakerWords(from), speakerWords(into)];
    const aliases = [...new Set([...stays.aliases, ...gone.aliases])].sort();
    const merged = [gone.nameEn, gone.nameZh].filter(Boolean).join(" · ");
    return done({
      subject: { type: "speaker", id: into.id },
      isPublic: (await isPublicSpeaker(tx, from.id)) || (await isPublicSpeaker(tx, into.id)),
      revision: into.revision,
      before: await shown(tx, stays),
      after: { ...(await shown(tx, { ...stays, aliases })), merged },
    });
  },
  apply: async (tx, input) => {
    const held = await lockSpeakers(tx, input);
    return held.ok ? done((await putTogether(tx, held.value)).events) : held;
  },
});
