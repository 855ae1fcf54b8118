import { afterAll, beforeAll, expect, test } from "vitest";
import { withdrawClaim } from "@/lib/claims/mutations";
import { db } from "@/lib/db";
import { setLead } from "@/lib/rewordings/lead.mutations";
import { searchClaims } from "@/lib/search/claims/queries";
import { indexChangedClaims } from "@/lib/search/claims/refresh.mutations";
import { searchQuery } from "@/lib/search/schema";
import { retractVerdict } from "@/lib/verdicts/publish.mutations";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicPromise, makeRewording } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { reviewerAgreement } from "./agreement.queries";
import { publicClaim } from "./claim.queries";
import { latest, siteCounts } from "./home.queries";
import { findPromises } from "./lists.queries";
import { publicPromise } from "./promise.queries";
import { publicRewording } from "./rewording.queries";
import { rewordingCounts } from "./rewordingList.queries";
import { firstWordings, promiseLines, rewordedCounts, speakerLines, termsWith } from "./rows.queries";
import type { Found } from "./slug";
import { publicPair } from "./wordingPair.queries";

// What the whole site counts is compared.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

function rowOf<T>(found: Found<T>): T {
  if (!found || "movedTo" in found) throw new Error(`Found no row but ${JSON.stringify(found)}.`);
  return found.row;
}

async function rewordedPromise() {
  const { promise, claims, promisorId } = await makePublicPromise(3);
  const [first, second, third] = claims;
  if (!first || !second || !third) throw new Error("A promise of three wordings has three.");
  const pair = (earlier: typeof first, later: typeof first) =>
    makeRewording({ promiseId: promise.id, earlierClaimId: earlier.id, laterClaimId: later.id });
  const rewordings = [await pair(first, second), await pair(second, third)] as const;
  return { promise, promisorId, first, second, third, rewordings };
}

type Made = Awaited<ReturnType<typeof rewordedPromise>>;

/** What each place tells of the promise and of how often it was reworded. */
async function told({ promise, promisorId, first, second, third }: Made) {
  const speaker = (await db().speaker.findUniqueOrThrow({ where: { id: promisorId } })).slug;
  const [line] = await promiseLines([promise]);
  await indexChangedClaims();
  const { claims } = await searchClaims(searchQuery.parse({ speaker }));
  const inSearch = await searchClaims(searchQuery.parse({ speaker, reworded: "yes" }));
  const leads = await firstWordings([first, second, third]);
  const counted = await rewordedCounts([first, second, third]);
  const terms = await termsWith([first, second, third]);
  expect([...terms].flatMap(([id, { length }]) => (length > 0 ? [[id, length]] : [])).sort()).toEqual(
    [...counted].sort(),
  );
  return {
    page: rowOf(await publicPromise(promise.slug)).rewordings.length,
    list: line?.reworded,
    facets: (await rewordingCounts({ speaker })).all,
    isReworded: (await findPromises({ speaker, reworded: "yes" })).rows.length,
    counts: [...counted.values()],
    search: [claims.length, inSearch.claims.length],
    leads: [...leads.values()].map(({ id }) => [first, second, third].findIndex((one) => one.id === id)),
    claimsOfSpeaker: (await speakerLines([{ id: promisorId }]))[0]?.claims,
  };
}

const retract = async (claimId: string) => {
  const { id } = await db().verdict.findFirstOrThrow({ where: { claimId, status: "published" } });
  await ok(retractVerdict(await makeUser("reviewer"), { verdictId: id, reasonEn: "Wrong.", reasonZh: null }));
};

test("a retracted verdict takes itself out of the counts alone: what was said, and how it changed, stands", async () => {
  const made = await rewordedPromise();
  const before = await told(made);
  expect(before).toEqual({
    page: 2,
    list: 2,
    facets: 2,
    isReworded: 1,
    counts: expect.arrayContaining([1, 2, 1]),
    search: [3, 3],
    leads: [0, 0],
    claimsOfSpeaker: 3,
  });
  const [agreed, counted, lead] = [
    await reviewerAgreement(),
    await siteCounts(),
    (await latest()).rewordings[0],
  ];
  await retract(made.first.id);
  expect(await told(made)).toEqual({ ...before, claimsOfSpeaker: 2 });
  await retract(made.second.id);
  expect(await told(made)).toEqual({ ...before, claimsOfSpeaker: 1 });
  expect(await reviewerAgreement()).toEqual(agreed);
  expect((await siteCounts()).reworded).toBe(counted.reworded);

  const home = await latest();
  expect(home.rewordings[0]?.id).toBe(lead?.id);
  const ids = [made.first.id, made.second.id];
  const why = [
    expect.any(String),
    expect.objectContaining({ retractionEn: "Wrong.", endedAt: expect.any(Date) }),
  ];
  for (const { retractions } of [
    home,
    rowOf(await publicPromise(made.promise.slug)),
    rowOf(await publicPair(made.promise.slug, made.first.slug, made.second.slug)),
  ])
    for (const [id, said] of retractions) expect([id, said]).toEqual(why);
  const { wordings, retractions } = rowOf(await publicPromise(made.promise.slug));
  expect(wordings.map(({ id }) => id)).toEqual([...ids, made.third.id]);
  expect([...retractions.keys()].sort()).toEqual(ids.sort());
  expect(rowOf(await publicClaim(made.first.slug)).verdicts[0]?.retractionEn).toBe("Wrong.");
  expect((await publicRewording(made.rewordings[0].id))?.retractions.size).toBe(2);
});

test("a withdrawn wording takes its comparisons out of the lists, and the promise and the first page say when and why", async () => {
  const made = await rewordedPromise();
  const admin = await makeUser("admin");
  await ok(setLead(admin, { lead: made.rewordings[1].id }));
  const reason = "They never said so.";
  await ok(withdrawClaim(await makeUser("reviewer"), { claimId: made.third.id, reason }));
  const { wordings, withdrawn } = rowOf(await publicPromise(made.promise.slug));
  expect(wordings.map(({ id }) => id)).not.toContain(made.third.id);
  expect(withdrawn).toMatchObject([
    { id: made.third.id, withdrawnReason: reason, comparisons: [made.rewordings[1].id] },
  ]);
  const { leadGone, rewordings } = await latest();
  expect(leadGone).toMatchObject({ id: made.rewordings[1].id, withdrawnReason: reason });
  expect(rewordings.map(({ id }) => id)).not.toContain(made.rewordings[1].id);
  await ok(setLead(admin, { lead: "newest" }));
  expect((await latest()).leadGone).toBeNull();
});

test("a duplicate, which is withdrawn, is no second rewording either", async () => {
  const made = await rewordedPromise();
  const reason = "The same words as before.";
  await ok(withdrawClaim(await makeUser("reviewer"), { claimId: made.third.id, reason }));
  expect(await told(made)).toMatchObject({ page: 1, list: 1, facets: 1, counts: [1, 1], claimsOfSpeaker: 2 });
  expect((await publicRewording(made.rewordings[1].id))?.id).toBe(made.rewordings[1].id);
});
