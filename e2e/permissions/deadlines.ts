import { db } from "@/lib/db";
import { readDeadlinesAnew } from "@/lib/deadlines/read.mutations";
import { wording } from "@/prisma/testing/promises";
import { asText, type Row } from "./row";
import { REVIEWERS } from "./team";

/** A promise whose deadline passed, as the program read it. */
async function due() {
  const { id: claimId } = await wording("2019-01-01", { quote: "We close the base by 1 March 2020." });
  await readDeadlinesAnew({ claimId });
  return db().deadline.findFirstOrThrow({
    where: { claimId },
    select: { id: true, claimId: true, revision: true },
  });
}

async function seen() {
  const { id: deadlineId, revision } = await due();
  return { deadlineId, revision };
}

const day = { kind: "due", on: "2020-04", reason: "It was said again." };

export const DEADLINES: Row[] = [
  {
    action: "addDeadlineAction",
    allowed: REVIEWERS,
    fields: async () => ({ claimId: (await due()).claimId, words: "the base", ...day }),
  },
  {
    action: "correctDeadlineAction",
    allowed: REVIEWERS,
    fields: async () => asText({ ...(await seen()), ...day }),
  },
  {
    action: "removeDeadlineAction",
    allowed: REVIEWERS,
    fields: async () => asText({ ...(await seen()), reason: "It is none." }),
  },
  {
    action: "putOffDeadlineAction",
    allowed: REVIEWERS,
    fields: async () => asText({ ...(await seen()), until: "2999-01-01", reason: "A report comes." }),
  },
];
