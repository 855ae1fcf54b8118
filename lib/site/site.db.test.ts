import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { SlugKind } from "@/lib/generated/prisma/enums";
import { makeArticle, makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import {
  makeEvidence,
  makeMention,
  makePublicClaim,
  makePublicPromise,
  makeRewording,
  makeVerdict,
} from "@/prisma/testing/publicFactories";
import { publicArticle } from "./article.queries";
import { publicClaim } from "./claim.queries";
import { corrections } from "./corrections.queries";
import { latest, siteCounts } from "./home.queries";
import { publicPromise } from "./promise.queries";
import { publicRewording } from "./rewording.queries";
import {
  articleLines,
  claimLines,
  firstWordings,
  promiseLines,
  rewordedCounts,
  rewordingLines,
  speakerLines,
  verdictLines,
} from "./rows.queries";
import type { Found } from "./slug";
import { publicSpeaker, publicSpeakerName } from "./speaker.queries";

const WITHDRAWN = { status: "withdrawn", withdrawnReason: "Somebody else said it." } as const;
const gone = { removedAt: new Date(), removedReason: "A mistake." };

/** The row that an address leads to. */
function rowOf<T>(found: Found<T>): T {
  if (!found || "movedTo" in found) throw new Error(`Found no row but ${JSON.stringify(found)}.`);
  return found.row;
}

/** An article whose whole text readers see. */
async function shownWhole() {
  const by = {
    fullTextById: (await makeUser("reviewer")).id,
    fullTextAt: new Date(),
    fullTextReason: "Ours.",
  };
  return { publicSince: new Date(), fullText: "own", ...by } as const;
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe("the page of a claim", () => {
  test.each(["draft", "open"] as const)("is not there for a claim that is %s", async (status) => {
    const claim = await makeClaim({ status });
    await makeVerdict(claim.id, { status: "draft" });
    expect(await publicClaim(claim.slug)).toBeNull();
  });

  test("shows the versions that readers have seen, and nothing that is still being written", async () => {
    const claim = await makePublicClaim({}, { version: 1, status: "superseded" });
    await makeVerdict(claim.id, { version: 2 });
    await makeVerdict(claim.id, { version: 3, status: "submitted", rationaleEn: "SECRET" });
    const { verdicts } = rowOf(await publicClaim(claim.slug));
    expect(verdicts.map(({ version, status }) => [version, status])).toEqual([
      [2, "published"],
      [1, "superseded"],
    ]);
    for (const status of ["draft", "returned"] as const) {
      const other = await makePublicClaim();
      await makeVerdict(other.id, { version: 2, status, rationaleEn: "SECRET" });
      expect(JSON.stringify(rowOf(await publicClaim(other.slug)))).not.toContain("SECRET");
    }
  });

  test("has no verdict in force after a retraction, and stays readable with the reason", async () => {
    const claim = await makePublicClaim({}, { status: "retracted", retractionEn: "We misread the source." });
    const { verdicts } = rowOf(await publicClaim(claim.slug));
    expect(verdicts.find(({ status }) => status === "published")).toBeUndefined();
    expect(verdicts[0]?.retractionEn).toBe("We misread the source.");
    const [line] = await claimLines([claim]);
    expect(line?.verdicts).toEqual([]);
  });

  test("stays readable with the reason after the claim was withdrawn", async () => {
    const claim = await makePublicClaim(WITHDRAWN);
    expect(rowOf(await publicClaim(claim.slug)).withdrawnReason).toBe(WITHDRAWN.withdrawnReason);
  });

  test("leaves out evidence and mentions that were removed, orphans, and articles that are not public", async () => {
    const claim = await makePublicClaim();
    const kept = await makeEvidence(claim.id);
    await makeEvidence(claim.id, gone);
    const [open, hidden] = [
      await makeArticle("words here", { publicSince: new Date() }),
      await makeArticle("words"),
    ];
    const mention = await makeMention(claim.id, open.version.id);
    await makeMention(claim.id, open.version.id, { start: 6, end: 10, exact: "here", ...gone });
    await makeMention(claim.id, open.version.id, { anchoring: "orphan" });
    await makeMention(claim.id, hidden.version.id);
    const page = rowOf(await publicClaim(claim.slug));
    expect(ids(page.evidence)).toEqual([kept.id]);
    expect(ids(page.mentions)).toEqual([mention.id]);
    expect((await claimLines([claim]))[0]?.evidence).toHaveLength(1);
  });
});

describe("the page of an article", () => {
  test("is not there before one of its claims is public", async () => {
    const { article } = await makeArticle("A text.");
    expect(await publicArticle(article.slug)).toBeNull();
    expect(await articleLines([article])).toEqual([]);
  });

  test("is listed with the verdicts in force on the claims of its latest version, each once", async () => {
    const { article, version } = await makeArticle("words here", { publicSince: new Date() });
    const [twice, retracted] = [await makePublicClaim(), await makePublicClaim({}, { status: "retracted" })];
    await makeMention(twice.id, version.id);
    await makeMention(twice.id, version.id, { start: 6, end: 10, exact: "here" });
    await makeMention((await makePublicClaim({}, { rating: "false" })).id, version.id);
    await makeMention((await makePublicClaim()).id, version.id, gone);
    await makeMention((await makePublicClaim(WITHDRAWN)).id, version.id);
    await makeMention(retracted.id, version.id);
    const [line] = await articleLines([article]);
    const tally = line?.tally.map(({ rating, count }) => `${rating} ${count}`).toSorted();
    expect(tally).toEqual(["false 1", "true 1"]);
  });

  test("marks public claims alone, lists orphans, and shows any version", async () => {
    const { article, version } = await makeArticle("words here", await shownWhole());
    const [shown, orphan] = [await makePublicClaim(), await makePublicClaim()];
    const place = { start: 6, end: 10, exact: "here" };
    const mention = await makeMention(shown.id, version.id);
    await makeMention(shown.id, version.id, { ...place, ...gone });
    await makeMention((await makeClaim()).id, version.id, place);
    await makeMention((await makePublicClaim(WITHDRAWN)).id, version.id, place);
    await makeMention(orphan.id, version.id, { anchoring: "orphan" });
    const row = rowOf(await publicArticle(article.slug));
    const read = row.version;
    expect(ids(read.mentions)).toEqual([mention.id]);
    expect(read.orphans.map(({ claim }) => claim.id)).toEqual([orphan.id]);

    const { id: _, ...copy } = version;
    await db().articleVersion.create({
      data: { ...copy, blocks: [], notes: [], number: 2, text: "other", publishedText: "other" },
    });
    const second = rowOf(await publicArticle(article.slug));
    expect([second.version.number, second.version.text]).toEqual([2, "other"]);
    expect(second.numbers.map(({ number }) => number)).toEqual([2, 1]);
    expect(rowOf(await publicArticle(article.slug, 1)).version.text).toBe("words here");
    expect(await publicArticle(article.slug, 3)).toBeNull();
  });
});

async function comparedPromise() {
  const made = await makePublicPromise(2);
  const [earlier, later] = made.claims as [(typeof made.claims)[0], (typeof made.claims)[0]];
  return {
    ...made,
    earlier,
    later,
    pair: { promiseId: made.promise.id, earlierClaimId: earlier.id, laterClaimId: later.id },
  };
}

describe("promises and rewordings", () => {
  test("a promise shows its public wordings in time, and no withdrawn or hidden one", async () => {
    const { promise, claims } = await makePublicPromise(2);
    const wording = { kind: "promise", promiseId: promise.id } as const;
    await makeClaim({ ...wording, quote: "hidden" });
    await makePublicClaim({ ...wording, ...WITHDRAWN });
    expect(ids(rowOf(await publicPromise(promise.slug)).wordings)).toEqual(ids(claims));
    const [line] = await promiseLines([promise]);
    expect([line?.wordings.length, line?.reworded]).toEqual([2, 0]);
  });

  test("a promise without a public wording is not there", async () => {
    const { promise } = await makePublicPromise(1, { publicSince: null });
    expect(await publicPromise(promise.slug)).toBeNull();
    expect(await promiseLines([promise])).toEqual([]);
  });

  test.each([
    ["suggested", { flaggedById: null }],
    ["flagged", {}],
    ["dismissed", {}],
  ] as const)("a %s rewording is nowhere", async (status, fields) => {
    const { promise, earlier, pair } = await comparedPromise();
    const rewording = await makeRewording(pair, { status, ...fields });
    expect(await publicRewording(rewording.id)).toBeNull();
    expect(await rewordingLines([rewording])).toEqual([]);
    expect(rowOf(await publicPromise(promise.slug)).rewordings).toEqual([]);
    expect(rowOf(await publicClaim(earlier.slug)).rewordings).toEqual([]);
  });

  test("of two versions the newest decided one is shown; the older stays at its address and says so", async () => {
    const { promise, earlier, later, pair } = await comparedPromise();
    const [first, second] = [await makeRewording(pair), await makeRewording(pair, { version: 2 })];
    await makeRewording(pair, { version: 3, status: "flagged" });
    expect(ids(rowOf(await publicPromise(promise.slug)).rewordings)).toEqual([second.id]);
    expect(rowOf(await publicClaim(earlier.slug)).rewordings).toMatchObject([
      { id: second.id, role: "earlier" },
    ]);
    expect(rowOf(await publicClaim(later.slug)).rewordings).toMatchObject([{ id: second.id, role: "later" }]);
    expect((await promiseLines([promise]))[0]?.reworded).toBe(1);
    expect((await publicRewording(first.id))?.newer?.id).toBe(second.id);
    expect((await publicRewording(second.id))?.newer).toBeNull();
    const before = await firstWordings([earlier, later]);
    expect([...before]).toMatchObject([[later.id, { id: earlier.id, promise: promise.slug }]]);
    const both = new Map([earlier.id, later.id].map((id) => [id, 1]));
    expect(await rewordedCounts([earlier, later, first])).toEqual(both);
    await makeRewording(pair, { version: 4, status: "dismissed" });
    expect(await rewordedCounts([earlier, later])).toEqual(new Map());
    expect(rowOf(await publicPromise(promise.slug)).rewordings).toEqual([]);
    expect((await publicRewording(second.id))?.newer?.dismissReason).toBe("It is the same.");
  });
});

describe("people", () => {
  test("nobody of whom nothing public was said or heard has a page", async () => {
    const speaker = await makeSpeaker();
    await makeClaim({ speakerId: speaker.id });
    expect(await publicSpeaker(speaker.slug)).toBeNull();
    expect(await publicSpeakerName(speaker.slug)).toBeNull();
  });

  test("a page lists and counts what stands, not what is hidden or withdrawn", async () => {
    const speaker = await makeSpeaker();
    const shown = await makePublicClaim({
      speakerId: speaker.id,
      saidOn: new Date("2023-07-05"),
      saidPrecision: "day",
    });
    await makePublicClaim({ speakerId: speaker.id, ...WITHDRAWN });
    await makePublicClaim({ speakerId: speaker.id }, { status: "retracted" });
    await makeClaim({ speakerId: speaker.id });
    await makeClaim({ subjectId: speaker.id });
    const about = await makePublicClaim({ subjectId: speaker.id });
    const row = rowOf(await publicSpeaker(speaker.slug));
    expect(ids(row.claims)).toHaveLength(2);
    expect(ids(row.claims)).toContain(shown.id);
    expect(ids(row.claimsAbout)).toEqual([about.id]);
    expect(row.record).toEqual([{ rating: "true", count: 1, year: 2023 }]);
    expect((await speakerLines([speaker]))[0]?.claims).toBe(2);
  });

  test("whom somebody belongs to has a page only once something public was said by or of them", async () => {
    const employer = await makeSpeaker();
    const speaker = await makeSpeaker({ affiliationId: employer.id });
    await makePublicClaim({ speakerId: speaker.id });
    const hasPage = async () => rowOf(await publicSpeaker(speaker.slug)).affiliation?.hasPage;
    expect(await hasPage()).toBe(false);
    expect(await publicSpeaker(employer.slug)).toBeNull();
    await makePublicClaim({ subjectId: employer.id });
    expect(await hasPage()).toBe(true);
  });

  test("who promised something has a page, also where others said the words", async () => {
    const promisor = await makeSpeaker();
    const { promise } = await makePublicPromise(0, { promisorId: promisor.id });
    await makePublicClaim({ kind: "promise", promiseId: promise.id });
    const found = rowOf(await publicSpeaker(promisor.slug));
    expect(found.promises.map(({ slug }) => slug)).toEqual([promise.slug]);
  });
});

test("rows of lists come in the order asked for, without what is hidden", async () => {
  const [a, b] = [await makePublicClaim(), await makePublicClaim()];
  const hidden = await makeClaim();
  expect(ids(await claimLines([b, hidden, a, { id: randomUUID() }]))).toEqual([b.id, a.id]);
  const draft = await makeVerdict(hidden.id, { status: "submitted" });
  const old = await makeVerdict((await makePublicClaim({}, null)).id, { status: "superseded" });
  const withdrawn = await makeVerdict((await makePublicClaim(WITHDRAWN, null)).id);
  expect(await verdictLines([draft, old, withdrawn])).toEqual([]);
});

test("the first page counts and shows what is in force alone", async () => {
  // No other test gives this rating to a claim of this kind.
  const counted = async () =>
    (await siteCounts()).promises.find(({ rating }) => rating === "compromise")?.count ?? 0;
  const before = await counted();
  const rating = "compromise";
  const { promise, promisorId } = await makePublicPromise(0);
  const ofPromise = { kind: "promise", promiseId: promise.id, speakerId: promisorId } as const;
  for (const fields of [WITHDRAWN, {}]) {
    await makePublicClaim(
      { ...ofPromise, ...fields },
      { rating, status: fields === WITHDRAWN ? "published" : "retracted" },
    );
  }
  await makeVerdict((await makeClaim({ kind: "promise" })).id, { rating, status: "submitted" });
  expect(await counted()).toBe(before);
  const shown = await makePublicClaim(ofPromise, { rating, publishedAt: new Date("2999-01-01") });
  expect(await counted()).toBe(before + 1);
  const { verdicts } = await latest();
  expect(verdicts.map(({ claim }) => claim.id)).toContain(shown.id);
});

async function allCorrections() {
  const all: Awaited<ReturnType<typeof corrections>>["rows"] = [];
  for (let after: string | undefined; ; ) {
    const { rows, next: more } = await corrections(after);
    all.push(...rows);
    if (!more) return all;
    after = more;
  }
}

test("corrections list each ended verdict once, with the version that followed", async () => {
  const claim = await makePublicClaim({}, { status: "superseded", rating: "true" });
  const next = await makeVerdict(claim.id, { version: 2, rating: "outdated", noticeEn: "He came back." });
  const ended = await db().verdict.findFirstOrThrow({ where: { claimId: claim.id, version: 1 } });
  const all = await allCorrections();
  expect(new Set(ids(all)).size).toBe(all.length);
  expect(ids(all)).not.toContain(next.id);
  const row = all.find(({ id }) => id === ended.id);
  expect(row).toMatchObject({ kind: "verdict" });
  const versions = row?.kind === "verdict" ? row.claim.verdicts : [];
  expect(versions.find(({ version }) => version === 2)?.noticeEn).toBe("He came back.");
});

test("corrections list claims that were withdrawn after readers saw them, with the reason and what stays", async () => {
  const stays = await makePublicClaim();
  const by = await makeUser("reviewer");
  const withdrawn = {
    status: "withdrawn",
    withdrawnReason: "On record twice.",
    withdrawnById: by.id,
    withdrawnAt: new Date(),
  } as const;
  const seen = await makePublicClaim({ ...withdrawn, duplicateOfId: stays.id });
  const unseen = await makeClaim(withdrawn);
  const all = await allCorrections();
  expect(ids(all)).not.toContain(unseen.id);
  expect(all.find(({ id }) => id === seen.id)).toMatchObject({
    kind: "withdrawal",
    withdrawnReason: "On record twice.",
    withdrawalConfirmedAt: null,
    duplicateOf: { slug: stays.slug },
  });
});

describe("of a comparison that was reviewed again, corrections list", () => {
  async function reviewed(status: "confirmed" | "dismissed" | "flagged", hidden = false) {
    const { promise, claims, promisorId } = await makePublicPromise(2);
    const unseen = { kind: "promise", promiseId: promise.id, speakerId: promisorId } as const;
    const later = hidden ? await makeClaim(unseen) : claims[1];
    const pair = {
      promiseId: promise.id,
      earlierClaimId: claims[0]?.id ?? "",
      laterClaimId: later?.id ?? "",
    };
    const first = await makeRewording(pair);
    const next = await makeRewording(pair, { version: 2, status });
    return { first, next, all: await allCorrections() };
  }

  test("what readers saw, with the comparison that replaced it", async () => {
    const { first, next, all } = await reviewed("confirmed");
    expect(all.find(({ id }) => id === first.id)).toMatchObject({
      kind: "comparison",
      next: { id: next.id },
    });
    expect(ids(all)).not.toContain(next.id);
  });

  test("why it was dismissed", async () => {
    const { first, all } = await reviewed("dismissed");
    const row = { kind: "comparison", next: { status: "dismissed", dismissReason: "It is the same." } };
    expect(all.find(({ id }) => id === first.id)).toMatchObject(row);
  });

  test("nothing while the new review is not decided, or where a wording is not public", async () => {
    const open = await reviewed("flagged");
    const hidden = await reviewed("confirmed", true);
    expect(ids(open.all)).not.toContain(open.first.id);
    expect(ids(hidden.all)).not.toContain(hidden.first.id);
  });
});

describe("an old slug", () => {
  async function addressed(kind: SlugKind, subjectId: string) {
    const slug = `old-${randomUUID()}`;
    await db().slug.create({ data: { kind, slug, subjectId } });
    return slug;
  }

  test("leads to the new one", async () => {
    const claim = await makePublicClaim();
    const { promise } = await makePublicPromise(1);
    const { article } = await makeArticle("A text.", { publicSince: new Date() });
    const speaker = await db().speaker.findUniqueOrThrow({ where: { id: claim.speakerId } });
    expect(await publicClaim(await addressed("claim", claim.id))).toEqual({ movedTo: claim.slug });
    expect(await publicPromise(await addressed("promise", promise.id))).toEqual({ movedTo: promise.slug });
    expect(await publicArticle(await addressed("article", article.id))).toEqual({ movedTo: article.slug });
    expect(await publicSpeaker(await addressed("speaker", speaker.id))).toEqual({ movedTo: speaker.slug });
  });

  test("does not give away what is not public, and goes round in no circle", async () => {
    const claim = await makeClaim();
    expect(await publicClaim(await addressed("claim", claim.id))).toBeNull();
    await db().slug.create({ data: { kind: "claim", slug: claim.slug, subjectId: claim.id } });
    expect(await publicClaim(claim.slug)).toBeNull();
  });
});

test.each(["\0", "x".repeat(100_000), "../..", "%", "'", "😀"])(
  "an address that is none: %#",
  async (slug) => {
    expect(await publicClaim(slug)).toBeNull();
    expect(await publicPromise(slug)).toBeNull();
    expect(await publicArticle(slug)).toBeNull();
    expect(await publicSpeaker(slug)).toBeNull();
  },
);
