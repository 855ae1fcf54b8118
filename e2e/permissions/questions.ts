import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { foldName } from "@/lib/speakers/names";
import { makeArticle, makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import type { Question } from "./row";
import { call, EDITORS, EVERYBODY, post, team } from "./team";

/** Letters alone, and nowhere else. */
const newName = () => `Quill ${randomUUID().replace(/[0-9-]/g, "")}`;

export const QUESTIONS: Question[] = [
  {
    action: "findSpeakers",
    allowed: EDITORS,
    ask: async (who) => {
      const name = newName();
      const { id } = await makeSpeaker({ nameEn: name });
      await db().speakerAlias.create({ data: { speakerId: id, name, folded: foldName(name) } });
      return { answer: await call(who, "findSpeakers", name), found: id };
    },
  },
  {
    action: "findClaims",
    allowed: EDITORS,
    ask: async (who) => {
      const statementEn = `They said ${newName()}.`;
      const { id } = await makeClaim({ statementEn });
      return { answer: await call(who, "findClaims", statementEn), found: id };
    },
  },
  {
    action: "findArticles",
    allowed: EDITORS,
    ask: async (who) => {
      const title = newName();
      const { article } = await makeArticle("A text.", { title });
      return { answer: await call(who, "findArticles", title), found: article.id };
    },
  },
  {
    action: "offerSources",
    allowed: EDITORS,
    ask: async (who) => {
      const title = newName();
      const data = { title, publisher: "A paper", kind: "primary", createdById: team.author.id } as const;
      const { id } = await db().source.create({ data });
      return { answer: await call(who, "offerSources", title), found: id };
    },
  },
  {
    action: "compareAction",
    allowed: EVERYBODY,
    ask: async (who) => {
      const wordings = { earlier: "We will halve it by 2030.", later: "We aim to halve it by 2035." };
      const { text } = await post(who, "compareAction", { ...wordings, intent: "compare" });
      return { answer: text, found: '"term":"deadline"' };
    },
  },
  {
    action: "compareDocumentsAction",
    allowed: EVERYBODY,
    ask: async (who) => {
      const documents = { earlier: "The room closes at six.", later: "The room closes at five." };
      const { text } = await post(who, "compareDocumentsAction", documents);
      return { answer: text, found: '"substantive":true' };
    },
  },
];
