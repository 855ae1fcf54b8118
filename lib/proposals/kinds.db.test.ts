import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { changeArticle } from "@/lib/articles/mutations";
import { changedArticle } from "@/lib/articles/schema";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { importArticle } from "@/lib/claims/importArticle.mutations";
import { db } from "@/lib/db";
import { changeSpeaker } from "@/lib/speakers/mutations";
import { changedSpeaker } from "@/lib/speakers/schema";
import { makeArticle, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { readingOf } from "@/prisma/testing/imports";
import { promiseOf, wording } from "@/prisma/testing/promises";
import { agreed } from "@/prisma/testing/proposals";
import { makeEvidence, makeMention, makePublicClaim } from "@/prisma/testing/publicFactories";
import { outcome } from "@/prisma/testing/verdicts";
import { newProposal } from "./change";

const people = {} as Record<"editor" | "reviewer" | "admin", Actor>;
const SEEN = { publicSince: new Date("2024-08-12T00:00:00Z") };

beforeAll(async () => {
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
});

describe("every kind is made when a second person accepts", () => {
  const source = () => ({
    from: "new",
    title: "A report",
    publisher: "A paper",
    kind: "secondary",
    stance: "disputes",
    url: `https://example.org/${randomUUID()}`,
  });

  test("evidence attached, in its author's name", async () => {
    const claim = await makePublicClaim();
    await agreed(
      "evidence.attach",
      { claimId: claim.id, ...source(), quote: "No.", quoteLang: "en" },
      people,
    );
    const [row] = await db().evidence.findMany({ where: { claimId: claim.id } });
    expect(row).toMatchObject({ stance: "disputes", quote: "No.", createdById: people.editor.id });
  });

  test("evidence and mentions removed; a lost mention found again", async () => {
    const claim = await makePublicClaim();
    const { id: evidenceId } = await makeEvidence(claim.id);
    await agreed("evidence.remove", { evidenceId });
    const { version } = await makeArticle("words here and there", SEEN);
    const { id: mentionId } = await makeMention(claim.id, version.id);
    const { id: lost } = await makeMention(claim.id, version.id, { anchoring: "orphan", exact: "gone" });
    await agreed("mention.remove", { mentionId });
    await agreed("mention.attach", {
      mentionId: lost,
      articleVersionId: version.id,
      start: 0,
      end: 5,
      exact: "words",
    });
    const mentions = await db().mention.findMany({ where: { claimId: claim.id, removedAt: null } });
    expect(mentions).toMatchObject([{ carriedFromId: lost, start: 0 }]);
    expect(await db().evidence.count({ where: { claimId: claim.id, removedAt: null } })).toBe(0);
  });

  test("our translation of a claim's words; the words stay as they are", async () => {
    const { id: claimId, ...claim } = await makePublicClaim();
    const { kind, quote, quoteLang, speakerId } = claim;
    const said = claim.saidOn?.toISOString().slice(0, 10);
    const statements = {
      statementEn: claim.statementEn ?? undefined,
      statementZh: claim.statementZh ?? undefined,
    };
    const words = {
      kind,
      quote,
      quoteLang,
      speakerId,
      ...statements,
      saidOn: said,
      revision: claim.revision,
    };
    await agreed("claim.words", { claimId, ...words, quoteTranslation: "我们会的。" });
    const row = await db().claim.findUniqueOrThrow({ where: { id: claimId } });
    expect(row).toMatchObject({ quote, quoteLang, quoteTranslation: "我们会的。" });
  });

  test("a promise's titles, a wording taken out, a promise split", async () => {
    const { promiseId, claimIds } = await promiseOf(["2020", "2021", "2022"], SEEN);
    const titles = { titleEn: "A new title", titleZh: "新标题" };
    await agreed("promise.titles", { promiseId, revision: 1, ...titles });
    expect(await db().promise.findUniqueOrThrow({ where: { id: promiseId } })).toMatchObject(titles);
    await agreed("promise.unlink", { claimId: claimIds[2] });
    await agreed("promise.split", { promiseId, claimIds: [claimIds[1]], titleEn: "Another" });
    const rows = await db().claim.findMany({ where: { promiseId } });
    expect(rows.map(({ id }) => id)).toEqual([claimIds[0]]);
  });

  test("a public wording joins a promise; two begin one", async () => {
    const { promiseId } = await promiseOf(["2020"]);
    const restated = await wording("2021", SEEN);
    await agreed("promise.link", { promiseId, claimIds: [restated.id] });
    const pair = [await wording("2022", SEEN), await wording("2023")].map(({ id }) => id);
    await agreed("promise.link", { claimIds: pair, titleEn: "Ten schools" });
    const rows = await db().claim.findMany({ where: { id: { in: pair } }, include: { promise: true } });
    expect(rows.map(({ promise }) => promise?.titleEn)).toEqual(["Ten schools", "Ten schools"]);
    expect(rows[0]?.promise?.publicSince).not.toBeNull();
    expect(await db().claim.findUniqueOrThrow({ where: { id: restated.id } })).toMatchObject({ promiseId });
  });

  test("a speaker's names, once something they said is public", async () => {
    const speaker = await makeSpeaker({ nameEn: `Minister ${randomUUID()}` });
    const change = { speakerId: speaker.id, revision: 1, kind: "person", nameEn: `Premier ${randomUUID()}` };
    await makePublicClaim({ speakerId: speaker.id });
    const alone = changeSpeaker(people.admin, changedSpeaker.parse(change));
    expect(await outcome(alone)).toBe("needs_proposal");
    await agreed("speaker.details", change);
    const row = await db().speaker.findUniqueOrThrow({ where: { id: speaker.id } });
    expect(row.nameEn).toBe(change.nameEn);
  });

  test("a speaker's names, once they stand beside somebody whom readers know", async () => {
    const party = await makeSpeaker({ kind: "organization" });
    const member = await makeSpeaker({ affiliationId: party.id });
    const change = {
      speakerId: party.id,
      revision: 1,
      kind: "organization",
      nameEn: `Party ${randomUUID()}`,
    };
    const rename = () => changeSpeaker(people.admin, changedSpeaker.parse(change));
    await makePublicClaim({ speakerId: member.id });
    expect(await outcome(rename())).toBe("needs_proposal");
    await agreed("speaker.details", change);
    expect(await db().speaker.findUniqueOrThrow({ where: { id: party.id } })).toMatchObject({ revision: 2 });
  });

  test("a new version of a public article, with its mentions; its text is in the proposal, not for readers", async () => {
    const text = "A line that stays.\nA line that goes.";
    const { article, version } = await makeArticle(text, SEEN);
    const claim = await makePublicClaim();
    await makeMention(claim.id, version.id, { exact: "A line that stays.", start: 0, end: 18 });
    const changed = "A line that stays.\nA line that came.";
    const reading = readingOf(changed, { extractorVersion: "test" });
    const direct = importArticle(people.admin, { as: "version", articleId: article.id, reading });
    expect(await outcome(direct)).toBe("needs_proposal");
    expect(await db().articleVersion.count({ where: { articleId: article.id } })).toBe(1);
    const id = await agreed("article.version", { articleId: article.id, reading }, people);
    const { before, after } = await db().proposal.findUniqueOrThrow({ where: { id } });
    expect(before).toEqual({ version: "1", text: "A line that goes." });
    expect(after).toEqual({ version: "2", text: "A line that came." });
    const made = await db().articleVersion.findFirstOrThrow({ where: { articleId: article.id, number: 2 } });
    expect(made).toMatchObject({ text: changed, createdById: people.editor.id });
    expect(await db().mention.count({ where: { articleVersionId: made.id } })).toBe(1);
    vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test, of 32 characters");
    vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
    const forged = {
      what: "article.version",
      reason: "x",
      articleId: article.id,
      sealed: `x.${JSON.stringify(reading)}`,
    };
    const parsed = newProposal.safeParse(forged);
    vi.unstubAllEnvs();
    expect(parsed.error?.issues).toMatchObject([{ path: ["sealed"], message: "reading_lost" }]);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  test("an article's details, which nobody changes alone", async () => {
    const { article } = await makeArticle("What the minister said.", { ...SEEN, title: "Ten schools" });
    const fields = { articleId: article.id, revision: 1, title: "Twelve schools", lang: "en" };
    const alone = changeArticle(people.admin, changedArticle.parse(fields));
    expect(await outcome(alone)).toBe("needs_proposal");
    await agreed("article.details", { ...fields, publishedOn: "2024-08", author: "A. B." });
    expect(await db().article.findUniqueOrThrow({ where: { id: article.id } })).toMatchObject({
      author: "A. B.",
      publishedPrecision: "month",
    });
  });
});
