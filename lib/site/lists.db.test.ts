import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Page } from "@/lib/paging";
import { type ClaimListFilters, claimFilters, promiseFilters, rewordingFilters } from "@/lib/search/schema";
import { makeArticle, makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import {
  makePublicClaim,
  makePublicPromise,
  makeRewording,
  makeVerdict,
} from "@/prisma/testing/publicFactories";
import { findArticles, findClaims, findPromises, findSpeakers, findVerdicts } from "./lists.queries";
import { findRewordings } from "./rewordingList.queries";

/** Everything that a list gives, page by page, as ids. */
async function walk(read: (after: string | undefined) => Promise<Page<{ id: string }>>): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined, pages = 0; pages < 1000; pages++) {
    const { rows, next } = await read(after);
    ids.push(...rows.map(({ id }) => id));
    if (!next) return ids;
    after = next;
  }
  throw new Error("The list has no end.");
}

const sorted = (ids: string[]) => ids.toSorted();

describe("what is not public is not found", () => {
  test("a claim by its speaker or by its verdict", async () => {
    const speaker = await makeSpeaker();
    const fields = { speakerId: speaker.id };
    for (const status of ["draft", "open"] as const) {
      const hidden = await makeClaim({ ...fields, status });
      await makeVerdict(hidden.id, { status: status === "draft" ? "draft" : "submitted" });
    }
    await makePublicClaim({ ...fields, status: "withdrawn", withdrawnReason: "Somebody else said it." });
    expect(await walk((after) => findVerdicts({ speaker: speaker.slug, after }))).toEqual([]);
    expect(await walk((after) => findClaims({ speaker: speaker.slug, after }))).toEqual([]);
    expect(await walk((after) => findSpeakers("en", after))).not.toContain(speaker.id);

    const { id } = await makePublicClaim(fields);
    expect(await walk((after) => findVerdicts({ speaker: speaker.slug, after }))).toHaveLength(1);
    expect(await walk((after) => findClaims({ speaker: speaker.slug, after }))).toEqual([id]);
    expect(await walk((after) => findSpeakers("en", after))).toContain(speaker.id);
  });

  test("a verdict that is not in force", async () => {
    const speaker = await makeSpeaker();
    for (const status of ["superseded", "retracted", "submitted"] as const) {
      await makePublicClaim({ speakerId: speaker.id }, { status });
    }
    expect(await walk((after) => findVerdicts({ speaker: speaker.slug, after }))).toEqual([]);
  });

  test("an article, a promise", async () => {
    const { article } = await makeArticle("A text.");
    expect(await walk(findArticles)).not.toContain(article.id);
    const { promise, promisorId } = await makePublicPromise(1, { publicSince: null });
    const { slug } = await db().speaker.findUniqueOrThrow({ where: { id: promisorId } });
    expect(await walk((after) => findPromises({ speaker: slug, after }))).not.toContain(promise.id);
  });

  test("a promise whose wordings were all withdrawn", async () => {
    const { promise } = await makePublicPromise(0);
    const withdrawn = { status: "withdrawn", withdrawnReason: "Not theirs." } as const;
    await makePublicClaim({ kind: "promise", promiseId: promise.id, ...withdrawn });
    expect(await walk((after) => findPromises({ after }))).not.toContain(promise.id);
  });
});

describe("of a pair of wordings only the newest decision counts", () => {
  async function pair() {
    const { promise, claims, promisorId } = await makePublicPromise(2);
    const [earlier, later] = claims.map(({ id }) => id) as [string, string];
    const { slug } = await db().speaker.findUniqueOrThrow({ where: { id: promisorId } });
    return { promiseId: promise.id, earlierClaimId: earlier, laterClaimId: later, speaker: slug };
  }
  const inForce = async (speaker: string) => ({
    rewordings: await walk((after) => findRewordings({ speaker, after })),
    promises: (await walk((after) => findPromises({ speaker, reworded: "yes", after }))).length,
  });

  test("suggested and flagged ones do not count yet", async () => {
    const { speaker, ...ids } = await pair();
    await makeRewording(ids, { status: "suggested", flaggedById: null });
    await makeRewording(ids, { status: "flagged", version: 2 });
    expect(await inForce(speaker)).toEqual({ rewordings: [], promises: 0 });
    expect(await walk((after) => findPromises({ speaker, reworded: "no", after }))).toEqual([ids.promiseId]);
  });

  test("a confirmed one stays in force while it is reopened, and until the next decision", async () => {
    const { speaker, ...ids } = await pair();
    const first = await makeRewording(ids);
    expect(await inForce(speaker)).toEqual({ rewordings: [first.id], promises: 1 });
    await makeRewording(ids, { status: "flagged", version: 2 });
    expect(await inForce(speaker)).toEqual({ rewordings: [first.id], promises: 1 });
    const third = await makeRewording(ids, { version: 3 });
    expect(await inForce(speaker)).toEqual({ rewordings: [third.id], promises: 1 });
    await makeRewording(ids, { version: 4, status: "dismissed" });
    expect(await inForce(speaker)).toEqual({ rewordings: [], promises: 0 });
  });

  test("one between wordings of which one is not public, or was withdrawn, is not news", async () => {
    const { speaker, ...ids } = await pair();
    const draft = await makeClaim({ kind: "promise", promiseId: ids.promiseId });
    const gone = await makePublicClaim({
      kind: "promise",
      status: "withdrawn",
      withdrawnReason: "Not theirs.",
    });
    await makeRewording({ ...ids, earlierClaimId: draft.id });
    await makeRewording({ ...ids, earlierClaimId: gone.id });
    expect(await inForce(speaker)).toEqual({ rewordings: [], promises: 0 });
  });
});

/** More than two pages, so that a border between pages falls among rows of the same moment. */
const MANY = 60;
const MOMENT = new Date("2024-08-06T12:00:00.123Z");

async function many<T>(make: (n: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let n = 0; n < MANY; n++) made.push(await make(n));
  return made;
}

test("claims are narrowed by verdict, kind, language and year, and by having no verdict in force", async () => {
  const speaker = await makeSpeaker();
  const make = async (
    fields: Parameters<typeof makePublicClaim>[0],
    verdict?: Parameters<typeof makePublicClaim>[1],
  ) => (await makePublicClaim({ speakerId: speaker.id, ...fields }, verdict)).id;
  const english = await make({ kind: "event", quoteLang: "en" }, { rating: "true" });
  const chinese = await make({ kind: "quantity", quoteLang: "zh" }, { rating: "false" });
  const retracted = await make({ kind: "event", quoteLang: "en" }, { status: "retracted", rating: "true" });
  const dated = await make({ kind: "event", saidOn: new Date("1999-12-31"), saidPrecision: "day" });
  const find = async (filters: ClaimListFilters) =>
    sorted(await walk((after) => findClaims({ speaker: speaker.slug, ...filters, after })));
  expect(await find({})).toEqual(sorted([english, chinese, retracted, dated]));
  expect(await find({ rating: "false" })).toEqual([chinese]);
  expect(await find({ rating: "none" })).toEqual([retracted]);
  expect(await find({ kind: "quantity" })).toEqual([chinese]);
  expect(await find({ lang: "zh" })).toEqual([chinese]);
  expect(await find({ year: 1999 })).toEqual([dated]);
  expect(await find({ lang: "zh", rating: "true" })).toEqual([]);
});

describe("a walk through the pages meets every row once, also rows of the same moment", () => {
  test("verdicts", async () => {
    const speaker = await makeSpeaker();
    await many(() =>
      makePublicClaim({ speakerId: speaker.id, publicSince: MOMENT }, { publishedAt: MOMENT }),
    );
    const verdicts = await db().verdict.findMany({ where: { claim: { speakerId: speaker.id } } });
    const found = await walk((after) => findVerdicts({ speaker: speaker.slug, after }));
    expect(sorted(found)).toEqual(sorted(verdicts.map(({ id }) => id)));
  });

  test("claims by the day on which they were said, those without one last", async () => {
    const speaker = await makeSpeaker();
    const days = ["2024-08-06", "2024-08-06", "2023-01-01", null];
    const made = await many((n) => {
      const day = days[n % days.length];
      const said = day ? { saidOn: new Date(day), saidPrecision: "day" as const } : { saidOn: null };
      return makePublicClaim({ speakerId: speaker.id, saidPrecision: null, ...said });
    });
    const found = await walk((after) => findClaims({ speaker: speaker.slug, after }));
    const by = ({ saidOn, id }: (typeof made)[number]) => `${saidOn?.toISOString() ?? ""} ${id}`;
    expect(found).toEqual(made.toSorted((a, b) => (by(a) < by(b) ? 1 : -1)).map(({ id }) => id));
  });

  test("promises and rewordings", async () => {
    const promisorId = (await makeSpeaker()).id;
    const { slug: speaker } = await db().speaker.findUniqueOrThrow({ where: { id: promisorId } });
    const made = await many(async () => {
      const { promise, claims } = await makePublicPromise(2, { promisorId, publicSince: MOMENT });
      const [earlier, later] = claims.map(({ id }) => id) as [string, string];
      const ids = { promiseId: promise.id, earlierClaimId: earlier, laterClaimId: later };
      return { promise, rewording: await makeRewording(ids, { decidedAt: MOMENT }) };
    });
    const promises = await walk((after) => findPromises({ speaker, after }));
    const rewordings = await walk((after) => findRewordings({ speaker, after }));
    expect(sorted(promises)).toEqual(sorted(made.map(({ promise }) => promise.id)));
    expect(sorted(rewordings)).toEqual(sorted(made.map(({ rewording }) => rewording.id)));
  });

  test("articles, and people with the same name or none in English", async () => {
    const articles = await many(
      async () => (await makeArticle("A text.", { publicSince: MOMENT })).article.id,
    );
    const people = await many(async (n) => {
      const nameEn = n % 2 ? "Same Name" : null;
      const speaker = await makeSpeaker({ nameEn, nameZh: "同名" });
      await makePublicClaim({ speakerId: speaker.id });
      return speaker.id;
    });
    const [allArticles, allPeople] = [
      await walk(findArticles),
      await walk((after) => findSpeakers("en", after)),
    ];
    expect(new Set(allArticles).size).toBe(allArticles.length);
    expect(new Set(allPeople).size).toBe(allPeople.length);
    expect(allArticles).toEqual(expect.arrayContaining(articles));
    expect(allPeople).toEqual(expect.arrayContaining(people));
  });

  test("people by the name that a reader of the language sees, in its order", async () => {
    const names = [
      { nameEn: "bp", nameZh: "英国石油公司" },
      { nameEn: "Ørsted", nameZh: "沃旭" },
      { nameEn: "Zara", nameZh: "阿拉" },
      { nameEn: "Amazon", nameZh: null },
    ];
    const made = new Map<string, string>();
    for (const fields of names) {
      const { id } = await makeSpeaker(fields);
      await makePublicClaim({ speakerId: id });
      made.set(id, fields.nameEn);
    }
    const listed = async (locale: "en" | "zh") =>
      (await walk((after) => findSpeakers(locale, after))).flatMap((id) => made.get(id) ?? []);
    expect(await listed("en")).toEqual(["Amazon", "bp", "Ørsted", "Zara"]);
    expect(await listed("zh")).toEqual(["Zara", "Ørsted", "bp", "Amazon"]);
  });

  test("articles by the day on which they were published, those without one last", async () => {
    const days = ["2024-08-06", "2024-08-06", "2023-01-01", null];
    const made = await many(async (n) => {
      const day = days[n % days.length];
      const publishedOn = day ? new Date(day) : null;
      const publicSince = new Date(Date.UTC(2025, 0, 1, 0, n));
      return (
        await makeArticle("A text.", { publicSince, publishedOn, publishedPrecision: day ? "day" : null })
      ).article;
    });
    const found = (await walk(findArticles)).flatMap((id) => made.find((one) => one.id === id) ?? []);
    const by = (one: (typeof made)[number]) => `${one.publishedOn?.toISOString() ?? ""} ${one.id}`;
    expect(found.map(by)).toEqual(made.map(by).sort().reverse());
  });

  test("also when the row that a page ended with has left the list meanwhile", async () => {
    const speaker = await makeSpeaker();
    await many((n) =>
      makePublicClaim({ speakerId: speaker.id }, { publishedAt: new Date(Date.UTC(2024, 0, 1, 0, n)) }),
    );
    const read = (after?: string) => findVerdicts({ speaker: speaker.slug, after });
    const first = await read();
    const last = first.next as string;
    const before = await walk(read);
    await db().verdict.update({ where: { id: last }, data: { status: "superseded", endedAt: new Date() } });
    expect(await walk((after) => read(after ?? last))).toEqual(before.slice(first.rows.length));
  });
});

test("unknown values in an address are no filter; known ones are asked of the database", async () => {
  const wrong = { rating: "nice", kind: "x", speaker: "A b", year: "20x4", after: "no", disclosure: "?" };
  for (const schema of [claimFilters, promiseFilters, rewordingFilters]) {
    expect(Object.values(schema.parse(wrong)).filter((value) => value !== undefined)).toEqual([]);
  }
  const { slug: speaker, id: speakerId } = await makeSpeaker();
  const saidOn = new Date("2023-12-31");
  await makePublicClaim({ speakerId, saidOn, saidPrecision: "day" }, { rating: "false" });
  await makePublicClaim({ speakerId, kind: "quantity" });
  const count = async (filters: object) =>
    (await findVerdicts({ ...claimFilters.parse({ speaker, ...filters }) })).rows.length;
  expect(await count({})).toBe(2);
  expect(await count({ rating: "false" })).toBe(1);
  expect(await count({ kind: "quantity" })).toBe(1);
  expect(await count({ year: "2023" })).toBe(1);
  expect(await count({ year: "2024" })).toBe(0);
  expect(await count({ year: "9999" })).toBe(0);
});
