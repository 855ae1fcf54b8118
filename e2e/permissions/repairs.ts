import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { mergeSpeakers } from "@/lib/speakers/merge.mutations";
import { makeSpeaker } from "@/prisma/testing/factories";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { asText, type Row } from "./row";
import { EDITORS, OF_PUBLIC, team, type Who } from "./team";

const named = () => ({ kind: "person", nameEn: `Minister ${randomUUID()}` });

async function twoSpeakers() {
  const [from, into] = [await makeSpeaker(), await makeSpeaker()];
  return { fromId: from.id, fromRevision: 1, intoId: into.id, revision: 1 };
}

const actorOf = (who: Who): Actor => (who === "reader" || who === "none" ? team.author : team[who].actor);

/** What somebody did and may take back. */
async function mergedBy(by: Actor) {
  await ok(mergeSpeakers(by, await twoSpeakers()));
  const { id: undoId } = await db().undo.findFirstOrThrow({ where: { userId: by.id } });
  return { undoId };
}

export const REPAIRS: Row[] = [
  {
    action: "changeSpeakerAction",
    allowed: EDITORS,
    fields: async () => ({ ...named(), speakerId: (await makeSpeaker()).id, revision: "1" }),
  },
  {
    action: "changeSpeakerAction",
    ...OF_PUBLIC,
    fields: async () => {
      const { speakerId } = await makePublicClaim();
      return { ...named(), speakerId, revision: "1" };
    },
  },
  { action: "mergeSpeakersAction", allowed: EDITORS, fields: async () => asText(await twoSpeakers()) },
  {
    action: "mergeSpeakersAction",
    ...OF_PUBLIC,
    fields: async () => {
      const both = await twoSpeakers();
      await makePublicClaim({ speakerId: both.intoId });
      return asText(both);
    },
  },
  {
    action: "undoAction",
    when: "of one's own act",
    allowed: EDITORS,
    fields: (who) => mergedBy(actorOf(who)),
  },
  {
    action: "undoAction",
    when: "of somebody else's act",
    allowed: [],
    reasonOf: (who) => (who === "reader" ? "signed_out" : EDITORS.includes(who) ? "undo_gone" : "forbidden"),
    fields: () => mergedBy(team.author),
  },
];
