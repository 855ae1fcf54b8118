import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { mergeSpeakers } from "@/lib/speakers/merge.mutations";
import { makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import { makeEvidence, makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { asText, type Row } from "./row";
import { EDITORS, OF_PUBLIC, REVIEWERS, team, type Who } from "./team";

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

const unseen = async () => (await makeClaim({ status: "draft" })).id;
const seen = async () => (await makePublicClaim()).id;
const source = () => ({ title: `A report ${randomUUID()}`, publisher: "A paper", kind: "secondary" });
const bearing = { stance: "disputes", revision: "1" };

async function twoSources(claimId: string) {
  const [from, into] = [await makeEvidence(claimId), await makeEvidence(claimId)];
  return { fromId: from.sourceId, fromRevision: 1, intoId: into.sourceId, revision: 1 };
}

async function twoClaims(make: () => Promise<string>) {
  return { fromId: await make(), fromRevision: 1, intoId: await make(), revision: 1, same: "yes" };
}

const moved = async (fromId: string, toId: string) => ({
  evidenceId: (await makeEvidence(fromId)).id,
  fromId,
  toId,
});

export const REPAIRS: Row[] = [
  {
    action: "deleteDraftAction",
    when: "of one's own",
    allowed: EDITORS,
    fields: async (who) => ({
      claimId: (await makeClaim({ status: "draft", createdById: actorOf(who).id })).id,
    }),
  },
  {
    action: "deleteDraftAction",
    when: "of somebody else's",
    allowed: [],
    reasonOf: (who) => (who === "reader" ? "signed_out" : EDITORS.includes(who) ? "draft_seen" : "forbidden"),
    fields: async () => ({ claimId: await unseen() }),
  },
  {
    action: "mergeClaimsAction",
    allowed: EDITORS,
    fields: async () => asText(await twoClaims(unseen)),
  },
  {
    action: "mergeClaimsAction",
    when: "of what readers see: it is withdrawn as a duplicate",
    allowed: [],
    reasonOf: (who) =>
      who === "reader" ? "signed_out" : EDITORS.includes(who) ? "claims_public" : "forbidden",
    fields: async () => asText(await twoClaims(seen)),
  },
  {
    action: "withdrawDuplicateAction",
    allowed: REVIEWERS,
    fields: async () => ({
      claimId: await seen(),
      duplicateOfId: await seen(),
      same: "yes",
      reason: "It says the same.",
    }),
  },
  {
    action: "changeSourceAction",
    allowed: EDITORS,
    fields: async () => ({
      ...source(),
      sourceId: (await makeEvidence(await unseen())).sourceId,
      revision: "1",
    }),
  },
  {
    action: "changeSourceAction",
    ...OF_PUBLIC,
    fields: async () => ({
      ...source(),
      sourceId: (await makeEvidence(await seen())).sourceId,
      revision: "1",
    }),
  },
  {
    action: "mergeSourcesAction",
    allowed: EDITORS,
    fields: async () => asText(await twoSources(await unseen())),
  },
  {
    action: "mergeSourcesAction",
    ...OF_PUBLIC,
    fields: async () => asText(await twoSources(await seen())),
  },
  {
    action: "changeEvidenceAction",
    allowed: EDITORS,
    fields: async () => ({ ...bearing, evidenceId: (await makeEvidence(await unseen())).id }),
  },
  {
    action: "changeEvidenceAction",
    when: "of what readers see: it is taken off and attached anew",
    allowed: [],
    reasonOf: (who) =>
      who === "reader" ? "signed_out" : EDITORS.includes(who) ? "evidence_public" : "forbidden",
    fields: async () => ({ ...bearing, evidenceId: (await makeEvidence(await seen())).id }),
  },
  {
    action: "dropEvidenceAction",
    allowed: EDITORS,
    fields: async () => ({ evidenceId: (await makeEvidence(await unseen())).id }),
  },
  {
    action: "dropEvidenceAction",
    ...OF_PUBLIC,
    fields: async () => ({ evidenceId: (await makeEvidence(await seen())).id }),
  },
  {
    action: "moveEvidenceAction",
    allowed: EDITORS,
    fields: async () => moved(await unseen(), await unseen()),
  },
  {
    action: "moveEvidenceAction",
    ...OF_PUBLIC,
    fields: async () => moved(await seen(), await unseen()),
  },
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
