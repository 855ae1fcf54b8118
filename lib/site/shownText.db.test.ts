import { describe, expect, test } from "vitest";
import { setFullText, takeDownText } from "@/lib/articles/shown.mutations";
import { confirmMention } from "@/lib/claims/mentions.mutations";
import { db } from "@/lib/db";
import { makeArticle, makeUser } from "@/prisma/testing/factories";
import { makeMention, makePublicClaim, makePublicPromise } from "@/prisma/testing/publicFactories";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { publicArticle } from "./article.queries";
import { publicClaim } from "./claim.queries";
import { publicPromise } from "./promise.queries";
import type { Found } from "./slug";

const LINES = ["One came.", "Two went.", "Three said that all is well.", "Four sat.", "Five ran."];
const TEXT = LINES.join(" ");
const WORDS = "all is well";

function rowOf<T>(found: Found<T>): T {
  if (!found || "movedTo" in found) throw new Error(`Found no row but ${JSON.stringify(found)}.`);
  return found.row;
}

const place = (exact: string) => {
  const start = TEXT.indexOf(exact);
  return { exact, start, end: start + exact.length };
};

/** An article as it is after an import, with one public claim in it. */
async function imported(mention: Parameters<typeof makeMention>[2] = {}) {
  const { article, version } = await makeArticle(TEXT, { publicSince: new Date() });
  const claim = await makePublicClaim();
  const at = { ...place(WORDS), prefix: "Three said that ", suffix: ". Four sat.", ...mention };
  return { article, version, claim, mention: await makeMention(claim.id, version.id, at) };
}

const pageOf = async (slug: string, number?: number) => rowOf(await publicArticle(slug, number));
const lastEvent = (subjectId: string) =>
  db().event.findFirstOrThrow({ where: { subjectId }, orderBy: { seq: "desc" } });

describe("the text of an imported article", () => {
  test("is shown in its marked passages alone, at every address, and nothing else of it is read", async () => {
    const { article } = await imported();
    for (const number of [undefined, 1]) {
      const page = await pageOf(article.slug, number);
      expect(page.version.text).toBe("Two went. Three said that all is well. Four sat.");
      expect(JSON.stringify(page)).not.toMatch(/One came|Five ran/);
    }
  });

  test("is shown whole once a reviewer says why it may be, until one takes that back", async () => {
    const { article } = await imported();
    const [editor, reviewer] = [await makeUser("editor"), await makeUser("reviewer")];
    const open = { articleId: article.id, fullText: "licence", reason: "CC BY 4.0." } as const;
    expect(await outcome(setFullText(editor, open))).toBe("forbidden");
    expect((await pageOf(article.slug)).version.text).not.toBe(TEXT);
    await ok(setFullText(reviewer, open));
    expect(await pageOf(article.slug)).toMatchObject({ fullText: "licence", version: { text: TEXT } });
    const event = { verb: "article.full_text_set", actorId: reviewer.id };
    const data = { from: "no", to: "licence", reason: "CC BY 4.0." };
    expect(await lastEvent(article.id)).toMatchObject({ ...event, data });
    await ok(setFullText(reviewer, { articleId: article.id, fullText: "no", reason: "It ended." }));
    expect(JSON.stringify(await pageOf(article.slug))).not.toContain("Five ran");
  });

  test("is gone for readers once an admin took it down, with a reason that stays", async () => {
    const { article, claim, mention } = await imported();
    const [reviewer, admin] = [await makeUser("reviewer"), await makeUser("admin")];
    await ok(setFullText(reviewer, { articleId: article.id, fullText: "own", reason: "Ours." }));
    const down = { articleId: article.id, reasonEn: "A court said so.", reasonZh: null };
    expect(await outcome(takeDownText(reviewer, down))).toBe("forbidden");
    await ok(takeDownText(admin, down));
    const page = await pageOf(article.slug);
    expect(page).toMatchObject({ takenDownReasonEn: "A court said so.", version: { text: "", blocks: [] } });
    expect(page.numbers[0]?.rawHash).toMatch(/^[0-9a-f]{64}$/);
    expect(page.version.orphans.map((one) => one.claim.id)).toEqual([claim.id]);
    expect(JSON.stringify(page)).not.toContain(WORDS);
    const [seen] = rowOf(await publicClaim(claim.slug)).mentions;
    expect(seen).toMatchObject({ id: mention.id, exact: "", prefix: "", suffix: "" });
    expect(await lastEvent(article.id)).toMatchObject({ verb: "article.taken_down", actorId: admin.id });
    const kept = await db().articleVersion.findFirstOrThrow({ where: { articleId: article.id } });
    expect(kept.text).toBe(TEXT);
    expect(await outcome(takeDownText(admin, { ...down, reasonEn: "Another." }))).toBe("text_taken_down");
    const again = setFullText(reviewer, { articleId: article.id, fullText: "own", reason: "Ours." });
    expect(await outcome(again)).toBe("text_taken_down");
    const lifted = db().article.update({ where: { id: article.id }, data: { takenDownReasonEn: "Other." } });
    await expect(lifted).rejects.toThrow();
    expect((await pageOf(article.slug)).takenDownReasonEn).toBe("A court said so.");
  });

  test("is not told by the link to the original either, beyond the sentences that readers see", async () => {
    const short = "One. Two. Three said that all is well. Four. Five.";
    const [prefix = "", suffix = ""] = short.split(WORDS);
    const { article, claim } = await imported({ prefix, suffix });
    const seen = async () => rowOf(await publicClaim(claim.slug)).mentions;
    expect(await seen()).toMatchObject([
      { exact: WORDS, prefix: "Two. Three said that ", suffix: ". Four." },
    ]);
    const why = { articleId: article.id, fullText: "own", reason: "Ours." } as const;
    await ok(setFullText(await makeUser("reviewer"), why));
    expect(await seen()).toMatchObject([{ exact: WORDS, prefix, suffix }]);
    await db().claim.update({ where: { id: claim.id }, data: { status: "open" } });
    expect(await seen()).toMatchObject([{ exact: WORDS, prefix, suffix }]);
    await ok(setFullText(await makeUser("reviewer"), { ...why, fullText: "no" }));
    expect(await seen()).toMatchObject([{ exact: WORDS, prefix: "", suffix: "" }]);
  });

  test("goes with the verdict that showed it: a retracted claim is listed and marks nothing", async () => {
    const { article, claim } = await imported();
    await db().claim.update({ where: { id: claim.id }, data: { status: "open" } });
    const { version } = await pageOf(article.slug);
    expect(version).toMatchObject({ text: "", mentions: [], orphans: [] });
    expect(version.ended.map(({ id }) => id)).toEqual([claim.id]);
  });
});

describe("a place that was found by likeness", () => {
  test("is not marked for readers until a person has confirmed it, once", async () => {
    const { article, claim, mention } = await imported({ anchoring: "to_confirm" });
    const [editor, reviewer] = [await makeUser("editor"), await makeUser("reviewer")];
    const before = await pageOf(article.slug);
    expect(before.version).toMatchObject({ text: "", mentions: [], orphans: [{ claim: { id: claim.id } }] });
    expect(rowOf(await publicClaim(claim.slug)).mentions).toEqual([]);
    expect(await outcome(confirmMention(editor, { mentionId: mention.id }))).toBe("forbidden");
    expect(await ok(confirmMention(reviewer, { mentionId: mention.id }))).toEqual({ isPublic: true });
    expect((await pageOf(article.slug)).version.mentions).toMatchObject([{ id: mention.id }]);
    expect(rowOf(await publicClaim(claim.slug)).mentions).toMatchObject([{ id: mention.id }]);
    expect(await lastEvent(claim.id)).toMatchObject({ verb: "mention.confirmed", actorId: reviewer.id });
    const events = await db().event.count({ where: { subjectId: claim.id } });
    await ok(confirmMention(reviewer, { mentionId: mention.id }));
    expect(await db().event.count({ where: { subjectId: claim.id } })).toBe(events);
    const other = db().mention.update({ where: { id: mention.id }, data: { confirmedById: editor.id } });
    await expect(other).rejects.toThrow();
    const kept = await db().mention.findUniqueOrThrow({ where: { id: mention.id } });
    expect(kept.confirmedById).toBe(reviewer.id);
  });

  test("lists no article at a promise either", async () => {
    const { promise, claims } = await makePublicPromise(1);
    const [{ id = "" } = {}] = claims;
    const { article, version } = await makeArticle(TEXT, { publicSince: new Date() });
    const doubtful = await makeMention(id, version.id, { ...place(WORDS), anchoring: "to_confirm" });
    const listed = async () => rowOf(await publicPromise(promise.slug)).articles.map((one) => one.slug);
    expect(await listed()).toEqual([]);
    await ok(confirmMention(await makeUser("reviewer"), { mentionId: doubtful.id }));
    expect(await listed()).toEqual([article.slug]);
  });

  test("of a claim that stands where it was there is nothing to confirm", async () => {
    const { mention } = await imported();
    const reviewer = await makeUser("reviewer");
    expect(await outcome(confirmMention(reviewer, { mentionId: mention.id }))).toBe("mention_not_doubtful");
  });

  test("leads readers to the version before, where the claim surely stands", async () => {
    const { version, claim, mention } = await imported();
    const { id: _, ...copy } = version;
    const next = await db().articleVersion.create({
      data: { ...copy, blocks: version.blocks as object[], notes: [], number: 2 },
    });
    await makeMention(claim.id, next.id, { ...place(WORDS), anchoring: "to_confirm" });
    const { mentions } = rowOf(await publicClaim(claim.slug));
    expect(mentions.map(({ id, articleVersion }) => [id, articleVersion.number])).toEqual([[mention.id, 1]]);
  });
});
