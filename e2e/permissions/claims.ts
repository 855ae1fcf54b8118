import { withdrawClaim } from "@/lib/claims/mutations";
import { makeArticle, makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import { makeMention, makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import type { Row } from "./row";
import { EDITORS, OF_PUBLIC, REVIEWERS, team } from "./team";

const TEXT = "The minister promised ten new schools.";

async function passage() {
  const { version } = await makeArticle(TEXT);
  return { articleVersionId: version.id, start: "0", end: String(TEXT.length), exact: TEXT };
}

const WORDS = { kind: "promise", statementEn: "Ten schools.", quote: TEXT, quoteLang: "en" };
const DUPLICATE = "A duplicate.";

/** A place that was found by likeness. */
async function doubtful(claimId: string): Promise<string> {
  const { articleVersionId } = await passage();
  return (await makeMention(claimId, articleVersionId, { anchoring: "to_confirm" })).id;
}

export const CLAIMS: Row[] = [
  {
    action: "createClaimAction",
    allowed: EDITORS,
    fields: async () => ({ ...(await passage()), ...WORDS, speakerId: (await makeSpeaker()).id }),
  },
  {
    action: "changeClaimAction",
    allowed: EDITORS,
    fields: async () => {
      const { id, speakerId } = await makeClaim();
      return { ...WORDS, claimId: id, speakerId, revision: "1" };
    },
  },
  {
    action: "changeClaimAction",
    ...OF_PUBLIC,
    fields: async () => {
      const { id, speakerId, quote, statementEn } = await makePublicClaim();
      const words = { ...WORDS, kind: "event", quote, statementEn: statementEn ?? "", venueEn: "Parliament" };
      return { ...words, claimId: id, speakerId, revision: "1" };
    },
  },
  {
    action: "changeClaimAction",
    ...OF_PUBLIC,
    when: "our translation of the words of a claim that readers saw",
    fields: async () => {
      const { id, speakerId, quote, statementEn } = await makePublicClaim();
      const words = { ...WORDS, kind: "event", quote, statementEn: statementEn ?? "" };
      return { ...words, quoteTranslation: "我们会的。", claimId: id, speakerId, revision: "1" };
    },
  },
  {
    action: "changeKindAction",
    allowed: EDITORS,
    fields: async () => ({ claimId: (await makeClaim()).id, kind: "event", revision: "1" }),
  },
  {
    action: "openClaimAction",
    allowed: EDITORS,
    fields: async () => ({ claimId: (await makeClaim({ status: "draft" })).id }),
  },
  {
    action: "withdrawClaimAction",
    allowed: EDITORS,
    fields: async () => ({ claimId: (await makeClaim()).id, reason: DUPLICATE }),
  },
  {
    action: "withdrawClaimAction",
    when: "of a claim that readers saw",
    allowed: REVIEWERS,
    fields: async () => ({ claimId: (await makePublicClaim({}, null)).id, reason: DUPLICATE }),
  },
  {
    action: "addMentionAction",
    allowed: EDITORS,
    fields: async () => ({ ...(await passage()), claimId: (await makeClaim()).id }),
  },
  {
    action: "attachMentionAction",
    allowed: EDITORS,
    fields: async () => {
      const place = await passage();
      const orphan = { anchoring: "orphan" } as const;
      const { id } = await makeMention((await makeClaim()).id, place.articleVersionId, orphan);
      return { ...place, mentionId: id };
    },
  },
  {
    action: "confirmMentionAction",
    allowed: EDITORS,
    fields: async () => ({ mentionId: await doubtful((await makeClaim()).id) }),
  },
  {
    action: "confirmMentionAction",
    when: "of a claim that readers see",
    allowed: REVIEWERS,
    fields: async () => ({ mentionId: await doubtful((await makePublicClaim()).id) }),
  },
  {
    action: "rewordMentionAction",
    allowed: EDITORS,
    fields: async () => {
      const place = await passage();
      const orphan = { anchoring: "orphan" } as const;
      const { id } = await makeClaim({ kind: "promise" });
      return { ...place, mentionId: (await makeMention(id, place.articleVersionId, orphan)).id };
    },
  },
  {
    action: "rewordMentionAction",
    when: "of a claim that readers see: the new wording is a draft",
    allowed: EDITORS,
    fields: async () => {
      const place = await passage();
      const orphan = { anchoring: "orphan" } as const;
      const { id } = await makePublicClaim({ kind: "promise" });
      return { ...place, mentionId: (await makeMention(id, place.articleVersionId, orphan)).id };
    },
  },
  {
    action: "removeMentionAction",
    allowed: EDITORS,
    fields: async () => {
      const { articleVersionId } = await passage();
      const { id } = await makeMention((await makeClaim()).id, articleVersionId);
      return { mentionId: id, reason: "It says something else." };
    },
  },
  {
    action: "addMentionAction",
    ...OF_PUBLIC,
    fields: async () => ({ ...(await passage()), claimId: (await makePublicClaim()).id }),
  },
  {
    action: "attachMentionAction",
    ...OF_PUBLIC,
    fields: async () => {
      const place = await passage();
      const orphan = { anchoring: "orphan" } as const;
      const { id } = await makeMention((await makePublicClaim()).id, place.articleVersionId, orphan);
      return { ...place, mentionId: id };
    },
  },
  {
    action: "removeMentionAction",
    ...OF_PUBLIC,
    fields: async () => {
      const { articleVersionId } = await passage();
      const { id } = await makeMention((await makePublicClaim()).id, articleVersionId);
      return { mentionId: id, reason: "It says something else." };
    },
  },
  {
    action: "confirmWithdrawalAction",
    allowed: REVIEWERS,
    fields: async () => {
      const { id: claimId } = await makePublicClaim({}, null);
      await ok(withdrawClaim(team.author, { claimId, reason: DUPLICATE }));
      return { claimId };
    },
  },
];
