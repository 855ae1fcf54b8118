import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { dismissRewording } from "@/lib/rewordings/decide.mutations";
import { flagRewording } from "@/lib/rewordings/flag.mutations";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { writtenRewording } from "@/lib/rewordings/schema";
import { ok } from "@/prisma/testing/verdicts";
import { promiseWithTwo } from "./promises";
import type { Row } from "./row";
import { EDITORS, REVIEWERS, team } from "./team";

const TABLE = {
  disclosure: "unannounced",
  rationaleEn: "The team is no longer named.",
  changes: JSON.stringify([{ term: "beneficiary", from: "one team", to: "every team", effect: "broader" }]),
};

async function twoWordings() {
  const { earlierClaimId, laterClaimId } = await promiseWithTwo();
  return { earlierClaimId, laterClaimId };
}

async function suggested() {
  const { rewordingId } = await ok(proposeRewording(team.author, await twoWordings()));
  return db().rewording.findUniqueOrThrow({ where: { id: rewordingId } });
}

async function revisionOf(id: string): Promise<number> {
  return (await db().rewording.findUniqueOrThrow({ where: { id } })).revision;
}

/** A rewording that `by` flagged, as whoever decides it read it. */
export async function flagged(by: Actor) {
  const { id, revision } = await suggested();
  await ok(flagRewording(by, writtenRewording.parse({ rewordingId: id, revision, ...TABLE })));
  return { rewordingId: id, revision: String(await revisionOf(id)) };
}

export const REWORDINGS: Row[] = [
  { action: "proposeRewordingAction", allowed: EDITORS, fields: twoWordings },
  {
    action: "flagRewordingAction",
    allowed: REVIEWERS,
    fields: async () => {
      const { id, revision } = await suggested();
      return { rewordingId: id, revision: String(revision), ...TABLE };
    },
  },
  { action: "confirmRewordingAction", allowed: REVIEWERS, fields: () => flagged(team.author) },
  {
    action: "dismissRewordingAction",
    allowed: REVIEWERS,
    fields: async () => ({ ...(await flagged(team.author)), reason: "The same meaning." }),
  },
  {
    action: "reopenRewordingAction",
    allowed: REVIEWERS,
    fields: async () => {
      const { rewordingId, revision } = await flagged(team.author);
      const dismissal = { rewordingId, revision: Number(revision), reason: "The same meaning." };
      await ok(dismissRewording(team.author, dismissal));
      return { rewordingId, reason: "It is not the same after all." };
    },
  },
];
