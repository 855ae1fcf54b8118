import type { Actor } from "@/lib/auth/can";
import { confirmRename } from "@/lib/renames/mutations";
import { makeSpeaker } from "@/prisma/testing/factories";
import { added, NAMES } from "@/prisma/testing/renames";
import { ok } from "@/prisma/testing/verdicts";
import type { Row } from "./row";
import { EDITORS, REVIEWERS, team } from "./team";

const speakerId = async () => (await makeSpeaker()).id;

const offered = async () => ({ renameId: await added(await speakerId()) });

async function confirmed() {
  const { renameId } = await offered();
  await ok(confirmRename(team.author, { renameId }));
  return { renameId };
}

/** Names of one thing that `by` added. */
export const renameBy = async (by: Actor) => ({
  renameId: await added(await speakerId(), by),
});

export const RENAMES: Row[] = [
  {
    action: "addRenameAction",
    allowed: EDITORS,
    fields: async () => ({ owner: `speaker ${await speakerId()}`, ...NAMES, since: "2024-05" }),
  },
  { action: "confirmRenameAction", allowed: REVIEWERS, fields: offered },
  { action: "dismissRenameAction", allowed: REVIEWERS, fields: offered },
  {
    action: "withdrawRenameAction",
    allowed: REVIEWERS,
    fields: async () => ({ ...(await confirmed()), reason: "They are two teams." }),
  },
];
