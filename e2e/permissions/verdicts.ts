import { retractVerdict } from "@/lib/verdicts/publish.mutations";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { ok, published, readNow, submitted } from "@/prisma/testing/verdicts";
import { asText, type Row } from "./row";
import { REVIEWERS, team, type Who } from "./team";

const VERDICT = { rating: "true", summaryEn: "It happened.", rationaleEn: "Both companies confirmed it." };

/** A claim that whoever asks has taken, as far as they can have. */
async function takenBy(who: Who) {
  const { id } = who === "reader" ? team.author : team[who].actor;
  return { claimId: (await makeClaim({ assigneeId: id, assignedAt: new Date() })).id };
}

export const VERDICTS: Row[] = [
  {
    action: "takeClaimAction",
    allowed: REVIEWERS,
    fields: async () => ({ claimId: (await makeClaim()).id }),
  },
  {
    action: "changeQueueAction",
    when: "giving a claim to a reviewer",
    allowed: REVIEWERS,
    fields: async () => ({
      "claimIds[]": [(await makeClaim()).id],
      act: "assign",
      toId: (await makeUser("reviewer")).id,
    }),
  },
  {
    action: "changeQueueAction",
    when: "setting a day",
    allowed: REVIEWERS,
    fields: async () => ({ "claimIds[]": [(await makeClaim()).id], act: "due", dueOn: "2030-01-31" }),
  },
  { action: "releaseClaimAction", allowed: REVIEWERS, fields: takenBy },
  {
    action: "saveVerdictAction",
    allowed: REVIEWERS,
    fields: async () => ({ ...VERDICT, claimId: (await makeClaim()).id }),
  },
  {
    action: "previewVerdictAction",
    allowed: REVIEWERS,
    fields: async () => ({ ...VERDICT, claimId: (await makeClaim()).id }),
  },
  {
    action: "submitVerdictAction",
    allowed: REVIEWERS,
    fields: async () => ({ ...VERDICT, claimId: (await makeClaim()).id }),
  },
  {
    action: "publishVerdictAction",
    allowed: REVIEWERS,
    fields: async () =>
      asText(await readNow((await submitted(team.author, (await makeClaim()).id)).verdictId)),
  },
  {
    action: "returnVerdictAction",
    allowed: REVIEWERS,
    fields: async () => {
      const { verdictId } = await submitted(team.author, (await makeClaim()).id);
      return asText({ ...(await readNow(verdictId)), comment: "Which report?" });
    },
  },
  {
    action: "retractVerdictAction",
    allowed: REVIEWERS,
    fields: async () => {
      const verdictId = await published(team.author, team.reviewer.actor, (await makeClaim()).id);
      return { verdictId, reasonEn: "The report was forged." };
    },
  },
  {
    action: "confirmRetractionAction",
    allowed: REVIEWERS,
    fields: async () => {
      const verdictId = await published(await makeUser("reviewer"), team.author, (await makeClaim()).id);
      await ok(
        retractVerdict(team.author, { verdictId, reasonEn: "The report was forged.", reasonZh: null }),
      );
      return { verdictId };
    },
  },
];
