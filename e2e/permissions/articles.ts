import { randomUUID } from "node:crypto";
import { makeArticle, makeClaim } from "@/prisma/testing/factories";
import { makeEvidence, makePublicClaim } from "@/prisma/testing/publicFactories";
import { valueIn } from "../actions";
import type { Row } from "./row";
import { ADMINS, EDITORS, OF_PUBLIC, post, REVIEWERS } from "./team";

const TEXT = "The minister promised ten new schools.";

export async function sealedReading(): Promise<string> {
  const answer = await post("editor", "readArticleAction", {
    from: "text",
    text: `A text of its own, ${randomUUID()}.`,
  });
  const sealed = valueIn(answer.text, "sealed");
  if (!sealed) throw new Error(`No reading came back: ${answer.text.slice(0, 300)}`);
  return sealed;
}

/** A source's address that no other test uses. */
const freshSource = () => ({
  from: "new",
  title: "A report",
  publisher: "A paper",
  kind: "secondary",
  stance: "supports",
  url: `https://${randomUUID()}.example/`,
});

/** Articles and sources. */
export const TEXTS: Row[] = [
  { action: "readArticleAction", allowed: EDITORS, fields: async () => ({ from: "text", text: TEXT }) },
  {
    action: "importArticleAction",
    allowed: EDITORS,
    fields: async () => ({
      as: "article",
      another: "yes",
      sealed: await sealedReading(),
      title: "Schools",
      lang: "en",
    }),
  },
  {
    action: "changeArticleAction",
    allowed: EDITORS,
    fields: async () => {
      const { article } = await makeArticle(TEXT);
      return { articleId: article.id, revision: "1", title: "Ten schools", lang: "en" };
    },
  },
  {
    action: "setFullTextAction",
    allowed: REVIEWERS,
    fields: async () => {
      const { article } = await makeArticle(TEXT);
      return { articleId: article.id, fullText: "licence", reason: "CC BY 4.0." };
    },
  },
  {
    action: "takeDownTextAction",
    allowed: ADMINS,
    fields: async () => {
      const { article } = await makeArticle(TEXT);
      return { articleId: article.id, reasonEn: "Its author asked us to." };
    },
  },
  {
    action: "attachEvidenceAction",
    allowed: EDITORS,
    fields: async () => ({ ...freshSource(), claimId: (await makeClaim()).id }),
  },
  {
    action: "removeEvidenceAction",
    allowed: EDITORS,
    fields: async () => {
      const { id } = await makeEvidence((await makeClaim()).id);
      return { evidenceId: id, reason: "It is about another school." };
    },
  },
  {
    action: "changeArticleAction",
    ...OF_PUBLIC,
    fields: async () => {
      const { article } = await makeArticle(TEXT, { publicSince: new Date() });
      return { articleId: article.id, revision: "1", title: "Ten schools", lang: "en" };
    },
  },
  {
    action: "attachEvidenceAction",
    ...OF_PUBLIC,
    fields: async () => ({ ...freshSource(), claimId: (await makePublicClaim()).id }),
  },
  {
    action: "removeEvidenceAction",
    ...OF_PUBLIC,
    fields: async () => {
      const { id } = await makeEvidence((await makePublicClaim()).id);
      return { evidenceId: id, reason: "It is about another school." };
    },
  },
  {
    action: "importArticleAction",
    ...OF_PUBLIC,
    fields: async () => {
      const { article } = await makeArticle(TEXT, { publicSince: new Date() });
      return { as: "version", articleId: article.id, sealed: await sealedReading() };
    },
  },
];
