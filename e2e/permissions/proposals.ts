import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/can";
import { proposeChange } from "@/lib/proposals/mutations";
import type { What } from "@/lib/proposals/schema";
import { makeArticle, makeSpeaker } from "@/prisma/testing/factories";
import { proposal } from "@/prisma/testing/proposals";
import { makeEvidence, makeMention, makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import type { Fields } from "../actions";
import { sealedReading } from "./articles";
import { promiseWithTwo, publicWithTwo } from "./promises";
import type { Row } from "./row";
import { ADMINS, EDITORS, REVIEWERS, team } from "./team";

const TEXT = "The minister promised ten new schools.";
const REASON = { reason: "As the source says." };

async function passage() {
  const { version } = await makeArticle(TEXT, { publicSince: new Date() });
  return { articleVersionId: version.id, start: "0", end: String(TEXT.length), exact: TEXT };
}

async function marked(anchoring: "exact" | "orphan" = "exact") {
  const place = await passage();
  const { id } = await makeMention((await makePublicClaim()).id, place.articleVersionId, { anchoring });
  return { place, mentionId: id };
}

async function details(): Promise<{ [name: string]: string }> {
  const { article } = await makeArticle(TEXT, { publicSince: new Date() });
  return { articleId: article.id, revision: "1", title: `Schools ${randomUUID()}`, lang: "en" };
}

const evidence = async () => ({ evidenceId: (await makeEvidence((await makePublicClaim()).id)).id });

/** A change of each kind to something that readers see. */
const CHANGES: Record<What, () => Promise<Fields>> = {
  "evidence.attach": async () => ({
    from: "new",
    title: "A report",
    publisher: "A paper",
    kind: "secondary",
    stance: "supports",
    url: `https://${randomUUID()}.example/`,
    claimId: (await makePublicClaim()).id,
  }),
  "evidence.remove": evidence,
  "evidence.move": async () => {
    const [from, to] = [await makePublicClaim(), await makePublicClaim()];
    return { evidenceId: (await makeEvidence(from.id)).id, fromId: from.id, toId: to.id };
  },
  "mention.add": async () => ({ ...(await passage()), claimId: (await makePublicClaim()).id }),
  "mention.attach": async () => {
    const { place, mentionId } = await marked("orphan");
    return { ...place, mentionId };
  },
  "mention.remove": async () => ({ mentionId: (await marked()).mentionId }),
  "claim.words": async () => {
    const { id: claimId, kind, quote, quoteLang, speakerId, statementEn } = await makePublicClaim();
    const words = { kind, quote, quoteLang, speakerId, statementEn: statementEn ?? "" };
    return { ...words, claimId, revision: "1", venueEn: "Parliament" };
  },
  "article.details": details,
  "article.version": async () => ({
    articleId: (await makeArticle(TEXT, { publicSince: new Date() })).article.id,
    sealed: await sealedReading(),
  }),
  "promise.titles": async () => ({
    promiseId: (await publicWithTwo()).promiseId,
    revision: "1",
    titleEn: "Ten new schools",
  }),
  "promise.link": async () => ({
    "claimIds[]": [(await makePublicClaim({ kind: "promise" })).id],
    titleEn: "Ten new schools",
  }),
  "promise.unlink": async () => ({ claimId: (await publicWithTwo()).laterClaimId }),
  "promise.split": async () => {
    const { promiseId, laterClaimId } = await publicWithTwo();
    return { promiseId, "claimIds[]": [laterClaimId], titleEn: "Another" };
  },
  "promise.merge": async () => ({
    promiseId: (await publicWithTwo()).promiseId,
    intoId: (await promiseWithTwo()).promiseId,
  }),
  "speaker.details": async () => {
    const { id } = await makeSpeaker();
    await makePublicClaim({ speakerId: id });
    return { speakerId: id, revision: "1", kind: "person", nameEn: `Minister ${randomUUID()}` };
  },
  "source.details": async () => {
    const claim = await makePublicClaim();
    const { sourceId } = await makeEvidence(claim.id);
    const words = { title: `A report ${randomUUID()}`, publisher: "A paper", kind: "secondary" };
    return { ...words, sourceId, revision: "1" };
  },
  "source.merge": async () => {
    const claim = await makePublicClaim();
    const [from, into] = [await makeEvidence(claim.id), await makeEvidence(claim.id)];
    return { fromId: from.sourceId, fromRevision: "1", intoId: into.sourceId, revision: "1" };
  },
  "speaker.merge": async () => {
    const [from, into] = [await makeSpeaker(), await makeSpeaker()];
    await makePublicClaim({ speakerId: from.id });
    return { fromId: from.id, fromRevision: "1", intoId: into.id, revision: "1" };
  },
};

/** A proposal that `by` made. */
export async function proposedBy(by: Actor) {
  const made = await ok(proposeChange(by, proposal("article.details", await details())));
  return { proposalId: made.proposalId };
}

export const PROPOSALS: Row[] = [
  ...(Object.keys(CHANGES) as What[]).map(
    (what): Row => ({
      action: "proposeChangeAction",
      when: what,
      allowed: EDITORS,
      fields: async () => ({ what, ...REASON, ...(await CHANGES[what]()) }),
    }),
  ),
  {
    action: "takeAwayAction",
    allowed: ADMINS,
    fields: async () => ({ what: "evidence.remove", ...REASON, ...(await evidence()) }),
  },
  { action: "acceptProposalAction", allowed: REVIEWERS, fields: () => proposedBy(team.author) },
  {
    action: "refuseProposalAction",
    allowed: REVIEWERS,
    fields: async () => ({ ...(await proposedBy(team.author)), reason: "It is no source." }),
  },
  {
    action: "withdrawProposalAction",
    when: "of one's own",
    allowed: EDITORS,
    fields: (who) => proposedBy(who === "reader" || who === "none" ? team.author : team[who].actor),
  },
  {
    action: "withdrawProposalAction",
    when: "of somebody else",
    allowed: [],
    fields: () => proposedBy(team.author),
  },
];
