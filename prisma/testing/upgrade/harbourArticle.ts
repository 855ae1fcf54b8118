import { DEMO_ACCOUNTS } from "@/lib/accounts/demo";
import { articleFields, type Reading } from "@/lib/articles/schema";
import { EXTRACTOR_VERSION } from "@/lib/articles/versions";
import type { Actor } from "@/lib/auth/can";
import { importArticle } from "@/lib/claims/importArticle.mutations";
import { createClaim } from "@/lib/claims/mutations";
import { newClaim } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { createSpeaker } from "@/lib/speakers/mutations";
import { newSpeaker } from "@/lib/speakers/schema";
import { blocksFromText } from "@/lib/web/page/blocks";
import { agreed } from "@/prisma/testing/proposals";
import { ok } from "@/prisma/testing/verdicts";
import { placeOf } from "../../load/claims";
import { ARTICLE, FIRST_TEXT, SAID, type Said, SECOND_TEXT, SPEAKER } from "./harbour";

export type People = Record<"editor" | "reviewer" | "second" | "admin", Actor>;
type Name = keyof typeof SAID;
/** Where the story's claims are. */
export type Ids = Record<Name, string>;

export async function people(): Promise<People> {
  const rows = await db().user.findMany({
    where: { email: { in: DEMO_ACCOUNTS.map(({ email }) => email) } },
  });
  const one = (name: string): Actor => {
    const row = rows.find(({ email }) => email === `${name}@stet.example`);
    if (!row) throw new Error(`There is no account ${name}.`);
    return { id: row.id, name: row.name, role: row.role };
  };
  return { editor: one("editor"), reviewer: one("reviewer"), second: one("second"), admin: one("admin") };
}

function readingOf(text: string): Reading {
  const blocks = blocksFromText(text);
  const read = { from: "text", encoding: "utf-8", extractorVersion: EXTRACTOR_VERSION } as const;
  return { ...read, blocks, rawHash: sha256(text), capturedAt: new Date().toISOString() };
}

export async function imported({ editor }: People): Promise<string> {
  const input = { as: "article", reading: readingOf(FIRST_TEXT), ...articleFields.parse(ARTICLE) } as const;
  return (await ok(importArticle(editor, input))).articleId;
}

/** All claims of the story; one is a draft, the others wait for review or are to be published. */
export async function claimed({ editor }: People, articleId: string): Promise<Ids> {
  const version = await db().articleVersion.findFirstOrThrow({ where: { articleId } });
  const { id: speakerId } = await ok(createSpeaker(editor, newSpeaker.parse(SPEAKER)));
  const ids: Partial<Ids> = {};
  for (const [name, said] of Object.entries(SAID) as [Name, Said][]) {
    const { start, end, exact } = placeOf(version.text, said.quote);
    const input = newClaim.parse({
      ...{ kind: said.kind, saidOn: said.saidOn, quote: said.quote, quoteLang: "en", speakerId },
      ...{ statementEn: said.en, statementZh: said.zh, venueEn: "A press conference", venueZh: "记者会" },
      ...{ articleVersionId: version.id, start, end, exact },
      givenBy: said.kind === "departure_reason" ? "employer" : undefined,
      open: name === "storm" ? undefined : "yes",
    });
    ids[name] = (await ok(createClaim(editor, input))).id;
  }
  return ids as Ids;
}

/** A week later: what is known of the article is corrected, and its text has a second version. */
export async function importedAgain({ editor, reviewer }: People, articleId: string): Promise<void> {
  const { revision } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
  const corrected = { ...ARTICLE, articleId, revision, title: `${ARTICLE.title}, and when` };
  await agreed("article.details", corrected, { editor, reviewer });
  await agreed("article.version", { articleId, reading: readingOf(SECOND_TEXT) }, { editor, reviewer });
}
