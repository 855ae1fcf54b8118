import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { auditEvent } from "@/lib/audit/event";
import { historyOf, verifyChain } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { blocksFromText } from "@/lib/web/page/blocks";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import { importAlone, readingOf } from "@/prisma/testing/imports";
import { changeArticle } from "./mutations";
import { articleKnownAs, articlesNamed, deskArticles } from "./queries";
import type { ArticleFields, Reading } from "./schema";

const unique = (text: string) => `${text} ${randomUUID()}`;
const fields = (more: Partial<ArticleFields> = {}): ArticleFields => ({
  title: unique("Title"),
  publisher: "The Paper",
  author: undefined,
  publishedOn: { date: "2024-08-01", precision: "month" },
  lang: "zh",
  url: undefined,
  ...more,
});
const address = () => `https://example.org/${randomUUID()}`;

async function imported(text: string, more: Partial<ArticleFields> = {}, read: Partial<Reading> = {}) {
  const me = await makeUser("editor");
  const given = fields(more);
  const result = await importAlone(me, { as: "article", reading: readingOf(text, read), ...given });
  if (!result.ok) throw new Error(result.reason);
  return { me, fields: given, ...result.value };
}

const versionsOf = (articleId: string) =>
  db().articleVersion.findMany({ where: { articleId }, orderBy: { number: "asc" } });
const eventsOf = async (id: string) => (await historyOf([id], 50)).map(({ verb }) => verb).reverse();

describe("a first import", () => {
  test("keeps both texts, the places of blocks and notes, the bytes' hash and what was corrected", async () => {
    const text = `聯(lián)創(chuàng)辭職\n第二段 ${randomUUID()}`;
    const { articleId, slug, number, outcome } = await imported(text);
    expect({ number, outcome }).toEqual({ number: 1, outcome: "imported" });
    const row = await db().article.findUniqueOrThrow({ where: { slug } });
    expect(row).toMatchObject({
      lang: "zh",
      publisher: "The Paper",
      author: null,
      publishedPrecision: "month",
    });
    const [version] = await versionsOf(articleId);
    expect(version).toMatchObject({
      text: text.replace("(lián)", "").replace("(chuàng)", ""),
      publishedText: text,
      rawHash: sha256(text),
      technical: false,
      notes: [
        { start: 1, end: 7 },
        { start: 8, end: 16 },
      ],
    });
    expect(version?.blocks).toMatchObject([{ kind: "paragraph", start: 0, end: 4 }, { start: 5 }]);
    expect(await eventsOf(articleId)).toEqual(["article.imported", "article.version_added"]);
  });

  test("is refused to who is no editor, by the role that the database has", async () => {
    for (const me of [await makeUser(null), await makeUser("admin")]) {
      await db().user.update({ where: { id: me.id }, data: { role: null } });
      const input = { as: "article" as const, reading: readingOf(unique("x")), ...fields() };
      expect(await importAlone(me, input)).toMatchObject({ ok: false, reason: "forbidden" });
    }
    for (const role of ["editor", "reviewer", "admin"] as const) {
      const me = await makeUser(role);
      const input = { as: "article" as const, reading: readingOf(unique("x")), ...fields() };
      expect(await importAlone(me, input)).toMatchObject({ ok: true });
    }
  });
});

describe("the same article again", () => {
  test("with the same text makes nothing, by its address or by its bytes", async () => {
    const [text, url] = [unique("the text"), address()];
    const first = await imported(text, { url });
    const events = await eventsOf(first.articleId);
    const other = { ...readingOf(text), rawHash: sha256(unique("other bytes")) };
    for (const again of [
      { as: "article" as const, reading: readingOf(text), ...fields() },
      { as: "article" as const, reading: other, ...fields({ url }) },
      { as: "version" as const, reading: other, articleId: first.articleId },
    ]) {
      const result = await importAlone(first.me, again);
      expect(result).toMatchObject({
        ok: true,
        value: { outcome: "unchanged", slug: first.slug, number: 1 },
      });
    }
    expect(await versionsOf(first.articleId)).toHaveLength(1);
    expect(await eventsOf(first.articleId)).toEqual(events);
  });

  test("with another text is never added unawares: the form says which article it is first", async () => {
    const [url, text] = [address(), unique("before")];
    const first = await imported(text, { url });
    const changed = readingOf(unique("after"));
    const unaware = await importAlone(first.me, { as: "article", reading: changed, ...fields({ url }) });
    expect(unaware).toMatchObject({
      ok: false,
      reason: "article_known",
      theirs: { id: first.articleId, slug: first.slug, number: 1 },
    });
    const aware = await importAlone(first.me, {
      as: "version",
      reading: changed,
      articleId: first.articleId,
    });
    expect(aware).toMatchObject({
      ok: true,
      value: { outcome: "changed", number: 2 },
    });
    const [before, after] = await versionsOf(first.articleId);
    expect(aware.ok && aware.value.versions).toEqual({ from: before?.id, to: after?.id });
    expect(await versionsOf(first.articleId)).toMatchObject([{ number: 1 }, { number: 2, technical: false }]);
  });

  test("read by another extractor from the same bytes is a technical version", async () => {
    const text = unique("聯(lián)創");
    const first = await imported(text, {}, { extractorVersion: "0" });
    const again = readingOf(text, { blocks: blocksFromText(`${text}\nmore`) });
    const result = await importAlone(first.me, {
      as: "version",
      reading: again,
      articleId: first.articleId,
    });
    expect(result).toMatchObject({ ok: true, value: { outcome: "technical", number: 2 } });
    expect((await versionsOf(first.articleId))[1]).toMatchObject({ technical: true });
    const [last] = await historyOf([first.articleId], 1);
    expect(auditEvent.parse(last)).toMatchObject({ data: { number: 2, technical: true } });
  });

  test("the same bytes may be another article when the editor says so, the same address never", async () => {
    const [text, url] = [unique("one report in two papers"), address()];
    const first = await imported(text, { url });
    const another = { as: "article" as const, reading: readingOf(text), another: "yes" as const };
    const made = await importAlone(first.me, { ...another, ...fields({ url: address() }) });
    expect(made).toMatchObject({ ok: true, value: { outcome: "imported" } });
    const same = await importAlone(first.me, { ...another, ...fields({ url }) });
    expect(same).toMatchObject({ ok: true, value: { outcome: "unchanged", slug: first.slug } });
  });
});

describe("an editor's hand", () => {
  const STORY = ["The board met.", "It will close in 2030.", "Sign up to our letter."];
  const story = (id: string, lines: string[]) => `${id}\n${lines.join("\n")}`;

  test("is kept beside what was read, and asked for when the next version is saved without it", async () => {
    const id = unique("story");
    const hand = { of: null, out: [3], in: [], joined: [2] };
    const first = await imported(story(id, STORY), {}, { edits: hand });
    const [version] = await versionsOf(first.articleId);
    expect(version?.text).toBe(`${id}\nThe board met. It will close in 2030.`);
    const kept = await db().articleExtract.findUniqueOrThrow({ where: { versionId: version?.id ?? "" } });
    expect(kept).toMatchObject({ edits: hand });
    expect(kept.pieces).toHaveLength(4);

    const later = readingOf(story(id, ["A note.", ...STORY]));
    const known = await articleKnownAs(later, { id: first.articleId });
    expect(known).toMatchObject({
      outcome: "changed",
      earlier: { edits: { of: version?.id, out: [4], joined: [3] }, unfit: [] },
    });
    const next = { as: "version" as const, articleId: first.articleId };
    const unasked = await importAlone(first.me, { ...next, reading: later });
    expect(unasked).toMatchObject({ ok: false, reason: "edits_to_apply", theirs: known?.earlier });
    const edits = known?.earlier?.edits;
    const saved = await importAlone(first.me, { ...next, reading: { ...later, edits } });
    expect(saved).toMatchObject({ ok: true, value: { outcome: "changed", number: 2 } });
    expect((await versionsOf(first.articleId))[1]?.text).toBe(
      `${id}\nA note.\nThe board met. It will close in 2030.`,
    );
  });

  test("of the same text makes a technical version, and an empty one is refused", async () => {
    const id = unique("story");
    const first = await imported(story(id, STORY));
    const hand = { of: null, out: [3], in: [], joined: [] };
    const next = { as: "version" as const, articleId: first.articleId };
    const again = { ...readingOf(story(id, STORY)), rawHash: sha256(unique("bytes")), edits: hand };
    expect(await importAlone(first.me, { ...next, reading: again })).toMatchObject({
      ok: true,
      value: { outcome: "technical" },
    });
    const nothing = { ...again, edits: { ...hand, out: [0, 1, 2, 3] } };
    expect(await importAlone(first.me, { ...next, reading: nothing })).toMatchObject({
      ok: false,
      reason: "text_missing",
    });
  });
});

describe("at once", () => {
  test("ten imports of one article make one article with one version", async () => {
    const me = await makeUser("editor");
    const [text, url] = [unique("at once"), address()];
    const input = { as: "article" as const, reading: readingOf(text), ...fields({ url }) };
    const results = await Promise.all(Array.from({ length: 10 }, () => importAlone(me, input)));
    const outcomes = results.map((result) => (result.ok ? result.value.outcome : result.reason));
    expect(outcomes.filter((one) => one === "imported")).toHaveLength(1);
    expect(outcomes.filter((one) => one === "unchanged")).toHaveLength(9);
    expect(await db().article.count({ where: { url } })).toBe(1);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  test("new versions are numbered without a gap, and each text is there once", async () => {
    const first = await imported(unique("before"));
    const texts = Array.from({ length: 6 }, (_, n) => unique(`after ${n % 3}`));
    await Promise.all(
      texts.map((text) =>
        importAlone(first.me, { as: "version", reading: readingOf(text), articleId: first.articleId }),
      ),
    );
    const versions = await versionsOf(first.articleId);
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(versions.map(({ text }) => text)).size).toBe(7);
  });
});

describe("correcting what is known of an article", () => {
  test("names the fields that changed, and nothing when nothing did", async () => {
    const { me, articleId, fields: given } = await imported(unique("x"));
    const same = await changeArticle(me, { articleId, revision: 1, ...given });
    expect(same).toMatchObject({ ok: true, value: { revision: 1 } });
    const publishedOn = { date: "2024-08-06", precision: "day" as const };
    const changed = await changeArticle(me, {
      articleId,
      revision: 1,
      ...given,
      publishedOn,
      author: "A. B.",
    });
    expect(changed).toMatchObject({ ok: true, value: { revision: 2 } });
    const [last] = await historyOf([articleId], 1);
    expect(last).toMatchObject({
      verb: "article.changed",
      data: { fields: ["author", "publishedOn", "publishedPrecision"] },
    });
    expect(await eventsOf(articleId)).toHaveLength(3);
  });

  test("from an older revision shows what the other saved, and saves nothing", async () => {
    const { me, articleId, fields: given } = await imported(unique("x"));
    await changeArticle(me, { articleId, revision: 1, ...given, title: "Theirs" });
    const mine = await changeArticle(me, { articleId, revision: 1, ...given, title: "Mine" });
    expect(mine).toMatchObject({
      ok: false,
      reason: "conflict",
      theirs: { title: "Theirs", publishedOn: "2024-08", revision: 2 },
    });
    const after = await db().article.findUniqueOrThrow({ where: { id: articleId } });
    expect(after).toMatchObject({ title: "Theirs", revision: 2 });
  });

  test("refuses another article's address, an unknown article, and who is no editor", async () => {
    const url = address();
    await imported(unique("x"), { url });
    const { me, articleId, fields: given } = await imported(unique("y"));
    const taken = await changeArticle(me, { articleId, revision: 1, ...given, url });
    expect(taken).toMatchObject({ ok: false, fields: { url: "address_taken" } });
    const gone = await changeArticle(me, { articleId: randomUUID(), revision: 1, ...given });
    expect(gone).toMatchObject({ ok: false, reason: "not_found" });
    const reader = await makeUser(null);
    const refused = await changeArticle(reader, { articleId, revision: 1, ...given, title: "No" });
    expect(refused).toMatchObject({ ok: false, reason: "forbidden" });
  });
});

describe("what the desk sees", () => {
  test("lists articles by title, with claims and lost places of the latest version only", async () => {
    const { articleId, fields: given } = await imported(unique("x"));
    const [version] = await versionsOf(articleId);
    const by = { articleVersionId: version?.id ?? "", createdById: (await makeUser("editor")).id };
    const words = { exact: "x", prefix: "", suffix: "" };
    const claim = await makeClaim();
    await db().mention.createMany({
      data: [
        { ...by, ...words, claimId: claim.id, start: 0, end: 1 },
        { ...by, ...words, claimId: claim.id, start: 1, end: 2 },
        { ...by, ...words, claimId: (await makeClaim()).id, anchoring: "orphan" },
        {
          ...by,
          ...words,
          claimId: (await makeClaim()).id,
          start: 0,
          end: 1,
          removedAt: new Date(),
          removedReason: "x",
        },
      ],
    });
    const { rows } = await deskArticles({ q: given.title.slice(3, 30), sort: "imported" });
    expect(rows).toMatchObject([{ title: given.title, claims: 2, lost: 1, version: { number: 1 } }]);
    const { rows: lost } = await deskArticles({ q: given.title, lost: "yes", sort: "published" });
    expect(lost).toHaveLength(1);
    const other = await imported(unique("y"));
    expect((await deskArticles({ q: other.fields.title, lost: "yes", sort: "published" })).rows).toEqual([]);
  });

  test("lists what was published last first, those of one day and those without one each once, page by page", async () => {
    const word = unique("z");
    const createdById = (await makeUser("editor")).id;
    const days = ["2024-05-01", "2024-05-01", null, "2023-01-01", null, "2024-05-02"];
    for (let n = 0; n < 60; n++) {
      const day = days[n % days.length];
      await makeArticle(`${word} ${n}`, {
        createdById,
        title: `${word} ${n}`,
        ...(day && { publishedOn: new Date(day), publishedPrecision: "day" }),
      });
    }
    for (const sort of ["published", "imported", "title"] as const) {
      const seen: Awaited<ReturnType<typeof deskArticles>>["rows"] = [];
      for (let after: string | undefined; ; ) {
        const { rows, next } = await deskArticles({ q: word, sort, after });
        seen.push(...rows);
        if (!next) break;
        after = next;
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(60);
      expect(seen).toHaveLength(60);
      if (sort !== "published") continue;
      const published = seen.map((row) => row.published?.date ?? "");
      expect(published).toEqual([...published].sort().reverse());
    }
  });

  test("finds an article by its title while somebody types", async () => {
    const { fields: given, articleId } = await imported(unique("x"));
    expect(await articlesNamed(given.title.toUpperCase())).toMatchObject([{ id: articleId }]);
  });

  test("knows the article of a reading: the one that was named, then its address, then its bytes", async () => {
    const [text, url] = [unique("known"), address()];
    const first = await imported(text, { url });
    const other = await imported(unique("other"));
    const changed = readingOf(unique("changed"));
    expect(await articleKnownAs(changed, {})).toBeNull();
    expect(await articleKnownAs(changed, { url })).toMatchObject({ id: first.articleId, outcome: "changed" });
    expect(await articleKnownAs(readingOf(text), {})).toMatchObject({
      id: first.articleId,
      outcome: "unchanged",
      number: 1,
    });
    expect(await articleKnownAs(readingOf(text), { id: other.articleId, url })).toMatchObject({
      id: other.articleId,
      outcome: "changed",
    });
  });
});
