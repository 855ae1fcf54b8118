import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { agreed } from "@/prisma/testing/proposals";
import {
  makePublicClaim,
  makePublicPromise,
  makeRewording,
  makeVerdict,
} from "@/prisma/testing/publicFactories";
import { corrections } from "./corrections.queries";
import { correctionEntry } from "./feeds/entries";
import { toldCorrections, toldRewordings, toldVerdicts } from "./feeds/feed.queries";
import { sitemapIndex, sitemapPart } from "./sitemap/sitemap";
import { countedRows, partRows } from "./sitemap/sitemap.queries";
import { cardOf } from "./social/card.queries";

// The feeds and the sitemap have every row: those of other tests would stand among them.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

const AT = new Date("2030-01-01T00:00:00Z");
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

/** Everything that a feed tells, document by document. */
async function walk<T>(read: (after: string | undefined) => Promise<{ entries: T[]; next: string | null }>) {
  const all: T[] = [];
  for (let after: string | undefined, pages = 0; pages < 1000; pages++) {
    const { entries, next } = await read(after);
    all.push(...entries);
    if (!next) return all;
    after = next;
  }
  throw new Error("The feed has no end.");
}

const idsIn = (told: readonly { row: { id: string } }[]) => told.map(({ row }) => row.id);

async function listed(kind: "claims" | "promises" | "rewordings" | "speakers" | "articles") {
  const counted = (await countedRows()).find((one) => one.kind === kind)?.rows ?? 0;
  const parts = await Promise.all(
    Array.from({ length: Math.ceil(counted / 1_000) }, (_, n) => partRows(kind, n + 1)),
  );
  return parts.flat().map(({ name }) => name);
}

describe("what is not public", () => {
  test("is in no feed, no sitemap and no picture", async () => {
    const draft = await makeClaim({ status: "open" });
    await makeVerdict(draft.id, { status: "submitted" });
    const { article } = await makeArticle("A text.");
    expect(idsIn(await walk(toldVerdicts))).not.toContain(draft.id);
    expect(await listed("claims")).not.toContain(draft.slug);
    expect(await listed("articles")).not.toContain(article.slug);
    expect(await cardOf("claim", "en", draft.id)).toBeNull();
    expect(await cardOf("comparison", "en", randomUUID())).toBeNull();
  });

  test("is no draft of a later verdict either", async () => {
    const claim = await makePublicClaim();
    await makeVerdict(claim.id, { version: 2, status: "submitted", rating: "false" });
    const told = (await walk(toldVerdicts)).find(({ row }) => row.id === claim.id);
    expect(told?.row.verdicts.map(({ version }) => version)).toEqual([1]);
    expect(await cardOf("claim", "en", claim.id)).toMatchObject({ rating: { rating: "true" }, state: null });
  });
});

describe("what was taken back", () => {
  test("is told as such where it was told before, and first", async () => {
    const claim = await makePublicClaim({}, { status: "retracted", endedAt: later(5) });
    const [first] = (await toldVerdicts(undefined)).entries;
    expect([first?.row.id, first?.at, first?.row.verdicts[0]?.status]).toEqual([
      claim.id,
      later(5),
      "retracted",
    ]);
    const [correction] = (await toldCorrections(undefined)).entries;
    expect(correction?.row).toMatchObject({ verdict: { status: "retracted", claim: { id: claim.id } } });
    expect(await cardOf("claim", "en", claim.id)).toMatchObject({
      rating: null,
      state: "No verdict in force",
    });
  });

  test("and a withdrawn claim is in no sitemap", async () => {
    const { createdById: withdrawnById } = await makePublicClaim();
    const why = { status: "withdrawn", withdrawnReason: "Not theirs." } as const;
    const claim = await makePublicClaim({ ...why, withdrawnAt: later(9), withdrawnById });
    expect(await listed("claims")).not.toContain(claim.slug);
    expect((await toldVerdicts(undefined)).entries[0]?.row.id).toBe(claim.id);
    expect((await toldCorrections(undefined)).entries[0]?.row.id).toBe(claim.id);
    expect(await cardOf("claim", "zh", claim.id)).toMatchObject({ rating: null, state: "说法已撤下" });
  });
});

describe("the feed of corrections", () => {
  test("stands although nobody knows when a claim of old was withdrawn", async () => {
    const claim = await makePublicClaim({ status: "withdrawn", withdrawnReason: "Not theirs." });
    expect(idsIn((await toldCorrections(undefined)).entries)).not.toContain(claim.id);
  });

  const pathsOf = (told: Awaited<ReturnType<typeof toldCorrections>>["entries"]) =>
    told.flatMap((one) => correctionEntry("en", one)).map(({ title, path }) => [title, path]);

  test("tells of a comparison that was reviewed again, and leads to what is said now", async () => {
    const { promise, claims } = await makePublicPromise(2);
    const pair = {
      promiseId: promise.id,
      earlierClaimId: claims[0]?.id ?? "",
      laterClaimId: claims[1]?.id ?? "",
    };
    const first = await makeRewording(pair);
    const next = await makeRewording(pair, { version: 2 });
    const told = (await walk(toldCorrections)).filter(({ row }) => [first.id, next.id].includes(row.id));
    expect(pathsOf(told)).toEqual([[`Reviewed again: ${promise.titleEn}`, `/rewordings/${next.id}`]]);
    await makeRewording(pair, { version: 3, status: "dismissed" });
    const dismissed = (await walk(toldCorrections)).filter(({ row }) => row.id === next.id);
    expect(pathsOf(dismissed).map(([, path]) => path)).toEqual([`/rewordings/${next.id}`]);
    expect(JSON.stringify(dismissed.flatMap((one) => correctionEntry("zh", one)))).toContain(
      "It is the same.",
    );
  });

  test("tells of any other change, and has every row of the page", async () => {
    const { article } = await makeArticle("A text.", { publicSince: AT, title: "Ten schools" });
    const fields = { articleId: article.id, revision: 1, title: "Twelve schools", lang: "en" };
    const id = await agreed("article.details", fields);
    const all = await walk(toldCorrections);
    expect(pathsOf(all.filter(({ row }) => row.id === id))).toEqual([
      ["The article’s details were corrected: Twelve schools", `/articles/${article.slug}`],
    ]);
    const listed = await walk(async (after) => {
      const { rows, next } = await corrections(after);
      return { entries: rows, next };
    });
    expect(new Set(idsIn(all))).toEqual(new Set(listed.map((row) => row.id)));
  });
});

test("the pages about the site are in the sitemap, with when their texts were written", async () => {
  const { id: authorId } = await makeUser("admin");
  const createdAt = later(3);
  await db().pageText.create({
    data: { page: "funding", number: 1, textEn: "Gifts.", reason: "First text.", authorId, createdAt },
  });
  const pages = (await sitemapPart("pages", 1)) ?? "";
  for (const path of ["/about", "/about/contact", "/methodology", "/corrections"])
    expect(pages.split(`/en${path}</loc>`)).toHaveLength(2);
  expect(pages).toContain(`/zh/about/funding</loc><lastmod>${createdAt.toISOString()}</lastmod>`);
});

test("a rewording stays in its feed when a later decision replaced it, and says so", async () => {
  const { promise, claims } = await makePublicPromise(2);
  const [earlier, last] = claims;
  if (!earlier || !last) throw new Error("two wordings are needed");
  const pair = { promiseId: promise.id, earlierClaimId: earlier.id, laterClaimId: last.id };
  const first = await makeRewording(pair);
  const find = async () => (await walk(toldRewordings)).find(({ row }) => row.id === first.id)?.row.newer;
  expect(await find()).toBeNull();
  expect(await listed("rewordings")).toContain(first.id);
  await makeRewording(pair, { version: 2, status: "dismissed", dismissReason: "The same." });
  expect(await find()).toMatchObject({ status: "dismissed", dismissReason: "The same." });
  expect(await listed("rewordings")).not.toContain(first.id);
});

test("of 3,000 claims a document of the feed has the newest fifty, the next goes on, and the sitemap has parts", async () => {
  const speaker = await makePublicClaim();
  const { speakerId, createdById } = speaker;
  const verdict = await db().verdict.findFirstOrThrow({ where: { claimId: speaker.id } });
  const ids = Array.from({ length: 3_000 }, () => randomUUID());
  const many = ids.map((id) => ({
    id,
    slug: `many-${id}`,
    kind: "event" as const,
    status: "checked" as const,
  }));
  await db().claim.createMany({
    data: many.map((one) => ({
      ...one,
      statementEn: "One of many.",
      quote: "One of many.",
      quoteLang: "en" as const,
      speakerId,
      createdById,
      publicSince: new Date(),
    })),
  });
  const { id: _, ...fields } = verdict;
  await db().verdict.createMany({ data: ids.map((claimId) => ({ ...fields, claimId })) });
  const { entries, next } = await toldVerdicts(undefined);
  expect([entries.length, next]).toEqual([50, entries.at(-1)?.row.id]);
  const rest = await toldVerdicts(next ?? undefined);
  expect(new Set([...idsIn(entries), ...idsIn(rest.entries)]).size).toBe(100);
  expect((await sitemapIndex()).match(/claims-\d+\.xml/g)?.length).toBeGreaterThanOrEqual(4);
  expect(await partRows("claims", 2)).toHaveLength(1_000);
});
